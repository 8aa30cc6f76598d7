import type { Messages } from "../messages";
import type nl from "../nl/letter";

export default {
  title: "سؤال لكم",
  greeting: "تحية طيبة {name}،",
  asks: "{count, plural, other {يسأل}} {askers} إن كنتم تودّون المشاركة في التفكير، مع العائلة والأصدقاء.",
  "any-answer": "يمكنكم أن تقولوا نعم أو ربما أو لا. وكلمة لا مقبولة أيضًا.",
  later: "يمكنكم تغيير جوابكم لاحقًا.",
  how: "لقراءة المزيد وللجواب",
  "step-go": "وجّهوا كاميرا الهاتف نحو المربع، أو اذهبوا إلى {address}",
  "step-code": "اكتبوا هذا الرمز:",
  "step-lastFour": "ثم اكتبوا آخر أربعة أرقام من رقم هاتفكم.",
  "step-word": "ثم اكتبوا الكلمة التي اتفقتم عليها مع {caller}.",
  call: "هل تفضّلون الاتصال؟ اتصلوا بـ {caller}: {number}.",
  closing: "مع أطيب التحيات،",
  "not-yours": "أليست هذه لكم؟ اتصلوا بالرقم {number}، ولن يصلكم شيء آخر.",
  "card-title": "إلى {name}",
  "card-asks": "سؤال لكم من {askers}.",
  "card-told": "أخبركم بذلك: {teller}.",
  "card-call": "أو اتصلوا بـ {caller}: {number}",
  code: "رمزكم",
} as const satisfies Messages<typeof nl>;
