import type { Messages } from "../messages";
import type nl from "../nl/family-coordinator";

export default {
  title: "Koordinatörünüz",
  who: "Koordinatörünüz {name}.",
  speaks: "{name} şu dilleri konuşur: {languages}.",
  independent:
    "{name} ev sahibiniz veya sosyal çalışmacınız için çalışmaz. Kararı siz verirsiniz. {name} her şeyi düzenlemenize yardım eder.",
  meet: "Önce {name} ile tanışırsınız. Uymadı mı? O zaman başka birini ararız.",
  call: "{name} ile görüşmek için arayın:",
  none: "Henüz koordinatör yok. Centrale size uygun birini arıyor. Biri bulununca haber alırsınız.",
  "none-day": "{day} günü hâlâ geçerli.",
  rather: "Başka biri olsun",
  "rather-lead": "Nedenini söylemeniz gerekmez. Gün başlayana kadar birden fazla kez isteyebilirsiniz.",
  "confirm-title": "Başka biri mi olsun?",
  "confirm-search": "Sizin için başka bir koordinatör ararız.",
  "confirm-stops": "Bundan sonra {name} sizinle ilgili hiçbir şey görmez.",
  "confirm-told": "{name} sadece başka birinin seçildiğini duyar. Kimin seçtiğini ve nedenini duymaz.",
  "confirm-day": "{day} günü kalır. Bu olmazsa bizden haber alırsınız.",
  "confirm-no-day": "Henüz bir gün seçilmedi. Bunu yeni koordinatörle seçersiniz.",
  "confirm-yes": "Evet, başka birini arayın",
  "confirm-no": "Hayır, geri dön",
  "said-title": "Başka birini arıyoruz",
  said: "Söylediğiniz için teşekkürler. Şimdi başka bir koordinatör arıyoruz. Biri bulununca haber alırsınız.",
  "not-dayStarted": "Gün başladı. Başka birini mi istiyorsunuz? Oradaki birine söyleyin veya arayın. Birlikte bir yol buluruz.",
  "not-over": "Gün geçti. Başka biriyle mi devam etmek istiyorsunuz? Bizi arayın.",
  "interpreter-title": "Tercüman mı, beklemek mi?",
  interpreter:
    "{language} konuşan ve şimdi zamanı olan birini henüz bulamadık. Tercümanla çalışan birini arayabiliriz. Tercümanı birlikte seçeriz. Ya da dilinizi konuşan birini beklersiniz.",
  "interpreter-choose": "Ne istersiniz?",
  "interpreter-withInterpreter": "Olur, tercümanla",
  "interpreter-ratherWait": "Dilimi konuşan birini beklemek isterim",
  "interpreter-save": "Bildir",
  "interpreter-said-withInterpreter": "Dediniz ki: olur, tercümanla ({language}). Koordinatör olmadığı sürece bunu değiştirebilirsiniz.",
  "interpreter-said-ratherWait":
    "Dediniz ki: {language} konuşan birini beklemek isterim. Aramaya devam ediyoruz. Bunu değiştirebilirsiniz.",
  "interpreter-change": "Başka bir şey seç",
  choose: "Ne istediğinizi seçin.",
  begun: "Bu arada bir koordinatör bulundu.",
  back: "Geri",
  home: "Koordinatörüm kim?",
  "who-sees": "Burada seçtiğinizi Centrale görür. Sizinle birlikte kaydolan kişi, kimin ne seçtiğini görmez.",
} as const satisfies Messages<typeof nl>;
