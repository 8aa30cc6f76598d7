import type { Messages } from "../messages";
import type nl from "../nl/family-versions";

export default {
  title: "بين الأمس واليوم",
  lead: "هكذا كانت الدائرة حينها، وهكذا هي الآن.",
  "moment-begin": "في البداية",
  "moment-conference": "عند بداية الاجتماع",
  "moment-evaluation": "عند المراجعة، المرة {round}",
  "moment-now": "الآن",
  choose: "اختاروا وقتين",
  before: "حينها",
  after: "بعد ذلك",
  show: "اعرضوا",
  grew: "ما الذي نما",
  came: "أُضيف إلى الخريطة: {names}.",
  closer: "صار أقرب: {names}.",
  between: "الجديد بين الناس",
  eased: "لم يعد الأمر صعبًا بين {one} و{other}.",
  died: "لم يعد على قيد الحياة: {names}.",
  gone: "لم يعد مرسومًا: {names}.",
  same: "لم يُضف شيء جديد.",
  "only-one": "لا يوجد حتى الآن إلا وقت واحد. لاحقًا تقرؤون هنا ما الذي نما.",
  none: "لا أحد على الخريطة بعد.",
  back: "رجوع",
} satisfies Messages<typeof nl>;
