/**
 * What words and short turns of phrase can say, each list parted by commas. Word by word a reply is read
 * only when all of it stands in these; what may stand beside them unknown is said in `widely`.
 */
export interface Vocabulary {
  /** A yes by itself. */
  yes: string;
  /** May stand beside a yes and changes nothing. */
  besideYes: string;
  /** A no by itself. */
  no: string;
  /** With a refusal these make a no, in any order: "ik kan helaas niet komen". */
  refusable: string;
  /** A word of refusal. Where one stands, nothing is a yes. */
  refusal: string;
  regret: string;
  /** A reason that needs no answer; with a regret it is a no. */
  reason: string;
  /** May stand beside a no and changes nothing. */
  besideNo: string;
  maybe: string;
  /** May stand beside anything. */
  polite: string;
  /** Agrees, and is not yet a yes. */
  agreeing: string;
  /** After these, first of all, comes whom they speak to; after those, last of all, who speaks. */
  greeting: string;
  signing: string;
  /** Sounds like an answer and is none: "ja ja", "ja dag", "yeah right". */
  doubtful: string;
  /** A yes of more than one. */
  several: string;
  wrongNumber: string;
  /** Not a name, wherever a name could stand. */
  noName: string;
}
