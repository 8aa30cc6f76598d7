import type { InboundMeaning } from "@generated/enums";
import { plainText, plainWords } from "~/messaging/sms/plain-text";
import { asksToStart, asksToStop } from "~/messaging/sms/stop-words";
import { type About, withoutWhatIsKnown } from "./about";
import { clauseLine, halfPolishNo, withoutIdleNo } from "./clauses";
import { plainlyComing } from "./comings";
import { bringsAlong, bringsInForm, joinsBySign, namesCompany } from "./companions";
import { hopes } from "./dangers";
import { type Mood, moodOf } from "./emoji";
import { comes } from "./harmless";
import { strangerWidely, waversWidely } from "./leanings";
import { narrowings } from "./narrowings";
import { saysNo, saysNoHalf } from "./noes";
import { away, saysNoInSpeech } from "./noes-spoken";
import { withSpaces } from "./run-together";
import { type Kind, knownWords, longestPhrase, phrases, refusals, regrets } from "./spoken";
import { meant } from "./typing-errors";
import { withoutWarmth } from "./warmth";
import { weekdaysNamed } from "./weekdays";
import { refusesWidely, withoutHarmless } from "./widely";

const inYes: readonly Kind[] = ["yes", "besideYes", "polite", "agreeing", "greeting", "signing"];
const inNo: readonly Kind[] = ["no", "refusal", "refusable", "besideNo", "regret", "reason", "polite", "agreeing", "greeting", "signing"];
const inMaybe: readonly Kind[] = [
  "maybe",
  "yes",
  "besideYes",
  "no",
  "refusal",
  "refusable",
  "besideNo",
  "polite",
  "agreeing",
  "greeting",
  "signing",
];
const inWrongNumber: readonly Kind[] = ["wrongNumber", "besideNo", "no", "polite", "agreeing", "greeting", "signing"];

/** Words that only lend weight; a yes or a no is looked for with and without them. */
const weight = new Set(
  "graag heel zeker natuurlijk tuurlijk uiteraard wel ook echt helaas jammer gewoon really definitely certainly also cok kesinlikle mutlaka tabii tabi maalesef malesef اكيد طبعا والله للاسف chetnie oczywiscie niestety tez naprawde".split(
    " ",
  ),
);

const asksSomething = /[?؟]/u;
/** Turkish asks with a word of its own behind what it asks about: "evet mi". */
const asksInTurkish = /(?:^| )(?:evet|hayir|tamam|iptal|yok|var|belki|gel[a-z]+|ol[a-z]+|kat[a-z]+) m[iu](?: |$)/;
/** "Ik kom niet niet" takes back its own refusal. */
const unsaid =
  /(?:^| )(?:niet|not|cant|cannot|wont|dont) (?:niet|not)(?: |$)|(?:^| )(?:niet zeggen|not saying|not say) (?:dat|that|i)(?: |$)/;
/** "Nie nie, przyjdę" refuses what was thought of him. */
const refusesFirst = /(?<!\p{L})nie,? nie\s*[,.;!]/u;
/** "Gelemem ama pazar günü olur": another moment suits. */
const suitsLater =
  /(?:^| )(?:ama|fakat|ancak|maar|but|ale|lecz|بس|لكن|ولكن) (?:.* )?(?:olur|uyar|uygun|musaitim|ok|oke|goed|prima|fine|works|good|pasuje|dobrze|تمام|ماشي|منيح)(?: |$)/u;
/** Says of another that he cannot. */
const toldOff = /(?:^| )(?:you|u|he|she|they|we) (?:cant|cannot|can not|wont|couldnt|are not|arent|is not|isnt)(?: |$)/u;
/** "Habibti and I will come": of two, or of one who calls another so; a person reads it. */
const dearAndI =
  /(?<!\p{L})(?:canim|benim|kuzum|habibti|habibi|حبيبتي|حبيبي|love|dear|darling|schat|lieverd|kochana|kochanie)(?: \|)? (?:(?:ve|and|en|i|w|و)(?: \|)? (?:ben|i|ik|ja|ana|انا)|وانا)(?!\p{L})/u;
