import type { Messages } from "../messages";
import type nl from "../nl/family-versions";

export default {
  title: "O zaman ve şimdi",
  lead: "Çevre o zaman böyleydi, şimdi de böyle.",
  "moment-begin": "Başlangıçta",
  "moment-conference": "Toplantı başladığında",
  "moment-evaluation": "Geriye bakarken, {round}. kez",
  "moment-now": "Şimdi",
  choose: "İki an seçin",
  before: "O zaman",
  after: "Daha sonra",
  show: "Göster",
  grew: "Neler büyüdü",
  came: "Eklenenler: {names}.",
  closer: "Yakınlaşanlar: {names}.",
  between: "İnsanlar arasında yeni olanlar",
  eased: "{one} ile {other} arasında artık zorluk yok.",
  died: "Artık hayatta olmayanlar: {names}.",
  gone: "Artık çizilmeyenler: {names}.",
  same: "Yeni bir şey eklenmedi.",
  "only-one": "Şimdilik tek bir an var. Neyin büyüdüğünü daha sonra burada okursunuz.",
  none: "Haritada henüz kimse yok.",
  back: "Geri",
} satisfies Messages<typeof nl>;
