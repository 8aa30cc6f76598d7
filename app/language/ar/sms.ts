import type { Messages } from "../messages";
import type nl from "../nl/sms";

export default {
  offerToCoordinator: "مرحبا {name}، هناك سؤال لك. اقرأ: {link} أو أجب خلال 48 ساعة بـ JA {code} (ربما) أو NEE {code}.",
  "offerReply-who": "شكرا {name}. انظر هنا من هو، وهل تعرف أحدا: {link}",
  "offerReply-which": "مرحبا {name}، هناك أكثر من سؤال مفتوح. اكتب رقمه بعد JA أو NEE. اقرأ هنا: {link}",
  "offerReply-unknown": "مرحبا {name}، لا يوجد سؤال لك بهذا الرقم. انظر ما هو مفتوح: {link}",
  "offerReply-answered": "مرحبا {name}، تمت الإجابة عن هذا السؤال من قبل. لم يتغير شيء. اقرأ المزيد: {link}",
  "offerReply-late": "مرحبا {name}، انتهت 48 ساعة لهذا السؤال. شكرا لإجابتك رغم ذلك. اقرأ المزيد: {link}",
  "offerReply-taken": "مرحبا {name}، سبقك شخص آخر. شكرا لك؛ سيأتي سؤال آخر.",
  "offerReply-full": "مرحبا {name}، لديك العدد الذي ذكرته. هل تريد المزيد؟ اتصل بمدير المنطقة.",
  "offerReply-withdrawn": "مرحبا {name}، تم سحب هذا السؤال. لا يلزمك فعل شيء.",
  registrationReceived: "مرحبا {name}، وصلت رسالتك بتاريخ {day} إلى {who}. اقرأ المزيد: {link}",
  welcome: "مرحبًا {name}، أهلًا بك في Kring. اختر كلمة المرور هنا: {link}",
  coordinatorFound: "مرحبا {name}، وجدنا شخصا لرسالتك بتاريخ {day}: {who}. اقرأ المزيد: {link}",
  invitation:
    "مرحبا {name}، {count, plural, other {يسأل}} {askers} إن كنت تودّ المشاركة في التفكير. اقرأ وأجب: {link} أسئلة؟ اتصل بـ {caller}، {number}",
  reminder: "مرحبا {name}، {count, plural, other {ينتظر}} {askers} جوابك. اقرأ وأجب: {link} أسئلة؟ اتصل بـ {caller}، {number}",
  dateChanged: "مرحبا {name}، تغيّر موعد اللقاء مع {askers}. انظر وأجب: {link} أسئلة؟ اتصل بـ {caller}، {number}",
  comingUp: "مرحبا {name}، يقترب موعد اللقاء مع {askers}. اطلع على الموعد: {link} أسئلة؟ {caller}، {number}",
  cancelled: "مرحبا {name}، لن يتم اللقاء مع {askers}. أسئلة؟ اتصل بـ {caller}، {number}",
  planReady: "مرحبا {name}، خطة {askers} جاهزة لك. اقرأها هنا: {link} أسئلة؟ اتصل بـ {caller}، {number}",
  checkIn: "مرحبا {name}، كيف يسير ما اتفقت عليه مع {askers}؟ أجب هنا: {link} أسئلة؟ اتصل بـ {caller}، {number}",
  lookBack: "مرحبا {name}، قريبًا ستراجعون معًا مع {askers}. اقرأ المزيد: {link} أسئلة؟ اتصل بـ {caller}، {number}",
  principalLink: "مرحبا {name}، يمكنك المتابعة هنا: {link} أسئلة؟ اتصل بـ {caller}، {number}",

  "number-empty": "اكتب رقمًا.",
  "number-notANumber": "هذا ليس رقم هاتف. استعمل الأرقام فقط.",
  "number-tooShort": "هذا الرقم قصير. ينقصه رقم.",
  "number-tooLong": "هذا الرقم طويل. اكتب رقمًا واحدًا. هل هو من بلد آخر؟ ابدأ بعلامة + ورمز البلد.",
  "number-unknownNumber": "هذا الرقم غير موجود. تحقق من كل الأرقام.",
  "number-fixedLine": "هذا هاتف أرضي لا يستقبل رسائل SMS. اكتب رقم هاتف محمول.",
  "number-machineToMachine": "الأرقام التي تبدأ بـ 097 مخصصة للأجهزة. اكتب رقمًا يبدأ بـ 06.",
  "number-serviceNumber": "هذا رقم خدمة لا يستقبل رسائل SMS. اكتب رقم هاتف محمول.",
  "number-internetNumber": "هذا هاتف عبر الإنترنت لا يستقبل رسائل SMS. اكتب رقم هاتف محمول.",
} as const satisfies Messages<typeof nl>;
