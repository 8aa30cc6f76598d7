/** What people send to be left alone, in the languages we write in. One of these alone, or with a word or two of politeness, is enough. */
const stopWords = [
  ...["stop", "stopp", "stoppen", "afmelden", "stopall", "unsubscribe", "cancel", "end", "quit"],
  ...["dur", "durdur", "iptal", "yeter"],
  ...["قف", "توقف", "توقفوا", "أوقف", "ايقاف", "إيقاف", "الغاء", "إلغاء"],
  ...["koniec", "rezygnuje", "wypisz"],
];

const startWords = ["start", "unstop"];

/** Does this text ask us to send nothing more to the number? "STOP", "stop aub", "Stop!!" do; "stop ik bel je zo even terug" is for a person to read. */
export function asksToStop(body: string): boolean {
  const words = plainWords(body);
  return words.length <= 3 && stopWords.includes(words[0] ?? "");
}

/** Does this text ask us to begin again? */
export function asksToStart(body: string): boolean {
  const words = plainWords(body);
  return words.length === 1 && startWords.includes(words[0] ?? "");
}

function plainWords(body: string): string[] {
  return body
    .replace(/İ/g, "i")
    .toLowerCase()
    .normalize("NFC")
    .replace(/ę/g, "e")
    .replace(/[.'’]/g, "")
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .split(/\s+/)
    .filter(Boolean);
}
