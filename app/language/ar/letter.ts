import type { Messages } from "../messages";
import type nl from "../nl/letter";

export default {
  title: "سؤال لك",
  greeting: "عزيزي/عزيزتي {name}،",
  asks: "يسأل {askers} إن كنت تود أن تفكّر معهم، مع العائلة والأصدقاء.",
  "any-answer": "يمكنك أن تقول نعم أو ربما أو لا. وكلمة لا مقبولة أيضًا.",
  later: "يمكنك تغيير جوابك لاحقًا.",
  how: "هكذا تقرأ المزيد وتجيب",
  "step-go": "وجّه كاميرا هاتفك نحو المربع، أو اذهب إلى {address}",
  "step-code": "اكتب هذا الرمز:",
  "step-lastFour": "ثم اكتب آخر أربعة أرقام من رقم هاتفك.",
  "step-word": "ثم اكتب الكلمة التي اتفقت عليها مع {caller}.",
  call: "هل تفضّل الاتصال؟ اتصل بـ {caller}: {number}.",
  closing: "مع أطيب التحيات،",
  "not-yours": "أليست هذه لك؟ اتصل بالرقم {number}، ولن يصلك شيء آخر.",
  "card-title": "إلى {name}",
  "card-asks": "يودّ {askers} أن يسألك شيئًا.",
  "card-told": "أخبرك بذلك: {teller}.",
  "card-call": "أو اتصل بـ {caller}: {number}",
  code: "رمزك",
} as const satisfies Messages<typeof nl>;
