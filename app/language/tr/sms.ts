import type { Messages } from "../messages";
import type nl from "../nl/sms";

export default {
  offerToCoordinator:
    "Merhaba {name}, sizin için bir soru var. Okuyun: {link} Ya da 48 saat içinde JA {code} (belki) veya NEE {code} yazın.",
  "offerReply-who": "Teşekkürler {name}. Kim olduğunu ve tanıdığınız biri olup olmadığını burada görün: {link}",
  "offerReply-which": "Merhaba {name}, birden fazla açık soru var. JA veya NEE ardına numarasını yazın. Burada okuyun: {link}",
  "offerReply-unknown": "Merhaba {name}, bu numarada size sorulmuş bir soru yok. Açık olanlar: {link}",
  "offerReply-answered": "Merhaba {name}, bu soru daha önce yanıtlandı. Bir şey değişmedi. Devamı: {link}",
  "offerReply-late": "Merhaba {name}, 48 saat doldu. Yine de yanıtladığınız için teşekkürler. Devamı: {link}",
  "offerReply-taken": "Merhaba {name}, bir başkası sizden az önce kabul etti. Teşekkürler; başka bir soru gelecektir.",
  "offerReply-full": "Merhaba {name}, belirttiğiniz sayıya ulaştınız. Daha fazlası için bölge yöneticisini arayın.",
  "offerReply-withdrawn": "Merhaba {name}, bu soru geri çekildi. Bir şey yapmanız gerekmiyor.",
  principalNews: "Merhaba {name}, toplantınız hakkında haber var. Buradan okuyun: {link}",
  somebodyElse: "Merhaba {name}, {reference} için başka biri seçildi. Bu her zaman olabilir. Yaptıklarınız için teşekkürler.",
  notNeeded: "Merhaba {name}, {reference}{day, select, none {} other { ({day})}} için artık hazır beklemeniz gerekmiyor. Teşekkürler.",
  nowYouLead: "Merhaba {name}, artık {reference} için koordinatör sizsiniz. Buradan okuyun: {link}",
  registrationReceived: "Merhaba {name}, {day} tarihli mesajınızı {who} aldı. Devamı: {link}",
  welcome: "Merhaba {name}, Kring’e hoş geldiniz. Şifrenizi burada seçin: {link}",
  coordinatorFound: "Merhaba {name}, {day} tarihli mesajınız için biri bulundu: {who}. Devamı: {link}",
  invitation:
    "Merhaba {name}, {askers} {count, plural, one {birlikte düşünmenizi istiyor} other {birlikte düşünmenizi istiyorlar}}. Okuyun ve yanıtlayın: {link} Sorunuz mu var? {caller}, {number}",
  reminder:
    "Merhaba {name}, {askers} yanıtınızı {count, plural, one {bekliyor} other {bekliyorlar}}. Okuyun ve yanıtlayın: {link} Sorunuz mu var? {caller}, {number}",
  dateChanged: "Merhaba {name}, {askers} ile buluşmanın zamanı değişti. Bakın ve yanıtlayın: {link} Sorunuz mu var? {caller}, {number}",
  comingUp: "Merhaba {name}, {askers} ile buluşma yaklaşıyor. Ne zaman olduğuna bakın: {link} Sorunuz mu var? {caller}, {number}",
  cancelled: "Merhaba {name}, {askers} ile buluşma olmayacak. Sorunuz mu var? {caller}, {number}",
  planReady: "Merhaba {name}, {askers} için yapılan plan hazır. Buradan okuyun: {link} Sorunuz mu var? {caller}, {number}",
  checkIn: "Merhaba {name}, {askers} ile kararlaştırdığınız iş nasıl gidiyor? Yanıtlayın: {link} Sorunuz mu var? {caller}, {number}",
  lookBack: "Merhaba {name}, yakında {askers} ile birlikte nasıl gittiğine bakacaksınız: {link} Sorunuz mu var? {caller}, {number}",
  datePoll:
    "Merhaba {name}, {askers} buluşmak için bir gün {count, plural, one {arıyor} other {arıyorlar}}. Ne zaman gelebilirsiniz? {link} Sorunuz mu var? {caller}, {number}",
  saveTheDate:
    "Merhaba {name}, {askers} sizi {day}, {hours} görmek {count, plural, one {istiyor} other {istiyorlar}}. Okuyun: {link} Sorunuz mu var? {caller}, {number}",
  thankYou:
    "Merhaba {name}, {askers} size teşekkür {count, plural, one {ediyor} other {ediyorlar}}. Gelmeniz çok güzeldi. Sorunuz mu var? {caller}, {number}",
  missYou:
    "Merhaba {name}, {askers} sizi {count, plural, one {özledi} other {özlediler}}. Hâlâ birlikte düşünebilirsiniz: {link} Sorunuz mu var? {caller}, {number}",
  "answerNoted-yes":
    "Teşekkürler {name}. Evet cevabınızı not ettik. Eklemek veya değiştirmek için: {link} Sorularınız için: {caller}, {number}",
  "answerNoted-no":
    "Teşekkürler {name}. Hayır cevabınızı not ettik. Hayır demek de olur. Değişirse: {link} Sorularınız için: {caller}, {number}",
  principalLink: "Merhaba {name}, buradan devam edebilirsiniz: {link} Sorunuz mu var? {caller}, {number}",

  "number-empty": "Bir numara yazın.",
  "number-notANumber": "Bu bir telefon numarası değil. Yalnızca rakam kullanın.",
  "number-tooShort": "Bu numara çok kısa. Bir rakam eksik.",
  "number-tooLong": "Bu numara çok uzun. Tek bir numara yazın. Başka bir ülkeden mi? O zaman + ve ülke koduyla başlayın.",
  "number-unknownNumber": "Böyle bir numara yok. Rakamları kontrol edin.",
  "number-fixedLine": "Bu bir sabit telefon. SMS alamaz. Bir cep telefonu numarası yazın.",
  "number-machineToMachine": "097 ile başlayan numaralar cihazlar içindir. 06 ile başlayan bir numara yazın.",
  "number-serviceNumber": "Bu bir servis numarası. SMS alamaz. Bir cep telefonu numarası yazın.",
  "number-internetNumber": "Bu bir internet telefonu. SMS alamaz. Bir cep telefonu numarası yazın.",
} as const satisfies Messages<typeof nl>;
