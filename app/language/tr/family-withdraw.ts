import type { Messages } from "../messages";
import type nl from "../nl/family-withdraw";

export default {
  title: "Vazgeçmek",
  lead: "Her gün vazgeçebilirsiniz. Nedenini söylemeniz gerekmez.",
  "stops-title": "O zaman ne olur",
  "stops-day": "{day} tarihindeki toplantı yapılmayacak.",
  "stops-nobody": "Kimseye mesaj gitmez. Henüz kimseye sorulmadı.",
  "stops-told": "Sorulan kişiler toplantının yapılmayacağını bir kez duyar. Nedenini ve kimin vazgeçtiğini söylemeyiz.",
  "stops-messages": "Henüz gitmemiş mesajlar artık gitmez.",
  "stays-title": "Ne durmaz",
  "stays-help": "Sosyal çalışmacınız size yardım etmeye devam eder. Gitmiş bir mesajı geri alamayız.",
  "stays-landlord": "Bu toplantı yapılacağı için size süre mi verildi? O zaman bu süre bitebilir. Önce sosyal çalışmacınızı arayın.",
  submit: "Evet, vazgeçiyorum",
  "back-home": "Hayır, geri dön",
  "done-title": "Vazgeçtiniz",
  "done-text": "Toplantı yapılmayacak. Daha sonra yine de devam etmek ister misiniz? Sosyal çalışmacınızı veya koordinatörü arayın.",
  "who-sees": "Koordinatörünüz ve sosyal çalışmacınız vazgeçtiğinizi görür. Nedenini kimse görmez.",
} as const satisfies Messages<typeof nl>;
