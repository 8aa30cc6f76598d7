import { daysBetween } from "~/language/dates";
import { make, type Sentence } from "~/today/sentences";

/** Something about who leads: a question to stand ready, a day without anybody who does, a principal's no, or one to be told by voice. */
export interface LeadingNews {
  kind: "substituteAsked" | "substituteMissing" | "chosenAway" | "tellInterpreter";
  /** The conference, or the question to stand ready. */
  id: string;
  names: string[];
  day: Date | null;
  at: Date;
}

/** Within so many days a day without anybody who stands ready cannot wait quietly. */
const near = 3;

export function leadingSentences(news: readonly LeadingNews[], now: Date): Sentence[] {
  return news.flatMap(({ kind, id, names, day, at }) => {
    switch (kind) {
      case "substituteAsked":
        return make(day ? "substituteAsked" : "substituteAskedNoDay", `/substitutes/${id}`, at, { day, tone: "attention" });
      case "substituteMissing":
        return make(kind, `/conferences/${id}/coordinator`, at, {
          names,
          day,
          tone: day && daysBetween(now, day) <= near ? "attention" : null,
        });
      case "tellInterpreter":
        return make(kind, `/conferences/${id}/coordinator`, at, { names, tone: "attention" });
      // A principal's no is said with the sentence that looks for a coordinator.
      default:
        return [];
    }
  });
}

/** "Look for a coordinator" says that a principal chose another one, where he did. Who of two, nobody reads. */
export function withChosenAway(sentences: readonly Sentence[], news: readonly LeadingNews[]): Sentence[] {
  const away = new Set(news.filter(({ kind }) => kind === "chosenAway").map(({ id }) => `/matching/${id}`));
  return sentences.map((sentence) =>
    sentence.key === "findCoordinator" && away.has(sentence.to) ? { ...sentence, key: "findAnother" as const } : sentence,
  );
}
