import type { Messages } from "../messages";
import type nl from "../nl/family-common";

export default {
  "language-choice": "اختر لغتك",
  "who-sees": "من يرى هذا؟",
  questions: "هل لديك أسئلة؟ اتصل بـ {name}",
  "questions-nobody": "هل لديك أسئلة؟ اتصل بمنسق Eigen Kracht الخاص بك.",
  leave: "مغادرة هذه الصفحة بسرعة",
  skip: "إلى المحتوى",
  optional: "يمكنك ترك هذا فارغًا",
  hours: "الوقت",
  "errors-title": "{count, plural, one {ينقص شيء واحد} two {ينقص شيئان} few {تنقص # أشياء} many {ينقص # شيئًا} other {ينقص # شيء}}",
  "error-word": "يرجى التحقق",
  "done-word": "تم",
  "attention-word": "انتبه",
  "danger-word": "غير ممكن",
  "info-word": "من المفيد أن تعرف",
  "private-word": "وقتكم الخاص",
  "not-found-title": "هذه الصفحة غير موجودة",
  "not-found-text": "افتح الرابط الموجود في الرسالة مرة أخرى. إذا لم ينجح ذلك، فاتصل بالشخص الذي أرسل لك الرسالة.",
  "broken-title": "حدث خطأ ما",
  "broken-text": "انتظر دقيقة وحاول مرة أخرى. ما أرسلته محفوظ.",
  "busy-title": "هناك ضغط كبير الآن",
  "busy-text": "انتظر نصف دقيقة وحاول مرة أخرى.",
  again: "حاول مرة أخرى",
  "neutral-title": "صفحة",
} as const satisfies Messages<typeof nl>;