/** "Ali ve ben": who names himself last, behind another. */
const andI = /(?<!\p{L})(?:ve ben|en ik|and i|and me|w ana|و انا|وانا)(?= \||$)/u;
const trailsOff = /\.{3}|…/u;
const longest = 40;

type Piece = ReadonlySet<Kind> | null;

/**
 * What a text message says. First word by word, when every word is understood; then a clear answer with what is harmless beside it
 * (`widely`). Who and which day it is about, when that is given, need not be said to be understood. Whatever asks, wavers, sets a condition or tells something is `words`, for a person to read.
 */
export function meaningOf(typed: string, about?: About): InboundMeaning {
  if (asksToStop(typed)) return "stop";
  if (asksToStart(typed)) return "start";
  const { bare: worded, notFriendly, odd } = moodOf(about ? withoutWhatIsKnown(typed, about) : typed);
  const bare = withSpaces(withoutIdleNo(worded));
  if (plainWords(bare).length > longest || halfPolishNo.test(bare)) return "words";
  const line = clauseLine(bare);
  const certain = !odd && !asksSomething.test(bare);
  const contradicts = [saysNo, saysNoInSpeech, saysNoHalf, away].some((refusal) => refusal.test(line));
  const willed = hopes.test(line) || plainWords(worded).join("") === "dv";
  const accompanied =
    joinsBySign(bare) ||
    bringsAlong(line.split(/[ |]+/)) ||
    bringsInForm(line, (word) => knownWords.has(word)) ||
    dearAndI.test(line) ||
    andI.test(line);
  const refused = contradicts || willed || accompanied || line.split(" ").some((word) => refusals.has(word) || regrets.has(word));
  if (certain && !notFriendly && !refused && agreesWidely(bare, line, { notFriendly, odd })) return "yes";
  const read = readWordByWord(bare, plainWords(bare).map(meant), { notFriendly, odd });
  if (read === "yes" && (contradicts || willed || accompanied)) return "words";
  if (read === "no" && weekdaysNamed(bare).length > 1) return "words";
  if (read !== "words" || !certain || asksInTurkish.test(line)) return read;
  if (unsaid.test(line) || refusesFirst.test(plainText(bare))) return read;
  if (weekdaysNamed(bare).length < 2 && refusesWidely(line)) return "no";
  if (strangerWidely(line)) return "wrongNumber";
  return waversWidely(line) ? "maybe" : read;
}

/** A yes when what is harmless is taken away, or who signs and what is kindly said, or all of it. */
function agreesWidely(bare: string, line: string, mood: Mood): boolean {
  const cooled = withoutWarmth(bare);
  const lines = [line, cooled].flatMap((said) => (said === null ? [] : [...new Set([said, plainlyComing(said)])]));
  const left = lines.flatMap((said) => [said === line || !comes.test(said) ? null : said, withoutHarmless(said)]);
  return left.some((said) => said !== null && readWordByWord(bare, said.split(/[ |]+/).filter(Boolean), mood) === "yes");
}

function readWordByWord(bare: string, said: readonly string[], { notFriendly, odd }: Mood): InboundMeaning {
  if (said.length === 0 || said.length > longest) return "words";
  const worded = [said, said.filter((word) => !weight.has(word))].filter((words) => words.length > 0);
  const readings = worded.map(pieces);
  const refused = said.some((word) => refusals.has(word));
  const asks = asksSomething.test(bare) || asksInTurkish.test(said.join(" "));
  if (!refused && bringsCompany(said, readings)) return "bringsSomebody";
  if (asks || odd) return "words";
  if (readings.some((reading) => consistsOf(reading, inWrongNumber) && has(reading, "wrongNumber"))) return "wrongNumber";
  if (readings.some((reading) => consistsOf(reading, inMaybe) && has(reading, "maybe"))) return "maybe";
  if (readings.some((reading) => has(reading, "maybe") || has(reading, "doubtful"))) return "words";
  const yes = !refused && worded.some((words) => readsAsYes(words));
  const no =
    !unsaid.test(said.join(" ")) &&
    !suitsLater.test(said.join(" ")) &&
    !toldOff.test(said.join(" ")) &&
    !refusesFirst.test(plainText(bare)) &&
    readings.some((reading) => consistsOf(reading, inNo) && refuses(reading));
  if (yes && !no && !notFriendly && !(trailsOff.test(bare) && !comes.test(said.join(" ")))) return "yes";
  return no && !yes ? "no" : "words";
}

