import type { Messages } from "../messages";
import type nl from "../nl/family-calendar";

export default {
  title: "Takviminizde",
  lead: "Günü telefonunuzun takvimine ekleyin. Takvimde şu yazar: {title}, ve saat.",
  "lead-place": "Günü telefonunuzun takvimine ekleyin. Takvimde şunlar yazar: {title}, saat ve yer.",
  "once-title": "Bir kez",
  once: "Günü takvimime ekle",
  "once-text": "Gün değişirse takviminize yeniden ekleyin. Eski gün silinir.",
  "follow-title": "Kendiliğinden güncellenir",
  "follow-text": "Bir adres oluşturun. Takviminiz günün değişip değişmediğine orada kendisi bakar.",
  "who-reads": "Takviminize bakabilen herkes bu günü de görür.",
  make: "Adres oluştur",
  made: "Bu sizin adresiniz. Takviminizde abonelik ekle bölümüne yazın.",
  open: "Takvimimde aç",
  stop: "Bu adresi durdur",
  "called-off": "Takviminizdeki bu satır artık geçerli değil. Doğrusu kendi sayfanızda yazıyor.",
  "follow-off":
    "Takviminiz artık kendiliğinden bakmıyor. Doğru bilgi davetinizde yazar. Takviminiz günü iptal edilmiş gösterebilir. Günün kendisi olduğu gibi sürüyor.",
  "no-day": "Gün henüz belli değil. Belli olunca buradan takviminize ekleyebilirsiniz.",
  "by-voice": "Yer takviminizde yazmaz. Yeri bizden duyarsınız.",
  "who-sees": "Adres oluşturduğunuzu biz görürüz. Başkaları görmez.",
  refused: "Bu şu anda olmuyor. Bizi arayabilirsiniz.",
  back: "Davetinize dönün",
} satisfies Messages<typeof nl>;
