import { wordPattern } from "~/messaging/sms/word-pattern";
import { comes, yesWord } from "./harmless";
import { saysNo } from "./noes";

const perhaps = wordPattern([
  "misschien|mischien|msch|mss|wellicht|maybe|mabye|perhaps|not sure yet|not sure|im not sure|dont know yet|i dont know yet|weet (?:ik |het |t )?(?:nog )?niet|belki|belli degil|ربما|يمكن|بركي|بلكي|ymken|yemken|ymkn|moze|byc moze|jeszcze nie wiem|nie wiem jeszcze|لسا ما بعرف",
]);
const dependsOn = wordPattern([
  "ligt (?:er )?aan|ligt eraan|hangt (?:er )?van|hangt ervan af|afhankelijk|(?:moet|ga|zal)W3 (?:kijken|overleggen|checken|zien|navragen|regelen)|(?:laat|hoor)W2 (?:weten|nog)|depends|depending|have to (?:check|see|look)|need to check|must check|(?:will|ill|i will|gonna) (?:let|check|see)|ill (?:let|check|see)|let (?:u|you) know|bagli|bakariz|bakarim|bakacagim|haber veririm|duruma gore|ise gore|حسب|بشوف|رح شوف|بخبركم|بخبرك|nchouf|zalezy|zobacze|zobaczymy|dam znac|musze sprawdzic",
]);
const unsure = wordPattern([
  "weet (?:ik |het )?(?:nog )?niet (?:zeker )?of ikW2 (?:kan|kom|mag|red|vrij)|(?:dont|do not) know (?:yet )?(?:if|whether) i(?:ll| can| will)?(?: come| make it| be there| attend)?|not (?:yet )?sure (?:yet )?(?:if|whether) i(?:ll| can| will)?(?: come| make it| be there| attend)?|gelip gelem\\p{L}+ W2 ?(?:bilmiyorum|bilmiyom|emin degilim)|gelebil\\p{L}+ miyim bilmiyorum|(?:ما بعرف|لا اعرف|ما ادري|لا ادري|مابعرف|ما عرفتش|معرفتش) (?:لسا |بعد )?(?:اذا|ان كنت|واش) ?(?:رح |راح )?(?:بقدر|اقدر|فيني|ساستطيع|استطيع|نقدر|اجي|نجي)|ma ?3reft(?:ch)? wach (?:nji|n9der)|nie wiem (?:jeszcze )?czyW1 (?:bede|przyjde|dam|moge|uda|zdaze)",
]);
const wrong = wordPattern([
  "(?:verkeerde?|verkeert|foute?) (?:nummer|numer|persoon)|wrong (?:number|nr|person|no)|yanlis (?:numara|kisi)|numara yanlis|(?:ال)?(?:رقم|نمره) (?:ال)?(?:غلط|خطا|خاطي|غالطه)|غلطان\\p{L}* (?:ب|في )?الرقم|(?:nemra|numero|nmra|ra9m|ra2m) (?:ghalta?|ghalet|ghalat)|pomylka|zly numer|nie ten numer|bledny numer",
]);
const strangers = wordPattern([
  "(?:ik )?ken (?:ik )?(?:geen|niet|die|niemand)|ken ik niet|is niet van|dit ben ik niet|(?:dont|do not) know (?:any|no|a|her|him|who|this|that)|no (?:one|body) (?:here )?(?:called|named)|(?:theres|there is) no \\p{L}+ here|tanimiyorum|tanimam|(?:ما|لا) (?:بعرف|اعرف|نعرف)|ma ?(?:ba3ref|n3ref|kan3ref)\\p{L}*|nie znam|nie ma tu",
]);
const address =
  /(?<!\p{L})(?:mate|love|pal|bro|dus|hoor|joh|sorry|u|heeft|hebt|je|jij|dit|is|het|een|een|abi|abla|kardesim|kardes|ben|انا|اخي|اختي|انت|prosze|pani|pana|to|chyba|this|you|have|got|the|its|im|afraid|i|think|a|nummer|number|dat|meneer|mevrouw|you ve|youve)(?!\p{L})/gu;

const answers = (line: string): boolean => comes.test(line) || yesWord.test(line);

/** "Maybe" with what it depends on, or "I don't know whether I can"; no answer beside it and nothing of a number. */
export function waversWidely(line: string): boolean {
  if (/\d/.test(line) || answers(line.replace(unsure, " ").replace(perhaps, " ")) || saysNo.test(line)) return false;
  return unsure.test(line) || (perhaps.test(line) && dependsOn.test(line));
}

/** "Wrong number", with nobody of that name, or with nothing but whom it speaks to. */
export function strangerWidely(line: string): boolean {
  const found = wrong.exec(line);
  if (!found || /\d/.test(line)) return false;
  const rest = line.replace(found[0], " ");
  if (comes.test(rest) || /(?<!\p{L})(?:not|niet (?:het|de)|degil|nie jest) *$/u.test(line.slice(0, found.index))) return false;
  return strangers.test(rest) || rest.replace(address, " ").replace(/[ |]/gu, "") === "";
}
