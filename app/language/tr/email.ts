import type { Messages } from "../messages";
import type nl from "../nl/email";

export default {
  "saveTheDate-subject": "{caller} size yazdı: boş tutmanız rica edilen bir gün",
  saveTheDate:
    "Merhaba {name},\n\n{askers} sizi {day}, {hours} görmek {count, plural, one {istiyor} other {istiyorlar}}.\n\nO günü boş tutar mısınız? Ne olduğunu buradan okuyun ve hemen yanıtlayın:\n\n{link}\n\nSorunuz mu var? {caller} kişisini arayın: {number}.",
  "datePoll-subject": "{caller} size yazdı: ne zaman gelebilirsiniz?",
  datePoll:
    "Merhaba {name},\n\n{askers} buluşmak için bir gün {count, plural, one {arıyor} other {arıyorlar}}.\n\nNe zaman gelebileceğinizi buradan seçin. Daha sonra değiştirebilirsiniz:\n\n{link}\n\nSorunuz mu var? {caller}, {number}.",
  "invitation-subject": "{caller} size yazdı",
  invitation:
    "Merhaba {name},\n\n{askers} sizin de birlikte düşünmenizi {count, plural, one {istiyor} other {istiyorlar}}. Aile ve arkadaşlar bir araya geliyor.\n\nBuradan okuyun. Evet, belki ya da hayır diyebilirsiniz. Daha sonra değiştirebilirsiniz:\n\n{link}\n\nSorunuz mu var? {caller} kişisini arayın: {number}.",
  "dateChanged-subject": "{caller} size yazdı: zaman değişti",
  dateChanged:
    "Merhaba {name},\n\n{askers} ile buluşmanın zamanı değişti.\n\nNe zaman olduğuna bakın ve gelip gelemeyeceğinizi yazın:\n\n{link}\n\nSorunuz mu var? {caller} kişisini arayın: {number}.",
  "reminder-subject": "{caller} size yazdı",
  reminder:
    "Merhaba {name},\n\n{askers} yanıtınızı {count, plural, one {bekliyor} other {bekliyorlar}}. Hayır da diyebilirsiniz.\n\nBuradan yanıtlayın:\n\n{link}\n\nSorunuz mu var? {caller} kişisini arayın: {number}.",
  "comingUp-subject": "{caller} size yazdı",
  comingUp:
    "Merhaba {name},\n\n{askers} ile buluşma yaklaşıyor. Gelmek istemeniz çok güzel.\n\nNe zaman olduğuna buradan bakın:\n\n{link}\n\nSorunuz mu var? {caller} kişisini arayın: {number}.",
  "cancelled-subject": "{caller} size yazdı: buluşma olmayacak",
  cancelled:
    "Merhaba {name},\n\n{askers} ile buluşma olmayacak. Bir şey yapmanız gerekmiyor.\n\nDüşündüğünüz için teşekkürler.\n\nSorunuz mu var? {caller} kişisini arayın: {number}.",
  "thankYou-subject": "{caller} size yazdı",
  thankYou:
    "Merhaba {name},\n\n{askers} size teşekkür {count, plural, one {ediyor} other {ediyorlar}}. Gelmeniz ve birlikte düşünmeniz çok güzeldi.\n\nOkunacak ya da yapılacak bir şey olunca size yazarız.\n\nSorunuz mu var? {caller} kişisini arayın: {number}.",
  "missYou-subject": "{caller} size yazdı",
  missYou:
    "Merhaba {name},\n\n{askers} sizi {count, plural, one {özledi} other {özlediler}}. Birlikte düşünmek isterseniz hâlâ bekliyoruz.\n\nNasıl olacağını buradan okuyun:\n\n{link}\n\nSorunuz mu var? {caller} kişisini arayın: {number}.",
  "planReady-subject": "{caller} size yazdı",
  planReady:
    "Merhaba {name},\n\n{askers} için yapılan plan hazır.\n\nBuradan okuyun:\n\n{link}\n\nSorunuz mu var? {caller} kişisini arayın: {number}.",
  "checkIn-subject": "{caller} size yazdı",
  checkIn:
    "Merhaba {name},\n\n{askers} ile kararlaştırdığınız iş nasıl gidiyor? Henüz bitmemiş olabilir.\n\nBuradan yanıtlayın, bir dakika sürer:\n\n{link}\n\nSorunuz mu var? {caller} kişisini arayın: {number}.",
  "lookBack-subject": "{caller} size yazdı",
  lookBack:
    "Merhaba {name},\n\nYakında {askers} ile birlikte nasıl gittiğine bakacaksınız. Ne iyi gitti, ne değişmeli?\n\nNe zaman olduğunu buradan okuyun:\n\n{link}\n\nSorunuz mu var? {caller} kişisini arayın: {number}.",
  "principalLink-subject": "{caller} size yazdı",
  principalLink: "Merhaba {name},\n\nBuradan devam edebilirsiniz:\n\n{link}\n\nSorunuz mu var? {caller} kişisini arayın: {number}.",
  /** Behind a day. */
  hours: "saat {from} - {until}",
  // Below every e-mail.
  subject: "Kring'den mesaj",
  "no-reply": "Bu e-postaya verilen yanıtları kimse okumaz. Lütfen yukarıdaki numarayı arayın.",
  stop: "Bizden artık e-posta almak istemiyor musunuz?",
} as const satisfies Messages<typeof nl>;
