import { wordPattern } from "./word-pattern";

/**
 * Sentences that ask for no more messages, in words as `plainWords` gives them (no capitals, accents, apostrophes or hamza). Each needs
 * three things: somebody says no, or to end or to remove; it is about messages, a number or a list; and it is about the writer's own. What
 * reports ("I got no message") or is about another's number asks for nothing.
 */
const names = {
  MSGNL: "sms|smsen|smsjes?|smses|berichten|bericht|berichtjes?|appjes?|apps|herinneringen|uitnodigingen|meldingen|spam",
  MSGEN: "sms|smses|texts?|txts?|messages?|msgs?|reminders?|notifications?|invites|spam",
  MSGTR: "mesaj(?!im)\\p{L}*|sms\\p{L}*|ileti\\p{L}*|bildirim\\p{L}*|msj\\p{L}*",
  MSGAR:
    "ال?رسايل\\p{L}*|رسايل\\p{L}*|ال?رساله|رساله|رسالات|مسج|ال?مسجات|مسجات|ال?ميساجات?|ميساجات?|ال?مساجات|مساجات|اس ام اس|sms|messages?|msg|msgat|messagat|rasa2il|rasail|rsayel|risalat",
  MSGPL: "sms|smsy|sms\\p{L}+|esemes\\p{L}*|wiadomosc\\p{L}*|powiadomien\\p{L}*",
  OFF: "lijst|lijsten|lijstje|systeem|bestand|database|adressenlijst|verzendlijst|maillijst",
};