function refuses(reading: readonly Piece[]): boolean {
  return (
    has(reading, "no") ||
    (has(reading, "refusal") && has(reading, "refusable")) ||
    (has(reading, "regret") && reading.some((piece) => piece?.has("reason") && !piece.has("regret")) && !has(reading, "agreeing"))
  );
}

function bringsCompany(said: readonly string[], readings: readonly (readonly Piece[])[]): boolean {
  const several = readings.some((reading) => has(reading, "several"));
  const comes = several || readings.some((reading) => has(reading, "yes")) || said.some((word) => brings.test(word));
  return several || (comes && namesCompany(said));
}

const brings = /^(?:bring|bringing|neem|getir(?:iyorum|irim|ecegim)|przyprowadze|zabiore|جيب|بجيب|نجيب|njib)$/u;

const consistsOf = (reading: readonly Piece[], kinds: readonly Kind[]): boolean =>
  reading.every((piece) => piece !== null && kinds.some((kind) => piece.has(kind)));

const has = (reading: readonly Piece[], kind: Kind): boolean => reading.some((piece) => piece?.has(kind));

/** Ways of reading that are tried; words said over and over fall apart in millions of ways, and a person reads those. */
const mostReadings = 5_000;

/** Whether a text falls apart, in whatever way, into a yes and what may stand beside one. */
function readsAsYes(words: readonly string[], at = 0, before: readonly Piece[] = [], tried = { readings: 0 }): boolean {
  tried.readings += 1;
  if (tried.readings > mostReadings) return false;
  if (at === words.length) return has(before, "yes");
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length -= 1) {
    const piece = phrases.get(words.slice(at, at + length).join(" "));
    if (piece && inYes.some((kind) => piece.has(kind)) && readsAsYes(words, at + length, [...before, piece], tried)) return true;
  }
  return isName(words, at, before) && readsAsYes(words, at + 1, [...before, nobody], tried);
}

const nobody: ReadonlySet<Kind> = new Set<Kind>(["polite"]);

/** The turns of phrase a text falls apart into, the longest first; null for a word that is not understood. A name is polite. */
function pieces(words: readonly string[]): Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    const length = lengthOfPhrase(words, at);
    if (length > 0) {
      found.push(phrases.get(words.slice(at, at + length).join(" ")) ?? null);
      at += length;
    } else {
      found.push(isName(words, at, found) ? nobody : null);
      at += 1;
    }
  }
  return found;
}

function lengthOfPhrase(words: readonly string[], at: number): number {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length -= 1) {
    const kinds = phrases.get(words.slice(at, at + length).join(" "));
    if (kinds && !(kinds.size === 1 && kinds.has("noName"))) return length;
  }
  return 0;
}

/** Between the parts of a name. */
const inNames = /^(?:de|den|der|van|ter|ten|el|al|ben|bin|[a-z])$/;

/** Whom a message greets at its very beginning, one or two words, or who signs it at its very end: words that mean nothing else. */
function isName(words: readonly string[], at: number, before: readonly Piece[]): boolean {
  if (knownWords.has(words[at] ?? "") && !inNames.test(words[at] ?? "")) return false;
  if (!/^\p{L}+$/u.test(words[at] ?? "") || narrowings.test(words[at] ?? "")) return false;
  const named = before.filter((piece) => piece === nobody).length;
  if (before[0]?.has("greeting") && before.every((piece) => piece?.has("greeting") || piece?.has("polite"))) return named < 2;
  const signed = before.findLastIndex((piece) => piece?.has("signing"));
  return (
    signed >= 0 &&
    words.slice(at).filter((word) => !inNames.test(word)).length <= 2 &&
    words.length - at <= 4 &&
    before.slice(signed + 1).every((piece) => piece === nobody)
  );
}
