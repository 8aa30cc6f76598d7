import type { Messages } from "../messages";
import type nl from "../nl/family-link";

export default {
  title: "Size bir mesaj var",
  lead: "Biri size bir şey sormak istiyor. Önce bu mesajın size geldiğini gösterin.",
  lastFour: "Telefon numaranızın son dört rakamı",
  "lastFour-hint": "Numaranızın sonu 56 78 mi? O zaman 5678 yazın. Kararlaştırdığınız bir kelime de olur.",
  word: "Kararlaştırdığınız kelime",
  "word-hint": "Bu kelimeyi mesajda adı geçen kişiyle kararlaştırdınız. Büyük küçük harf fark etmez.",
  open: "Aç",
  missing: "Devam etmek için burayı doldurun.",
  wrong: "Bu doğru değil. Kontrol edip tekrar deneyin.",
  tooManyTries: "Çok fazla yanlış deneme oldu. Bir saat sonra tekrar deneyin ya da mesajda adı geçen kişiyi arayın.",
  "not-me-title": "Bu mesaj size değil mi?",
  "not-me-text": "Bize bildirin. Bu numarayı ya da adresi sileriz ve bir daha mesaj almazsınız.",
  "not-me": "Bu bana değil",
  "thanks-title": "Teşekkür ederiz",
  "thanks-text": "Bu numarayı ya da adresi sildik. Bizden artık mesaj almayacaksınız. Bu sayfayı kapatabilirsiniz.",
  "word-title": "Kelimenizi yazın",
  "word-lead": "Bundan sonrası yalnızca sizin için. Bu yüzden kararlaştırdığınız kelimeyi soruyoruz.",
  "word-none": "Kelimeniz yok mu ya da unuttunuz mu? Arayın. Birlikte yeni bir kelime kararlaştırırsınız.",
  "who-sees": "Buraya yazdığınızı kimse görmez.",
} as const satisfies Messages<typeof nl>;
