import type { Messages } from "../messages";
import type nl from "../nl/email";

export default {
  "saveTheDate-subject": "رسالة من {caller}: يوم نرجو أن تتركه فارغا",
  saveTheDate:
    "مرحبا {name}،\n\nدعوة من {askers}: {day}، {hours}.\n\nهل تترك هذا اليوم فارغا؟ اقرأ هنا عن اللقاء، ويمكنك الجواب فورا:\n\n{link}\n\nأسئلة؟ اتصل بـ {caller}، {number}.",
  "datePoll-subject": "رسالة من {caller}: متى يمكنك؟",
  datePoll:
    "مرحبا {name}،\n\n{count, plural, other {يبحث}} {askers} عن يوم للقاء.\n\nاختر هنا متى يمكنك. يمكنك تغيير ذلك لاحقا:\n\n{link}\n\nأسئلة؟ اتصل بـ {caller}، {number}.",
  "invitation-subject": "رسالة من {caller}",
  invitation:
    "مرحبا {name}،\n\n{count, plural, other {يسأل}} {askers} إن كنت تودّ المشاركة في التفكير مع العائلة والأصدقاء.\n\nاقرأ المزيد هنا. يمكنك أن تقول نعم أو ربما أو لا، ويمكنك التغيير لاحقا:\n\n{link}\n\nأسئلة؟ اتصل بـ {caller}، {number}.",
  "dateChanged-subject": "رسالة من {caller}: موعد آخر",
  dateChanged:
    "مرحبا {name}،\n\nتغيّر موعد اللقاء مع {askers}.\n\nانظر هنا متى، وأخبرنا إن كان يناسبك:\n\n{link}\n\nأسئلة؟ اتصل بـ {caller}، {number}.",
  "reminder-subject": "رسالة من {caller}",
  reminder:
    "مرحبا {name}،\n\n{count, plural, other {ينتظر}} {askers} جوابك. الجواب بلا مقبول أيضا.\n\nأجب هنا:\n\n{link}\n\nأسئلة؟ اتصل بـ {caller}، {number}.",
  "comingUp-subject": "رسالة من {caller}",
  comingUp:
    "مرحبا {name}،\n\nيقترب موعد اللقاء مع {askers}. جميل أنك تودّ الحضور.\n\nانظر هنا متى هو وما يلزم أن تعرفه:\n\n{link}\n\nأسئلة؟ اتصل بـ {caller}، {number}.",
  "cancelled-subject": "رسالة من {caller}: لن يتم اللقاء",
  cancelled: "مرحبا {name}،\n\nلن يتم اللقاء مع {askers}. لا يلزمك فعل شيء.\n\nشكرا على اهتمامك.\n\nأسئلة؟ اتصل بـ {caller}، {number}.",
  "thankYou-subject": "رسالة من {caller}",
  thankYou:
    "مرحبا {name}،\n\nشكرا لك من {askers}. حضورك ومشاركتك في التفكير كانا مهمين.\n\nسنكتب لك إذا كان هناك ما تقرؤه أو تفعله.\n\nأسئلة؟ اتصل بـ {caller}، {number}.",
  "missYou-subject": "رسالة من {caller}",
  missYou:
    "مرحبا {name}،\n\n{count, plural, other {افتقدك}} {askers}. ما زلنا نرحب بمشاركتك في التفكير.\n\nاقرأ هنا كيف:\n\n{link}\n\nأسئلة؟ اتصل بـ {caller}، {number}.",
  "planReady-subject": "رسالة من {caller}",
  planReady: "مرحبا {name}،\n\nخطة {askers} جاهزة لك.\n\nاقرأها هنا:\n\n{link}\n\nأسئلة؟ اتصل بـ {caller}، {number}.",
  "checkIn-subject": "رسالة من {caller}",
  checkIn:
    "مرحبا {name}،\n\nكيف يسير ما اتفقت عليه مع {askers}؟ لا بأس إن لم يكتمل بعد.\n\nأجب هنا، لن يأخذ أكثر من دقيقة:\n\n{link}\n\nأسئلة؟ اتصل بـ {caller}، {number}.",
  "lookBack-subject": "رسالة من {caller}",
  lookBack:
    "مرحبا {name}،\n\nقريبا ستراجعون معا مع {askers}: ما الذي سار جيدا، وما الذي يجب أن يتغير؟\n\nاقرأ هنا متى:\n\n{link}\n\nأسئلة؟ اتصل بـ {caller}، {number}.",
  "principalLink-subject": "رسالة من {caller}",
  principalLink: "مرحبا {name}،\n\nيمكنك المتابعة هنا:\n\n{link}\n\nأسئلة؟ اتصل بـ {caller}، {number}.",
  /** Behind a day. */
  hours: "من {from} إلى {until}",
  // Below every e-mail.
  subject: "رسالة من كرينغ",
  "no-reply": "لا أحد يقرأ الردود على هذا البريد. اتصل بالرقم المذكور أعلاه.",
  stop: "لا تريد رسائل إلكترونية منا بعد الآن؟",
} as const satisfies Messages<typeof nl>;
