import type { Messages } from "../messages";
import type nl from "../nl/email";

export default {
  "saveTheDate-subject": "رسالة من {caller}: يوم نرجو أن تتركوه فارغا",
  saveTheDate:
    "مرحبا {name}،\n\nدعوة من {askers}: {day}، {hours}.\n\nهل تتركون هذا اليوم فارغا؟ اقرؤوا هنا عن اللقاء، ويمكنكم الجواب فورا:\n\n{link}\n\nأسئلة؟ اتصلوا بـ {caller}، {number}.",
  "datePoll-subject": "رسالة من {caller}: متى يمكنكم؟",
  datePoll:
    "مرحبا {name}،\n\n{count, plural, other {يبحث}} {askers} عن يوم للقاء.\n\nاختاروا هنا متى يمكنكم. يمكنكم تغيير ذلك لاحقا:\n\n{link}\n\nأسئلة؟ اتصلوا بـ {caller}، {number}.",
  "invitation-subject": "رسالة من {caller}",
  invitation:
    "مرحبا {name}،\n\n{count, plural, other {يسأل}} {askers} إن كنتم تودّون المشاركة في التفكير مع العائلة والأصدقاء.\n\nاقرؤوا المزيد هنا. يمكنكم أن تقولوا نعم أو ربما أو لا، ويمكنكم التغيير لاحقا:\n\n{link}\n\nأسئلة؟ اتصلوا بـ {caller}، {number}.",
  "dateChanged-subject": "رسالة من {caller}: موعد آخر",
  dateChanged:
    "مرحبا {name}،\n\nتغيّر موعد اللقاء مع {askers}.\n\nانظروا هنا متى، وأخبرونا إن كان يناسبكم:\n\n{link}\n\nأسئلة؟ اتصلوا بـ {caller}، {number}.",
  "reminder-subject": "رسالة من {caller}",
  reminder:
    "مرحبا {name}،\n\n{count, plural, other {ينتظر}} {askers} جوابكم. الجواب بلا مقبول أيضا.\n\nأجيبوا هنا:\n\n{link}\n\nأسئلة؟ اتصلوا بـ {caller}، {number}.",
  "comingUp-subject": "رسالة من {caller}",
  comingUp:
    "مرحبا {name}،\n\nيقترب موعد اللقاء مع {askers}. جميل أنكم تودّون الحضور.\n\nانظروا هنا متى هو وما يلزم أن تعرفوه:\n\n{link}\n\nأسئلة؟ اتصلوا بـ {caller}، {number}.",
  "cancelled-subject": "رسالة من {caller}: لن يتم اللقاء",
  cancelled: "مرحبا {name}،\n\nلن يتم اللقاء مع {askers}. لا يلزمكم فعل شيء.\n\nشكرا على اهتمامكم.\n\nأسئلة؟ اتصلوا بـ {caller}، {number}.",
  "thankYou-subject": "رسالة من {caller}",
  thankYou:
    "مرحبا {name}،\n\nشكرا لكم من {askers}. حضوركم ومشاركتكم في التفكير كانا مهمين.\n\nسنكتب لكم إذا كان هناك ما تقرؤونه أو تفعلونه.\n\nأسئلة؟ اتصلوا بـ {caller}، {number}.",
  "missYou-subject": "رسالة من {caller}",
  missYou:
    "مرحبا {name}،\n\n{count, plural, other {افتقدكم}} {askers}. ما زلنا نرحب بمشاركتكم في التفكير.\n\nاقرؤوا هنا كيف:\n\n{link}\n\nأسئلة؟ اتصلوا بـ {caller}، {number}.",
  "planReady-subject": "رسالة من {caller}",
  planReady: "مرحبا {name}،\n\nخطة {askers} جاهزة لكم.\n\nاقرؤوها هنا:\n\n{link}\n\nأسئلة؟ اتصلوا بـ {caller}، {number}.",
  "checkIn-subject": "رسالة من {caller}",
  checkIn:
    "مرحبا {name}،\n\nكيف يسير ما اتفقتم عليه مع {askers}؟ لا بأس إن لم يكتمل بعد.\n\nأجيبوا هنا، لن يأخذ أكثر من دقيقة:\n\n{link}\n\nأسئلة؟ اتصلوا بـ {caller}، {number}.",
  "lookBack-subject": "رسالة من {caller}",
  lookBack:
    "مرحبا {name}،\n\nقريبا ستراجعون معا مع {askers}: ما الذي سار جيدا، وما الذي يجب أن يتغير؟\n\nاقرؤوا هنا متى:\n\n{link}\n\nأسئلة؟ اتصلوا بـ {caller}، {number}.",
  "principalLink-subject": "رسالة من {caller}",
  principalLink: "مرحبا {name}،\n\nيمكنكم المتابعة هنا:\n\n{link}\n\nأسئلة؟ اتصلوا بـ {caller}، {number}.",
  /** Behind a day. */
  hours: "من {from} إلى {until}",
  // Below every e-mail.
  subject: "رسالة من كرينغ",
  "no-reply": "لا أحد يقرأ الردود على هذا البريد. اتصلوا بالرقم المذكور أعلاه.",
  stop: "لا تريدون رسائل إلكترونية منا بعد الآن؟",
} as const satisfies Messages<typeof nl>;