const asking = wordPattern(
  [
    // Dutch
    "(?:wil|wens|wenst|hoef|wilde|wou) W4 geen W2 MSGNL",
    "geen W2 MSGNL W4 meer",
    "geen (?:MSGNL) (?:meer )?(?:sturen|zenden|toesturen)",
    "(?:stuur|stuurt|zend|sturen) W2 (?:geen|niks|niets|nooit)W1 (?:MSGNL|meer|iets)",
    "(?:niet|nooit) (?:meer |langer |nog )W3 ?(?:smsen|appen|schrijven|sturen|mailen|benaderen|benaderd|lastigvallen|contacteren|contact|berichten|toesturen)",
    "(?:sms|app|schrijf|benader|contacteer|bericht) (?:me|mij|ons|dit nummer) (?:aub |alsjeblieft |alstublieft |nu )?(?:niet|nooit)(?: meer| langer)?",
    "neem W2 geen contact W2 (?:op|meer)",
    "(?:stop|stopt|hou|houd|houdt|kap|stoppen|ophouden|op te houden) W6 (?:MSGNL|smsen|appen|sturen|lastig|schrijven|spammen|contact)",
    "(?:haal|schrap|verwijder|wis|gooi|streep|delete|verwijderd|halen|verwijderen) W2 ?(?:me|mij|ons|mijn|mn|m|dit|deze) W4 ?(?:OFF|nummer|telefoonnummer|gegevens|naam|mobiel|eraf|ervan af|eruit)",
    "(?:haal|schrap|verwijder|gooi|halen|verwijderen|verwijderd) W2 ?(?:me|mij|ons) (?:er )?(?:van|uit|eraf|eruit)",
    "(?:ik wil|graag|mijn nummer|mn nummer|dit nummer)W3 (?:van de|uit de|uit het|uit jullie|van jullie|van die|van deze) OFF",
    "(?:mijn|mn|dit) (?:telefoon)?nummer W3 (?:verwijderen|wissen|schrappen|verwijderd)",
    "(?:afmelden|uitschrijven|uitgeschreven|afgemeld) W2 (?:MSGNL|dienst|smsdienst|OFF)",
    "(?:schrijf|meld) (?:me|mij|ons|dit nummer|mijn nummer) W2 ?(?:uit|af voor W1 ?MSGNL)",
    "(?:laat|laten) (?:me|mij|ons) W3 ?met rust",
    "val (?:me|mij|ons) W1 ?niet W2 ?lastig",
    "(?:wil|wens) (?:dit|deze|ze|die) (?:niet|nooit) W2 ?(?:ontvangen|krijgen)",
    // English
    "(?:stop|stopp|quit|cease) W2 ?(?:texting|messaging|contacting|msging|txting|spamming|bothering|harassing|smsing|writing to me|writing me)",
    "(?:stop|quit|cease|end) W2 ?(?:sending|send|with|all|the|these|this|those|ur|your) W3 ?(?:MSGEN|stuff|things|me)",
    "(?:dont|do not|never|not to|no need to|please not) W2 ?(?:text|txt|message|msg|contact|sms|write|write to|bother|spam) (?:to )?(?:me|us|this number|my number|this phone|my phone|here|any ?more|again)",
    "(?:dont|do not|never|not to) W2 ?(?:send|sent) W4 ?(?:MSGEN|anything|stuff|any ?more|again)",
    "(?:dont|do not|no longer|not|never)W1 (?:want|wanna|wish|like|need|care for|consent)(?: for| to)?(?: me)?(?: to)?(?: get| receive| have| recieve| be)? ?W3 ?(?:MSGEN|texted|messaged|contacted)",
    "(?:no more|not any more|enough of) W2 ?(?:MSGEN|contact|texting|messaging)",
    "(?:remove|delete|take|erase|drop|cross|strike|get|forget|lose|block) W1 ?(?:me|us|my|this|mine) W4 ?(?:number|nr|no|list|lists|database|system|contacts|records|details|name)",
    "(?:unsubscribe|unsub|opt out|opt me out|opting out|optout) ?W3 ?(?:me|from|of|this|these|MSGEN)",
    "leave (?:me|us) W1 ?alone",
    // Turkish
    "MSGTR W4 (?:atma|atmayin|atmayiniz|atmasin|atmasinlar|atmazsaniz|gonderme|gondermeyin|gondermeyiniz|gondermesin|yollama|yollamayin|yollamayiniz|yazma|yazmayin|gelmesin|istemiyorum|istemiyom|istemem|kesin|kesiniz|durdurun|durdur|durdurunuz|birak|birakin|son verin|almayayim|almak istemiyorum)",
    "(?:bana|buraya|bize|(?:bu |benim )?numaraya|numarama|telefonuma) W4 ?(?:yazma|yazmayin|yazmayiniz|atma|atmayin|gonderme|gondermeyin|yollama|yollamayin|ulasmayin)",
    "(?:yazma|yazmayin|atma|atmayin|gonderme|gondermeyin|yollama|yollamayin) (?:artik |lutfen |bir daha )?(?:bana|buraya|bize|numarama)",
    "(?:artik|bir daha|bi daha|lutfen) W2 ?(?:yazmayin|atmayin|gondermeyin|yollamayin|rahatsiz etmeyin)",
    "(?:mesaj|sms) (?:atmayi|gondermeyi|yollamayi|yazmayi) (?:kes|birak)\\p{L}*",
    "(?:numaram\\p{L}*|beni|adimi|ismimi|kaydimi|telefonumu|(?:bu|benim) numarayi) W4 ?(?:sil|silin|siliniz|silermisiniz|silebilir|siler|silmenizi|cikar|cikarin|cikariniz|cikart|cikartin|cikarir|cikarmanizi|kaldir|kaldirin|engelleyin)",
    "(?:abonelik\\p{L}*|aboneli\\p{L}*|uyeli\\p{L}*|kaydim\\p{L}*) W2 ?(?:iptal|sil|silin|sonlandir\\p{L}*|cikmak|cik)",
    "listeden (?:cikar\\p{L}*|cikmak istiyorum|sil(?:in)?)",
    "(?:beni |bizi )?(?:rahatsiz etmeyin|rahatsiz etme|rahat birakin|rahat birak)",
    "(?:iptal etmek|iptal ettirmek|cikmak) istiyorum",
    // Arabic, in its own letters and in Latin ones
    "(?:لا|ما|بلاش|ماعاد|عاد|لن|الا|عدم)W1 (?:ترسل|تبعت|تبعث|تصيفط|تسيفط|تراسل|تكتبو?ا? ?ل|تتواصل|ارسال|مراسل)\\p{L}*",
    "(?:ما?ت|مت)(?:رسل|بعت|بعث|صيفط|سيفط|راسل|كتب)\\p{L}*(?:ش|وا|و|لي|ليا)",
    "ما ?تبقاو?ش? (?:ترسل|تبعت|تصيفط|تسيفط|تكتب)\\p{L}*",
    "(?:(?:لا|ما|مو|مش|ماعاد) (?:عاد )?(?:اريد|بدي|بدنا|عايز|عايزه|عاوز|عاوزه|بغيت|بغيتش|باغي|باغيش|نبغي|ابي|ابغي|ارغب|حابب|حابه|اود|احتاج)|مابدي|مابغيتش|مابغيت|ماباغيش|مابي) W4 ?MSGAR",
    "(?:احذف|امسح|شيل|حيد|الغ|ازل|ازيل|مسح|حذف|ازاله|الغاء)\\p{L}{0,3} W1 ?(?:رقمي|اسمي|نمرتي|نمره ديالي|النمره ديالي|الرقم|هذا الرقم|هاد الرقم|رقم|من القايمه|من قايمتكم)",
    "(?:شيلوني|احذفوني|امسحوني|حيدوني|شيلني|احذفني|حيدني) W1 ?من W2",
    "(?:بطل|وقف|اوقف|توقف|حبس|كف|خلاص|كفايه|يكفي|بكفي|بيكفي|بركا|باراكا)\\p{L}{0,3} W3 ?(?:MSGAR|ارسال|الارسال|تبعت\\p{L}*|بعت|مراسل\\p{L}*|ازعاج\\p{L}*|صيفط\\p{L}*)",
    "(?:لا|ما|بلا) تزعج\\p{L}*|(?:اتركوني|خلوني|سيبوني|خليوني|خليني|اتركني) (?:ب|في |ف )?(?:حالي|شاني|سلام|تيقار)",
    "(?:ma|la|mat|matb9awch|matba9awch|tb9awch|tba9awch) ?(?:t|te|ta)?(?:sift|seft|sayft|siyft|sifet|b3at|b3t|b3ath|b3et|rsel|rasel|rslo|ktbo|kteb)\\p{L}*",
    "(?:ma|ma ?bqitch|ma ?b9itch|machi|mabghitch|mabghit|ma ?bghit(?:ch)?|ma ?baghich|ma ?beddi|ma ?bedi|ma ?biddi|ma ?badi|mesh 3ayez|mesh 3ayza|mish 3ayez) W3 ?MSGAR",
    "(?:7ebs|hebs|7bes|hbes|7bs|wa9f|wa99f|w9f|wa2f|wa2ef|wa22ef|wa2fo|batt?el|batl|ba66l|ba6el|safi|baraka)\\p{L}{0,3} W3 ?MSGAR",
    "(?:7aydo|hayd|7eyd|msa7|mse7|mas7|ms7o|sheel|shil|chil|7thef|i7zef|e7zef)\\p{L}{0,4} W2 ?(?:ra9mi|rakmi|ra2mi|nemrti|numero|nemra|nmirti|nmra|nimirti)",
    // Polish
    "nie (?:(?:mi|juz|do|mnie|wiecej|prosze|nam) ){0,4}(?:pisz|piszcie|pisac|wysylaj|wysylajcie|wysylac|wyslij|przysylaj|przysylajcie|przysylac|kontaktuj|kontaktujcie|kontaktowac|nekaj|nekajcie|nekac|smsuj|smsujcie|smsowac|esemesuj|esemesowac|nachodz|nachodzcie)",
    "(?:prosze|prosi\\p{L}*) (?:sie )?W3 ?nie (?:sie )?W3 ?(?:pisac|wysylac|przysylac|kontaktowac|nekac|smsowac)",
    "nie W1 ?(?:chce|chcialbym|chcialabym|zycze|potrzebuje|zgadzam|wyrazam zgody) W5 ?(?:MSGPL|kontaktu)",
    "(?:zadnych|bez|koniec|dosc|dosyc|stop|przestan|przestancie|prosze przestac|skoncz|skonczcie|zaprzestan\\p{L}*|zaprzestac) W3 ?(?:MSGPL|pisac|pisania|wysylac|wysylania|przysylac|przysylania|nekac|nekania|smsowania|spamu|spamowac)",
    "(?:usun|usuncie|usunac|usuniecie|skasuj|skasujcie|skasowac|wykresl|wykreslcie|wykreslic|wykreslenie|wypisz|wypiszcie|wypisac|wypisanie|wymaz|wymazcie|wymazac|wyrejestruj\\p{L}*|wyrzuc|wyrzuccie) W3 ?(?:numer|numeru|nr|mnie|moje|listy|bazy|dane)",
    "(?:dajcie|daj|dac|da) mi W1 ?spokoj|(?:zostaw|zostawcie) mnie W1 ?w spokoju|prosze przestac|wypisuje sie(?: z W2)?|mnie (?:usunac|wypisac|wykreslic|skasowac)|odczepcie sie|odczep sie",
  ],
  names,
);

