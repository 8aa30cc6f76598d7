import { drawnOut } from "~/messaging/sms/plain-text";
import { knownWords, phrases } from "./spoken";

/** Turkish says no within the word (geliyorum, gelmiyorum): one letter there is no error of typing but another answer. */
const oneLetterIsAnotherAnswer = /^(?:gel|kat|ist|ol|var|yok)/;
/** "niewiem", "onmogelijk": what begins with these may refuse what stands behind it. */
const refusesWhatFollows = /^(?:nie|on|un|im|niet|geen)/;

/** What people leave out or run together, as they would write it with more time. */
const habits: ReadonlyMap<string, string> = new Map(
  "comin coming,cming coming,cumming coming,goin going,srry sorry,sry sorry,sori sorry,zkr zeker,zker zeker,zekr zeker,tuulijk tuurlijk,grg graag,iknkom ikkom,def definitely,defo definitely,defs definitely,thnx thanks,tnks thanks,thanx thanks,abt about,tomoz tomorrow,cnt cant,wnt wont,bday birthday,tskler tesekkurler,tesekurler tesekkurler,geliyrum geliyorum,geliorm geliyorum,przyde przyjde,pszyjde przyjde,dzieki dzieki,dziekuej dziekuje,bende bede"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

const latin = /^[a-z]+$/;
const mendable = [...knownWords].filter((word) => latin.test(word) && word.length >= 5 && !oneLetterIsAnotherAnswer.test(word));

/** A word as it was meant: itself when it is known, the one known word it is an error of, or itself when nobody can say. */
export function meant(word: string): string {
  if (knownWords.has(word)) return word;
  if (/^و/u.test(word) && isCourteous(word.slice(1))) return word.slice(1);
  const drawn = drawnOut(word);
  const full = drawn.find((form) => speaks(form)) ?? drawn.find((form) => knownWords.has(form));
  if (full) return full;
  const habit = habits.get(word);
  if (habit) return habit;
  const single = word.replace(/(\p{L})\1+/gu, "$1");
  if (word.length >= 5 && single !== word && speaks(single) && !refusesWhatFollows.test(word)) return single;
  if (!latin.test(word) || word.length < 5 || oneLetterIsAnotherAnswer.test(word) || refusesWhatFollows.test(word)) return word;
  const near = mendable.filter((known) => isNear(word, known));
  return near.length === 1 ? (near[0] as string) : word;
}

const speaks = (word: string): boolean => [...(phrases.get(word) ?? [])].some((kind) => kind !== "noName");

/** Of "and thanks" only the thanks count. */
const isCourteous = (word: string): boolean => phrases.get(word)?.has("polite") ?? false;

/** One letter too many, too few or other in a long word, or two that changed places in one of five letters or more. */
function isNear(typed: string, known: string): boolean {
  if (refusesWhatFollows.test(known) !== refusesWhatFollows.test(typed)) return false;
  if (Math.abs(typed.length - known.length) > 1) return false;
  let from = 0;
  while (from < typed.length && typed[from] === known[from]) from += 1;
  const left = typed.slice(from);
  const right = known.slice(from);
  if (typed.length === known.length) {
    if (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2)) return true;
    return known.length >= 7 && left.slice(1) === right.slice(1);
  }
  if (Math.min(typed.length, known.length) < 6) return false;
  return typed.length > known.length ? left.slice(1) === right : left === right.slice(1);
}
