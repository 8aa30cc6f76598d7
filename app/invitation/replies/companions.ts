import { plainWords } from "~/messaging/sms/plain-text";
import { knownWords } from "./spoken";

/** Somebody near to the writer, without marks above the letters; for telling that a yes brings another. */
const people =
  /^(?:zus|zusje|zussen|broer|broertje|man|vrouw|partner|dochter|zoon|kind|kinderen|kids|kinders|moeder|vader|mama|papa|ouders|oma|opa|tante|oom|nicht|neef|vriend|vriendin|vrienden|buurvrouw|buurman|gezin|familie|zwager|schoonzus|baby|collega|sister|sisters|brother|brothers|husband|wife|daughter|son|kid|child|children|mother|mom|mum|father|dad|parents|friend|friends|girlfriend|boyfriend|neighbour|neighbor|family|aunt|uncle|cousin|partner|siostra|siostre|bratem|brat|brata|maz|mezem|meza|zona|zone|corka|corke|synem|syna|dzieci|dziecmi|dzieckiem|mama|mame|tata|rodzicami|kolega|kolezanka|przyjacielem|przyjaciolka|rodzina|ciocia|wujkiem|partnerem|partnerka|babcia|sasiadka)$/;
const turkishPeople =
  /^(?:abla|abi|agabey|kardes|es|koca|kari|cocuk|kiz|ogl|oglu|anne|ann|baba|aile|arkadas|komsu|teyze|hala|amca|dayi|yenge|enis|kuzen|sevgili|nisanli|hanim)[a-z]*(?:la|le|yla|yle)$/;
const turkishBrought =
  /^(?:ablam|abim|kardesim|esim|kocam|karim|cocuklar|cocuklari|cocugumu|kizim|oglum|annem|babam|ailem|arkadasim)[a-z]*$/;
const arabicPeople =
  /^(?:و|ب|ل|مع|و?ال)?(?:اخت|اخو|اخ|زوج|جوز|مرت|امراه|ام|ابو|اب|بنت|ابن|ولد|اولاد|ولاد|اطفال|وليد|صديق|صاحب|جار|عائل|عايل|اهل|خو|خت|راجل|مرا|بابا|ماما|عم|خال|جد)(?:ي|تي|يا|ني|ه|ا|اي|تيي)?$/;
const latinArabicPeople =
  /^(?:khti|khty|khoya|rajli|mrati|mama|mmi|baba|bba|wlad|wladi|drari|bnti|weldi|sahbi|sa7bi|sahabti|okhti|akhi|zawji|zawjati|ibni|binti)$/;
const markers =
  /^(?:met|samen|mee|meenemen|ook|en|neem|breng|plus|with|and|bring|bringing|together|too|also|ile|birlikte|beraber|getir\p{L}*|de|da|و?مع|و?معي|و?معاي|و?معايا|و?معنا|جيب|بجيب|نجيب|و|انا|m3a|ma3|m3aya|w|njib|z|ze|i|oraz|razem|wezme|zabiore|przyprowadze)$/u;
/** Begins as "and my brother" does, and is "all right". */
const agrees = /^واخ[اه]$/u;
const others = /^(?:personen|mensen|man|persons|people|kisi|kisiyiz|osoby|osob|osoba|اشخاص|شخص|انفار)$/u;

/** "Kemalle" is Kemal who comes along; "Isabelle" is somebody who signs. */
export const alongInTurkish = /^\p{L}{3,}(?:[^aeioul]l[ae]|[^e]ll[ae]|[aeiou]yl[ae])$/u;

const joinsMe = /(?:^| )\p{L}+ (?:i|ve|en|and|w|و) (?:ja|ben|ik|me|i|ana|انا)(?= |$)/u;
const plusSomebody =
  /(?:^| )(?:plus|getir\p{L}*|przywioz\p{L}*|biore(?! udzial)|\p{L}+m d[ae])(?= |$)|^(?:ben ve|ve|and|with|met|plus) (?!(?:liefde|plezier|veel|alle|genoegen|pleasure|love|vriendelijke|hartelijke|ja|yes|evet|i|ik|ok|oke)(?: |$))\p{L}+/u;
/** Polish takes somebody along by "z", and is polite by it too. */
const withInPolish =
  /(?:^| )z (?!(?:gory|przyjemnoscia|checia|radoscia|pozdrowieniami|powazaniem|serca|mila|wielka|wyrazami|bogiem)(?: |$))\p{L}+(?:ami|em|[aey]m|a)(?= |$)/u;

/** By its form somebody is brought along, by whatever name: "plus one", "z dzieciakami", "Marek i ja", "komşum da", "وكريم", "Kemalle". */
export function bringsInForm(line: string, isKnown: (word: string) => boolean): boolean {
  if (joinsMe.test(line) || plusSomebody.test(line) || withInPolish.test(line)) return true;
  return line
    .split(/[ |]+/)
    .some((word) => !isKnown(word) && (/^و(?!جزا|بارك|الله|شكر|تحي|دمت|كل)\p{L}{3,}/u.test(word) || alongInTurkish.test(word)));
}

/** Whoever follows, by whatever name, comes along. */
const togetherWith = /(?:^| )(?:samen met|together with|of us|met zn|razem z|birlikte|beraber)(?: |$)/u;

/** Does this name somebody who comes along? */
export function namesCompany(words: readonly string[]): boolean {
  if (togetherWith.test(words.join(" "))) return true;
  const marked = words.some((word) => markers.test(word));
  return words.some((word, at) => {
    if (turkishPeople.test(word)) return true;
    if (others.test(word) && /^\d+$/.test(words[at - 1] ?? "")) return true;
    if (agrees.test(word)) return false;
    if (/^و/u.test(word) && arabicPeople.test(word)) return true;
    return marked && (people.test(word) || turkishBrought.test(word) || arabicPeople.test(word) || latinArabicPeople.test(word));
  });
}

const signs = /(?:[+&]|(?<!\p{L})[wW]\/)\s*[\p{L}\d]|(?<=^|[\s,.!])(?:z|ze|i|w|n) \p{Lu}\p{Ll}/u;
const namedToo = /(\p{Lu}\p{Ll}+) (?:ook|too|also|as well|też|tez|(?:da|de)(?! \p{Lu})|kommt|komt|gaat)(?!\p{L})/u;

/** "+ Ali", "& the kids", "w/ Dave", "Sjonnie ook", and with a small letter before a name "z Markiem", "i Marek". */
export function joinsBySign(bare: string): boolean {
  return (
    signs.test(bare) ||
    namedToo
      .exec(bare)
      ?.slice(1)
      .every((name) => !knownWords.has(plainWords(name)[0] ?? "")) === true
  );
}

const joining = /^(?:met|samen|en|with|and|z|i|razem|m3a|ile|مع)$/u;

/** Does this name, side by side with a word that joins, somebody who comes along? No blessing and no signature beside it hides him. */
export function bringsAlong(words: readonly string[]): boolean {
  if (togetherWith.test(words.join(" "))) return true;
  return words.some((word, at) => namesCompany([word]) || (joining.test(word) && namesCompany(words.slice(at, at + 3))));
}