/** These are said of what came or did not come, of another's telephone, or against removing. */
const reporting = wordPattern([
  "(?:ik|we|wij) (?:heb|kreeg|krijg|zag|had|kan|kon|lees)|hebW1 geen|gekregen|gehad",
  "i (?:have|had|did|never|got|get|cant|cannot|couldnt|didnt)|havent|didnt|miss|missed",
  "(?:dont|do not|never|not) (?:remove|delete|take|erase|unsubscribe|block|stop)",
  "(?:haal|verwijder|schrap|wis|gooi) W5 (?:niet|nooit)|niet (?:verwijderen|uitschrijven|afmelden|stoppen)",
  "nie (?:usuwaj\\p{L}*|usun|usuncie|wypisuj\\p{L}*|wypisz|kasuj\\p{L}*|skasuj|przestawaj\\p{L}*|moge|umiem|dostal\\p{L}*|potrafie)",
  "(?:لا|ما) (?:تحذف|تمسح|تشيل|توقف|تحيد)\\p{L}*|(?:لم|ما) (?:وصل|تصل|يصل|استلم)\\p{L}*|ما (?:اجت|اجا|جات)\\p{L}*",
  "(?:van|of|to|naar|from) (?:mijn|mn|my) (?:zus|broer|man|vrouw|moeder|vader|dochter|zoon|sister|brother|husband|wife|mother|father|mum|mom|dad|daughter|son)",
]);

