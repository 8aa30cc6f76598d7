import { wordPattern } from "./word-pattern";

const names = {
  MSG: "ال?رسايل\\p{L}*|رسايل\\p{L}*|ال?رساله|رساله|رسالات|مسج|ال?مسجات|مسجات|ال?ميساجات?|ميساجات?|ال?مساجات|مساجات|اس ام اس|الاس ام اس",
  LATIN:
    "(?:l |les |had |hadchi |dyal )*(?:sms|smsat|messages?|msg|msgat|messagat|msagat|mesajat|rasa2il|rasail|rasayel|rassayel|risalat|resayel)",
  SIFT: "(?:t|te|ta|i|y|yt|it)?(?:siyfet|siyft|sayft|seyft|sift|seft|sifet|sefet|ssifet|siftou?|b3at|b3t|b3ath|b3et|b3t|ba3at|rsel|rasel|rslo|ktbo|kteb|ktb)\\p{L}*",
  NO: "لا|ما|بلاش|ماعاد|عاد|لن|الا|عدم|بلا",
  QUIT: "بطل|وقف|اوقف|توقف|حبس|كف|خلاص|خلص|كفايه|يكفي|بكفي|بيكفي|بركا|باراكا|حاجه|حاج",
};

/** Asks in Arabic, in its own letters and in Latin ones, for no more messages. */
export const asksInArabic = wordPattern(
  [
    "(?:NO)W1 (?:ما )?(?:ترسل|تبعت|تبعث|تصيفط|تسيفط|تراسل|تكتبو?ا? ?ل|تتواصل|ارسال|مراسل|يبعت|يرسل|يصيفط|تواصل)\\p{L}*",
    "(?:ما?ت|مت)(?:رسل|بعت|بعث|صيفط|سيفط|راسل|كتب)\\p{L}*(?:ش|وا|و|لي|ليا)|ما ?تبقاو?ش?W1 (?:ترسل|تبعت|تصيفط|تسيفط|تكتب)\\p{L}*",
    "(?:(?:لا|ما|مو|مش|ماعاد) (?:عاد )?(?:اريد|بدي|بدنا|عايز|عايزه|عاوز|عاوزه|بغيت|بغيتش|باغي|باغيش|نبغي|ابي|ابغي|ارغب|حابب|حابه|اود|احتاج)|مابدي|مابغيتش|مابغيت|ماباغيش|مابي) W4 ?(?:MSG|يبعتلي|يراسلني|تبعتولي|ترسلولي)",
    "(?:احذف|امسح|شيل|حيد|الغ|ازل|ازيل|مسح|حذف|ازاله|الغاء)\\p{L}{0,3} W1 ?(?:رقمي|اسمي|نمرتي|نمره ديالي|النمره ديالي|الرقم|هذا الرقم|هاد الرقم|رقم|من القايمه|من قايمتكم|اشتراكي|الاشتراك)",
    "(?:شيلوني|احذفوني|امسحوني|حيدوني|شيلني|احذفني|حيدني|طلعوني) W1 ?من W2|(?:بدي|اريد|عايز|بغيت) (?:الغي|الغاء|نحبس|اوقف|نلغي) W1 ?(?:الاشتراك|اشتراك|MSG)",
    "(?:QUIT)\\p{L}{0,3} W3 ?(?:MSG|ارسال|الارسال|تبعت\\p{L}*|بعت|مراسل\\p{L}*|المراسل\\p{L}*|ازعاج\\p{L}*|صيفط\\p{L}*|تصيفط\\p{L}*)",
    "(?:لا|ما|بلا) تزعج\\p{L}*|(?:اتركوني|خلوني|سيبوني|سيبني|خليوني|خليني|اتركني|دعوني|خلوا?ني) (?:ب|في |ف )?(?:حالي|شاني|سلام|تيقار|فالتيقار|فحالي|لحالي|عليكم|وشاني|بسلام|بحالي)|(?:حلوا|حلو|حل) عن(?:ي|ا)|اعفوني من W2|^(?:سيبوني|اتركوني|دعوني|خليوني|خلوني)$|(?:ساحظر|رح احظر|بحظر|حظرت) W1 ?(?:الرقم|رقمكم|رقمك)",
    "(?:ma|la|mat|bla|bla ma|ma ?t?b9awch|ma ?t?ba9awch|matb9awch|matba9awch|tb9awch|tba9awch|ma ?tb9ach?|matb9ach?|ma ?tb9awch?)W1 ?(?:SIFT)|ma(?:t|te|ta)(?:sift|sifet|siyft|b3at|b3t|ba3at|rsel)\\p{L}*",
    "(?:ma|ma ?bqitch|ma ?b9itch|machi|mabghitch|mabghit|ma ?bghit(?:ch)?|ma ?baghich|ma ?beddi|ma ?bedi|ma ?biddi|ma ?badi|mesh 3ayez|mesh 3ayza|mish 3ayez) W3 ?(?:LATIN)",
    "(?:7ebs|hebs|7bes|hbes|7bas|7bs|wa9f|wa99f|w9f|wa2f|wa2ef|wa22ef|wa2fo|batt?el|batl|ba66l|ba6el|safi|baraka|barka|khlas|khalas)\\p{L}{0,3} W3 ?(?:LATIN|SIFT)",
    "(?:7aydo|hayd|7eyd|msa7|mse7|mas7|ms7o|sheel|shil|chil|7thef|i7zef|e7zef)\\p{L}{0,4} W2 ?(?:ra9mi|rakmi|ra2mi|nemrti|numero|nemra|nmirti|nmra|nimirti)",
    "(?:khal+i+w?ni?|khel+i+w?ni|khal+iouni|sibni|sibouni|siboni|tarkouni|trkouni) (?:f |b |fe |bi )?(?:7ali|hali|trankil|tranquille?|tiqar|ti9ar|salam|rassi)",
  ],
  names,
);
