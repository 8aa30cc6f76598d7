import { Temporal } from "temporal-polyfill";
import { plainText, plainWords } from "~/messaging/sms/plain-text";
import { knownWords } from "./spoken";

/** What the reader of a reply knows: who are in it, and of which day it speaks. */
export interface About {
  /** First names of the principals, of who was asked, and of the coordinator. */
  names: readonly string[];
  startsAt: Date | null;
}

/** Each month as it is written, January first. */
const months: readonly string[] = [
  "januari|jan|january|ocak|ocakta|stycznia|styczen|styczeń|يناير|كانون الثاني",
  "februari|feb|february|şubat|subat|şubatta|lutego|luty|فبراير|شباط",
  "maart|mrt|march|mar|mart|martta|marca|marzec|مارس|آذار|اذار",
  "april|apr|nisan|nisanda|kwietnia|kwiecień|kwiecien|أبريل|ابريل|نيسان",
  "mei|may|mayıs|mayis|maja|maj|مايو|أيار|ايار",
  "juni|jun|june|haziran|haziranda|czerwca|czerwiec|يونيو|حزيران",
  "juli|jul|july|temmuz|temmuzda|lipca|lipiec|يوليو|تموز",
  "augustus|aug|august|ağustos|agustos|ağustosta|sierpnia|sierpień|sierpien|أغسطس|اغسطس|غشت|آب",
  "september|sept|sep|eylül|eylul|eylülde|września|wrzesnia|wrzesień|wrzesien|سبتمبر|أيلول|ايلول",
  "oktober|okt|october|oct|ekim|ekimde|października|pazdziernika|październik|pazdziernik|أكتوبر|اكتوبر|تشرين الأول",
  "november|nov|kasım|kasim|kasımda|listopada|listopad|نوفمبر|تشرين الثاني",
  "december|dec|aralık|aralik|aralıkta|grudnia|grudzień|grudzien|ديسمبر|دجنبر|كانون الأول",
];

const before = "(?:op|tot|on|the|de|see you|ayın|ayin|dnia|w dniu|do|يوم|نهار|بتاريخ)";
/** A moment that begins or ends at the hour is another than the hour itself. */
const notFrom =
  "(?<!(?<!\\p{L})(?:na|voor|after|before|from|since|by|until|till|tot|vanaf|pas|rond|around|tegen|od|do|po|przed|بعد|قبل|من|met|with|z|مع) )";
const locative = "['’]?(?:sinde|sında|inde|ında|unda|ünde)";
const end = "(?![\\p{L}\\p{N}])";

/** The day and the hour that were asked for, in whatever way people say them again. */
function sameMoment(startsAt: Date): RegExp {
  const { day, month, year, hour, minute } = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()).toZonedDateTimeISO(
    "Europe/Amsterdam",
  );
  const ordinal = `(?:${day}(?:e|de|ste|th|st|nd|rd|-?go)|${day}${locative})`;
  const named = `(?:${months[month - 1]})(?:['’]?(?:da|de|ta|te))?`;
  const inYear = `(?: ?${year}(?: ?r\\.?)?)?`;
  const days = [
    `(?:0?${day}|${ordinal})\\.? (?:van |of )?${named}${inYear}`,
    `${named} (?:the )?(?:${ordinal}|${day})${inYear}`,
    `0?${day}[-/.]0?${month}(?:[-/.](?:${year}|${year % 100}))?`,
    ordinal,
  ];
  const minutes = String(minute).padStart(2, "0");
  const behind = "(?: ?(?:uur|u|h|o['’]?clock)|['’]?(?:de|da|te|ta))?";
  const twelve = `${hour % 12 || 12}`;
  const half = hour < 12 ? "am" : "pm";
  const clock = minute === 0 ? "(?:[:.h]00)?" : `[:.h]${minutes}`;
  const hours = [
    `${notFrom}(?:om|at|saat|o|godz\\.?|godzinie|الساعة|الساعه|ع الساعة|ساعة) (?:${hour}|0${hour}|${twelve})${clock}(?: ?${half})?${behind}`,
    `${notFrom}${hour}[:.]${minutes}(?: ?(?:uur|u|h))?`,
    ...(hour > 12 && minute === 0 ? [`${notFrom}${hour} ?(?:u|uur|h)`] : []),
  ];
  const bareDay = `(?:${before} )+${day}(?=\\s*(?:$|[.,!;:\\n]))`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}:./-])(?:${notFrom}(?:${before} )*(?:${days.join("|")})|${bareDay}|(?:${hours.join("|")}))${end}(?![-:/.]\\d)`,
    "giu",
  );
}

/** The name by which the turns of phrase call whom a conference is for. */
const whoIsMeant = "Samira";
const joins =
  /^(?:met|samen|en|with|and|n|ve|ile|z|ze|i|oraz|razem|مع|و|m3a|w|plus|ook|too|also|de|da|tez|كمان|komt|comes|coming|gelir|geliyor|przyjdzie|bedzie|جاي|جايه|jay|jaya|le|la)$/u;
const opens =
  /^(?:ja+|jazeker|nee|ik|k|kom|yes+|yeah|yep|no|i|ill|im|evet|hayir|ben|geliyorum|gelirim|gelemem|tak|nie|bede|przyjde|نعم|اه|اي|ايه|لا|انا|ساحضر|اكيد|dank|bedankt|thanks|thank|tesekkurler|dziekuje|شكرا|hoi|hallo|hi|hello|merhaba|selam|czesc)$/u;

/**
 * A text without what nobody needs to be told: the day and the hour that were asked for, and the names of those who are known, where they are
 * greeted or sign. A known name elsewhere stands as the one the turns of phrase know; beside a word that joins it stays what it is.
 */
export function withoutWhatIsKnown(typed: string, { names, startsAt }: About): string {
  const digits = typed.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const dayless = startsAt ? digits.replace(sameMoment(startsAt), " ") : digits;
  const known = new Set(names.flatMap(plainWords).filter((name) => name.length > 2 && !knownWords.has(name)));
  return known.size === 0 ? dayless : withoutNames(dayless, known);
}

function withoutNames(text: string, known: ReadonlySet<string>): string {
  const isKnown = (word: string): boolean => known.has(plainText(word.replace(/['’]\p{L}+$/u, "")).trim());
  const pairs = text.replace(/(\p{L}+)( (?:en|and|ve|i|w|و|&) ?)(\p{L}+)/gu, (all, one: string, _joins: string, other: string) =>
    isKnown(one) && isKnown(other) ? one : all,
  );
  return pairs.replace(/\p{L}[\p{L}'’]*/gu, (word, at: number) => {
    if (!isKnown(word)) return word;
    const [front, back] = [pairs.slice(0, at), pairs.slice(at + word.length)];
    const starts = /(?:^|[.,!;:\n،])\s*$/u.test(front);
    const ends = /^\s*(?:$|[.,!;:\n،])/u.test(back);
    const last = plainWords(front).at(-1) ?? "";
    const next = plainWords(back)[0] ?? "";
    if ((!starts && joins.test(last)) || (!ends && joins.test(next)) || /[+&]\s*$/u.test(front)) return word;
    if (starts && (ends || opens.test(next))) return "";
    const forWhom = /^(?:voor|for|dla|aan|to|naar|van|of|by|bij|door|from)$/u.test(last);
    return ends && !forWhom ? "" : whoIsMeant;
  });
}