/** Politeness makes a request of a question. */
const requests = wordPattern([
  "kunt u|kun je|kunnen jullie|wilt u|wil je|willen jullie|mag ik|zou u|zou je|zouden jullie|can you|can u|could you|could u|will you|would you|can i|may i",
  "\\p{L}+(?:ir|er|ar|ur)? ?(?:misiniz|musunuz|misin|mi)|czy (?:mozecie|moze|mozna|moglibyscie|moglby|moglaby)|mozecie|moglibyscie|ممكن|فيكن|فيكم|تقدرو?ا?|هل يمكن\\p{L}*|momkin|mumkin|t9edro",
]);

const wanting =
  "wil|graag|ontvangen|krijgen|aanmelden|receive|get|want|send|almak|istiyorum|gonderin|gonderebilirsiniz|atabilirsiniz|wysylac|wysylajcie|dostawac|otrzymywac|chce|piszcie|اريد|بدي|ارسلو?ا?|ابعتو?ا?|ابعتولي|بغيت|صيفطو|stuur|sturen|sms|text";
const again = wordPattern([`(?:WANTING) W5 ?(?:AGAIN)|(?:AGAIN) W5 ?(?:WANTING)`], {
  WANTING: wanting,
  AGAIN: "weer|opnieuw|toch weer|again|tekrar|yeniden|gene|yine|znowu|znow|ponownie|من جديد|مره اخري|مره تانيه|mn jdid|men jdid|3awd",
});
const ofMessages = wordPattern(["MSGNL|MSGEN|MSGTR|MSGAR|MSGPL"], names);
const refusing = wordPattern([
  "niet|geen|nooit|niks|niets|not|no|dont|never|stop(?! (?:by (?:accident|mistake)|per ongeluk|yanlislikla|przez pomylke))|nie|zadnych|لا|ما|لن|مش|مو|بلاش|ma|la|\\p{L}+(?:ma|me)(?:yin)?|istemiyorum|degil|hayir|wrong|waarom|why|neden|dlaczego|czemu|ليش|لماذا",
]);

/** Does a sentence, in plain words, ask for no more messages? */
export function requestsSilence(line: string, hasQuestionMark: boolean): boolean {
  return asking.test(line) && !reporting.test(line) && (!hasQuestionMark || requests.test(line));
}

/** Does a sentence, in plain words, ask for messages again? */
export function requestsMessages(line: string, hasQuestionMark: boolean): boolean {
  return again.test(line) && ofMessages.test(line) && !refusing.test(line) && (!hasQuestionMark || requests.test(line));
}
