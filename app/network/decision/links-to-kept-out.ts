import { type MapPair, pairKey } from "../map/model";
import { mayBeInvited, type StandingDecision } from "./welcome";

/** What two people can share through which word of the conference reaches somebody who must stay out. The strongest first. */
const linkKinds = ["phone", "contact", "partner", "household", "address", "email", "exPartner", "family"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** What is known of somebody by which he may be the same house, phone or family as another. */
export interface Knowable {
  id: string;
  /** In E.164. */
  phones: readonly string[];
  email?: string | undefined;
  address?: string | undefined;
  /** Marked on the map as living in the principals' house. */
  household: boolean;
  /** An invitation stands. */
  invited: boolean;
}

/** Somebody who is asked to come, and somebody who must stay out, tied in these ways. */
export interface LinkToKeptOut {
  personId: string;
  keptOutId: string;
  kinds: LinkKind[];
}

type Known = Pick<MapPair, "first" | "second" | "family" | "stillInContact">;

/**
 * Every tie between somebody who must stay out and somebody who is invited or may be: through him word of the day, or a text message,
 * may reach the other. For the coordinator alone; it stops nothing by itself.
 */
export function linksToKeptOut(
  people: readonly Knowable[],
  pairs: readonly Known[],
  decisions: readonly StandingDecision[],
): LinkToKeptOut[] {
  const about = (id: string) => decisions.filter(({ personId }) => personId === id);
  const out = people.filter(({ id }) => about(id).some(({ kind }) => kind === "keptOut"));
  const asked = people.filter((one) => !out.includes(one) && (one.invited || mayBeInvited(about(one.id))));
  const between = new Map(pairs.map((pair) => [pairKey(pair.first, pair.second), pair]));
  return asked.flatMap((one) =>
    out.flatMap((other) => {
      const kinds = waysBetween(one, other, between.get(pairKey(one.id, other.id)));
      return kinds.length > 0 ? [{ personId: one.id, keptOutId: other.id, kinds }] : [];
    }),
  );
}

/**
 * Principals one of whose numbers is also that of somebody who must stay out. What a principal gets still leaves, since he would notice
 * what another decided by its staying away; so the coordinator hears who reads along.
 */
export function principalsReadBy(
  principals: readonly Pick<Knowable, "id" | "phones">[],
  people: readonly Pick<Knowable, "id" | "phones">[],
  decisions: readonly StandingDecision[],
): LinkToKeptOut[] {
  const out = people.filter(({ id }) => decisions.some(({ personId, kind }) => personId === id && kind === "keptOut"));
  return principals.flatMap((one) =>
    out
      .filter((other) => one.phones.some((number) => other.phones.includes(number)))
      .map((other) => ({ personId: one.id, keptOutId: other.id, kinds: ["phone"] as LinkKind[] })),
  );
}

function waysBetween(one: Knowable, other: Knowable, tie: Known | undefined): LinkKind[] {
  const ways: Record<LinkKind, boolean> = {
    phone: one.phones.some((number) => other.phones.includes(number)),
    contact: tie?.stillInContact === true,
    partner: tie?.family === "partner",
    household: one.household && other.household,
    address: sameAddress(one.address, other.address),
    email: sameEmail(one.email, other.email),
    exPartner: tie?.family === "exPartner",
    family: tie?.family !== undefined && tie.family !== null && !["partner", "exPartner"].includes(tie.family),
  };
  return linkKinds.filter((kind) => ways[kind]);
}

/** Two addresses as people type them: the same postcode with the same number, or the same street with it where no postcode says otherwise. */
export function sameAddress(one: string | undefined, other: string | undefined): boolean {
  const [first, second] = [addressOf(one), addressOf(other)];
  if (!first || !second || first.number !== second.number) return false;
  if (first.postcode && second.postcode) return first.postcode === second.postcode;
  return first.street !== "" && first.street === second.street;
}

interface Address {
  street: string;
  /** With its letter, and what stands behind a dash: "12a", "12-2". */
  number: string;
  postcode: string | null;
}

const shortened: readonly [RegExp, string][] = [
  [/str(?:aat)?\.?$/, "straat"],
  [/ln\.?$|laan$/, "laan"],
  [/(?<=[a-z]{3})wg\.?$/, "weg"],
  [/pl\.?$|plein$/, "plein"],
];

function addressOf(typed: string | undefined): Address | null {
  const text = (typed ?? "")
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase();
  const postcode = /\b(\d{4})\s?([a-z]{2})\b/.exec(text);
  const rest = postcode ? text.replace(postcode[0], " ") : text;
  const house = /(\d+)\s*(?:[-/]\s*(\d+|[a-z]{1,3})|([a-z]{1,2}))?(?![a-z\d])/.exec(rest);
  if (!house) return null;
  const [, digits = "", behind, letter] = house;
  const words = rest.slice(0, house.index).replaceAll(/[^a-z\d.]/g, "");
  const street = shortened.reduce((name, [ending, full]) => name.replace(ending, full), words).replaceAll(".", "");
  return {
    street,
    number: `${digits}${behind ? `-${behind}` : (letter ?? "")}`,
    postcode: postcode ? `${postcode[1]}${postcode[2]}` : null,
  };
}

/** The same mailbox: capitals and what stands behind a plus make no other. */
export function sameEmail(one: string | undefined, other: string | undefined): boolean {
  const [first, second] = [mailbox(one), mailbox(other)];
  return first !== "" && first === second;
}

const mailbox = (typed: string | undefined): string =>
  (typed ?? "")
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*(?=@)/, "");
