import { asksInArabic } from "./silence-ar";
import { asksInEnglish } from "./silence-en";
import { asksInDutch } from "./silence-nl";
import { asksInPolish } from "./silence-pl";
import { asksInTurkish } from "./silence-tr";
import { wordPattern } from "./word-pattern";

/**
 * Sentences that ask for no more messages, in words as `plainWords` gives them (no capitals, accents, apostrophes or hamza). Each needs
 * three things: somebody says no, or to end or to remove; it is about messages, a number or a list; and it is about the writer's own. What
 * reports ("I got no message") or is about another's number asks for nothing.
 */
const asking = [asksInDutch, asksInEnglish, asksInTurkish, asksInArabic, asksInPolish];

/** "I have said three times that ...": what follows is asked all the same. */
const saidBefore = wordPattern([
  "(?:ik|we|wij) hebW4 (?:gezegd|gevraagd|verzocht|aangegeven|laten weten)|i have W3 ?(?:said|asked|told)|(?:juz|wiele razy) (?:mowil\\p{L}*|prosil\\p{L}*)",
  "(?:ik|we|wij) krijgW1 (?:steeds|telkens|elke|iedere|maar|al|alweer|weer|nog steeds)|(?:i|we) (?:keep|am) getting|if (?:you|u) (?:didnt|did not|wouldnt|would not|dont|do not)",
]);

/** These are said of what came or did not come, of another's telephone, or against removing. */
const reporting = wordPattern([
  "(?:ik|we|wij) (?:heb(?! (?:er )?geen (?:behoefte|zin|interesse|belangstelling))|kreeg|krijg|zag|had|kan|kon|lees)|hebW1 geen(?! (?:behoefte|zin|interesse|belangstelling))|gekregen|gehad",
  "i (?:have|had|did|never|got|get|cant|cannot|couldnt|didnt)|havent|didnt|miss|missed|(?:did|do|have|has) (?:you|u|they|she|he) not|why (?:not|no)",
  "(?:dont|do not|never|not) (?:remove|delete|take|erase|unsubscribe|block|stop)",
  "(?:haal|verwijder|schrap|wis|gooi) W5 (?:niet|nooit)|niet (?:verwijderen|uitschrijven|afmelden|stoppen)",
  "nie (?:usuwaj\\p{L}*|usun|usuncie|wypisuj\\p{L}*|wypisz|kasuj\\p{L}*|skasuj|przestawaj\\p{L}*|moge|umiem|dostal\\p{L}*|potrafie)",
  "(?:لا|ما) (?:تحذف|تمسح|تشيل|توقف|تحيد)\\p{L}*|(?:لم|ما) (?:وصل|تصل|يصل|استلم)\\p{L}*|ما (?:اجت|اجا|جات)\\p{L}*",
  "(?:contact\\p{L}*|kontakt\\p{L}*|hear|تواصل\\p{L}*|نتواصل)W2 (?:met|with|z|ze|from|مع) (?:haar|hem|hen|die|dat|zijn|mijn|mn|onze|de familie|her|him|them|his|my|that|samira|nim|nia|nimi|jego|jej|swoja|swoim|tata|mama|moj\\p{L}*|اهل\\p{L}*|اب\\p{L}*|ها|ه)",
  "(?:contact|contacteer|benader|text|message|bel|sms) (?:her|him|them|his|my|haar|hem|zijn|mijn (?:man|vrouw|zus|broer|moeder|vader|dochter|zoon))",
  "do (?:jej|jego|mojej|mojego|niej|niego|nich)|(?:babasina|annesine|kocama|esime|ona|onlara|kardesime|ablama|abime|anneme|babama|kizima|ogluma) W2 ?(?:mesaj|sms|yaz|at)\\p{L}*",
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
const ofMessages = wordPattern([
  "sms\\p{L}*|berichte?n?|berichtjes?|texts?|txts?|messages?|msgs?|reminders?|herinneringen|uitnodigingen|mesaj(?!im)\\p{L}*|msj\\p{L}*|bildirim\\p{L}*|(?:ال)?رساي?ل\\p{L}*|(?:ال)?رساله|(?:ال)?مسجات|(?:ال)?ميساجات?|wiadomosc\\p{L}*|powiadomien\\p{L}*",
]);
const refusing = wordPattern([
  "niet|geen|nooit|niks|niets|not|no|dont|never|didnt|wouldnt|wont|stop(?! (?:by (?:accident|mistake)|per ongeluk|yanlislikla|przez pomylke))|nie|zadnych|لا|ما|لن|مش|مو|بلاش|ma|la|\\p{L}+(?:ma|me)(?:yin)?|istemiyorum|degil|hayir|wrong|waarom|why|neden|dlaczego|czemu|ليش|لماذا",
]);

/** Somebody begins to tell why. */
const why =
  /(?<!\p{L})(?:want|omdat|ik|k|kben|kheb|we|wij|because|cos|cuz|as|i|im|ive|my|ben|cunku|zira|لان\p{L}*|لاني|انا|فانا|زوجي|راني|ana|rani|bo|poniewaz|gdyz|jestem|mam|maz|ja)(?!\p{L})/u;

/** The request with what stands right before and behind it: the reason that is given for one reports nothing of it. */
function aroundRequest(line: string, asks: RegExp): string {
  const found = asks.exec(line);
  if (!found) return line;
  const behind = line.slice(found.index + found[0].length);
  const reason = why.exec(behind);
  return line.slice(0, found.index) + found[0] + (reason ? behind.slice(0, reason.index) : behind);
}

/** Does a sentence, in plain words, ask for no more messages? */
export function requestsSilence(line: string, hasQuestionMark: boolean): boolean {
  return (
    asking.some((asks) => asks.test(line) && !reporting.test(aroundRequest(line.replace(saidBefore, " "), asks))) &&
    (!hasQuestionMark || requests.test(line))
  );
}

/** Does a sentence, in plain words, ask for messages again? */
export function requestsMessages(line: string, hasQuestionMark: boolean): boolean {
  return again.test(line) && ofMessages.test(line) && !refusing.test(line) && (!hasQuestionMark || requests.test(line));
}
