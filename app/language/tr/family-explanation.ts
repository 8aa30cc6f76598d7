import type { Messages } from "../messages";
import type nl from "../nl/family-explanation";

export default {
  title: "Kendi insanlarınızla bir plan",
  circle: "Ortasında sizin olduğunuz bir insan çemberi.",
  you: "siz",
  "p-1":
    "Bazen her şey aynı anda üst üste gelir. O zaman sizin için neyin iyi olduğunu çoğu kez başkaları düşünür. Başka türlü de olabilir.",
  "p-2":
    "Güvendiğiniz insanlarla birlikte kendiniz bir plan yapabilirsiniz: aileniz, arkadaşlarınız, komşularınız, eskiden tanıdığınız biri. Bunu tek bir toplantıda yaparsınız, bir öğleden sonra ya da bir akşam. Adı Eigen Kracht konferansıdır.",
  "how-title": "Nasıl olur?",
  "p-3": "Bir koordinatör her şeyi sizinle birlikte düzenler. Size şimdi destek olan kişiler için çalışmaz ve taraf tutmaz.",
  "p-4": "Kimin geleceğine ve kimin gelmeyeceğine siz karar verirsiniz. Siz evet demeden kimseye mesaj gitmez. Mesajda nedeni yazmaz.",
  "p-5":
    "Önce konuyu bilen kişiler nelerin mümkün olduğunu anlatır. Sonra onlar gider, koordinatör de gider. Kendi insanlarınızla kalırsınız. Konuşur, yemek yer ve planı yaparsınız.",
  "p-6": "Daha sonra ötekiler geri gelir ve dinler. Plan sizin ve insanlarınızındır.",
  "think-title": "Belki şöyle düşünüyorsunuz …",
  "p-7": "“Kimsem yok.” Doğum gününüzde kim vardı? İyi bir haberiniz olunca kimi ararsınız? İki ya da üç kişiyle başlayabilirsiniz.",
  "p-8": "“Utanıyorum.” Birçok insan utanır. Anlatmak zordur, sonra çoğu kez insan rahatlar. İlk telefonu koordinatör açabilir.",
  "p-9":
    "“Ya onlar başka bir şey isterse?” Yanınızda duracak birini siz seçersiniz. Her gün bırakabilirsiniz, nedenini söylemeniz gerekmez.",
  "choice-title": "Siz seçersiniz",
  "p-10": "Hayır diyebilirsiniz. Şimdi aldıklarınızda hiçbir şey değişmez. Rahatça düşünün.",
  "p-11": "İstiyor musunuz? Bunu size okutan kişiye söyleyin.",
  register: "Ya da buradan kendiniz başvurun",
  read: "Sesli oku",
  pause: "Biraz bekle",
  "go-on": "Devam et",
  stop: "Durdur",
  recording: "Bir kaydı dinleyin",
  "who-sees": "Bunu okuduğunuzu kimse görmez. Bu sayfa sizinle ilgili hiçbir şey saklamaz.",
} as const satisfies Messages<typeof nl>;
