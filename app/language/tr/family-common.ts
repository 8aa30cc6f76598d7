import type { Messages } from "../messages";
import type nl from "../nl/family-common";

export default {
  "language-choice": "Dilinizi seçin",
  "who-sees": "Bunu kimler görebilir?",
  questions: "Sorunuz mu var? {name} ile görüşün",
  "questions-nobody": "Sorunuz mu var? Eigen Kracht koordinatörünüzü arayın.",
  leave: "Bu sayfadan hemen çık",
  skip: "İçeriğe geç",
  optional: "boş bırakabilirsiniz",
  hours: "Saat",
  "errors-title": "{count, plural, one {Bir şey daha gerekiyor} other {# şey daha gerekiyor}}",
  "error-word": "Lütfen kontrol edin",
  "done-word": "Tamam",
  "attention-word": "Dikkat",
  "danger-word": "Mümkün değil",
  "info-word": "Bilmekte fayda var",
  "private-word": "Kendi zamanınız",
  "not-found-title": "Böyle bir sayfa yok",
  "not-found-text": "SMS'teki bağlantıyı yeniden açın. Olmazsa size SMS'i gönderen kişiyi arayın.",
  "broken-title": "Bir şeyler ters gitti",
  "broken-text": "Bir dakika bekleyin ve yeniden deneyin. Gönderdikleriniz kaydedildi.",
  "busy-title": "Şu anda çok yoğunuz",
  "busy-text": "Yarım dakika bekleyin ve yeniden deneyin.",
  again: "Yeniden dene",
  "neutral-title": "Sayfa",
} as const satisfies Messages<typeof nl>;
