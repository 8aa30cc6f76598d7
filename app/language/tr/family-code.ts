import type { Messages } from "../messages";
import type nl from "../nl/family-code";

export default {
  title: "Kodunuz",
  lead: "Bir mektup ya da kart mı aldınız? Üzerinde bir kod var. Onu buraya yazın.",
  code: "Kod",
  "code-hint": "ABCDE-FGHJK gibi on karakter. Büyük küçük harf, boşluk ve tire fark etmez.",
  open: "Devam",
  missing: "Devam etmek için kodu yazın.",
  wrong: "Bu kod doğru değil ya da artık geçerli değil. Kontrol edin ya da mektuptaki veya karttaki numarayı arayın.",
  tooManyTries: "Çok fazla yanlış deneme oldu. Bir saat sonra tekrar deneyin ya da mektuptaki veya karttaki numarayı arayın.",
  "who-sees": "Buraya yazdığınızı kimse görmez.",
  "stop-title": "Artık e-posta yok",
  "stop-text": "Bu adrese bizden artık e-posta gelmesin mi? Bir şey olursa sizi ararız.",
  "stop-button": "E-postayı durdur",
  "stopped-title": "Artık e-posta almayacaksınız",
  "stopped-text": "Bu adrese artık bir şey göndermiyoruz. Bir şey olursa ararız. Bu sayfayı kapatabilirsiniz.",
  "stopped-back": "Yine de e-posta almak ister misiniz? Adresinizi kendi sayfanızda yeniden yazın ya da aradığımızda söyleyin.",
} as const satisfies Messages<typeof nl>;
