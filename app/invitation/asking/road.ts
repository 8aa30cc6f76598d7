import { languageToWrite } from "~/language/readers";

/** How somebody can be reached, in the order we take them when nobody chose. */
export const contactRoads = ["sms", "email", "phone", "letter", "inPerson"] as const;
export type ContactRoad = (typeof contactRoads)[number];

/** The roads on which a message leaves by itself; the others are walked by the coordinator. */
export const sentRoads = ["sms", "email"] as const;
export type SentRoad = (typeof sentRoads)[number];

/** Why somebody gets no message from us and is called, visited or written to instead. */
export const offRoads = [
  "readsNothing",
  "otherLanguage",
  "under16",
  "noNumber",
  "noMobile",
  "silenced",
  "readByKeptOut",
  "noEmail",
  "noMailServer",
] as const;
export type OffRoad = (typeof offRoads)[number];

/** How somebody is reached now: by a message, by the coordinator since he likes that better, or why no message can go. */
export type Road = ContactRoad | OffRoad;

export const isSent = (road: string): road is SentRoad => (sentRoads as readonly string[]).includes(road);

export interface Reachable {
  readLanguage: string | null;
  under16: boolean;
  numbers: number;
  mobiles: number;
  /** Numbers he wrote STOP from: a silence on one is one on all of them. */
  silencedNumbers: number;
  /** Mobiles that somebody who must stay out has too. */
  keptOutMobiles: number;
  /** Numbers of any kind that somebody who must stay out has too. */
  keptOutNumbers?: number;
  firstRoad?: ContactRoad | null;
  secondRoad?: ContactRoad | null;
  emails?: number;
  /** Addresses that somebody who must stay out has too. */
  keptOutEmails?: number;
  /** He had an address and stopped it. */
  stoppedEmails?: number;
  /** False where no mail server is known. */
  mails?: boolean;
}

export interface Roads {
  /** The roads that are open now, the first to take first. */
  open: ContactRoad[];
  /** Why each of the others is closed. */
  closed: Partial<Record<ContactRoad, OffRoad>>;
}

/** Which roads to somebody are open, and in which order: what he chose himself, then what is left. */
export function roadsTo(person: Reachable): Roads {
  const { firstRoad = null, secondRoad = null } = person;
  const wished = [firstRoad, secondRoad].filter((road): road is ContactRoad => road !== null);
  const closed = Object.fromEntries(
    contactRoads.flatMap((road) => {
      const why = whyClosed(person, road);
      return why ? [[road, why]] : [];
    }),
  ) as Roads["closed"];
  // Who stopped one road is not followed along the other, unless he chose that one himself.
  const isFollowing = (road: ContactRoad) =>
    !wished.includes(road) && ((road === "email" && closed.sms === "silenced") || (road === "sms" && closed.email === "silenced"));
  const inOrder = [...new Set([...wished, ...contactRoads])];
  for (const road of sentRoads) if (!closed[road] && isFollowing(road)) closed[road] = "silenced";
  return { open: inOrder.filter((road) => !closed[road]), closed };
}

/** Children never get anything from us; their parent or advocate does. */
function whyClosed(person: Reachable, road: ContactRoad): OffRoad | null {
  if (person.under16) return "under16";
  switch (road) {
    case "sms":
      return person.numbers === 0 ? "noNumber" : (unread(person) ?? mobileClosed(person));
    case "email":
      return emailClosed(person) ?? unread(person);
    case "letter":
      return unread(person);
    case "phone":
      if (person.numbers === 0) return "noNumber";
      return (person.keptOutNumbers ?? 0) >= person.numbers ? "readByKeptOut" : null;
    case "inPerson":
      return null;
  }
}

function unread({ readLanguage }: Reachable): OffRoad | null {
  if (readLanguage === null) return "readsNothing";
  return languageToWrite(readLanguage) === null ? "otherLanguage" : null;
}

function mobileClosed({ mobiles, silencedNumbers, keptOutMobiles }: Reachable): OffRoad | null {
  if (mobiles === 0) return "noMobile";
  if (silencedNumbers > 0) return "silenced";
  return keptOutMobiles >= mobiles ? "readByKeptOut" : null;
}

function emailClosed({ emails = 0, keptOutEmails = 0, stoppedEmails = 0, mails = true }: Reachable): OffRoad | null {
  if (emails === 0) return stoppedEmails > 0 ? "silenced" : "noEmail";
  if (keptOutEmails >= emails) return "readByKeptOut";
  return mails ? null : "noMailServer";
}

/** How somebody is reached now: the first open road, or why the coordinator goes himself. */
export function roadTo(person: Reachable): Road {
  const { open, closed } = roadsTo(person);
  const [first] = open;
  if (first && (isSent(first) || first === person.firstRoad || first === person.secondRoad)) return first;
  return (closed.email === "silenced" || closed.email === "readByKeptOut" ? closed.email : closed.sms) ?? "noNumber";
}

/** The road to take by itself, once, when a message did not arrive: only one on which a message leaves. */
export function fallbackFrom(person: Reachable, failed: SentRoad): SentRoad | null {
  const { open } = roadsTo(person);
  const { firstRoad = null, secondRoad = null } = person;
  // Whoever is to be called, visited or written to next by his own wish, gets no second message first.
  const next = secondRoad ?? (firstRoad && firstRoad !== failed ? firstRoad : null);
  if (next && next !== failed) return isSent(next) && open.includes(next) ? next : null;
  return sentRoads.find((road) => road !== failed && open.includes(road)) ?? null;
}
