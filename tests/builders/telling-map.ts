import { newId } from "~/access/ids";
import { seenFrom } from "~/network/map/fold";
import type { FigureKind, MapPair, NewStroke, PairFields, PersonFields } from "~/network/map/model";
import { draw } from "~/network/map/strokes/draw.server";
import { colleagueIn, relative } from "./askers";
import { done, personOf, type Telling } from "./telling";

/** Two people and what is between them, the first one named first: `tie("Ineke", "Willy", { family: "sibling", practical: "gives" })`. */
export interface Tie {
  one: string;
  other: string;
  between: Partial<PairFields>;
}

/** Somebody on the map, or an animal or somebody long dead who comes with it, and what is said of him. */
export interface Remark {
  name: string;
  figure?: FigureKind;
  said: Partial<PersonFields>;
}

export const tie = (one: string, other: string, between: Partial<PairFields>): Tie => ({ one, other, between });
export const about = (name: string, said: Partial<PersonFields>): Remark => ({ name, said });
export const pet = (name: string, said: Partial<PersonFields>): Remark => ({ name, said, figure: "pet" });
export const longDead = (name: string, said: Partial<PersonFields>): Remark => ({ name, said, figure: "deceased" });

interface Where {
  /** On his own link, on his own map. */
  by?: string;
  /** The coordinator, with this principal beside her, on his map. */
  with?: string;
}

/** Draws on the map of a story, all in one deed. */
export async function draws(telling: Telling, lines: readonly (Tie | Remark)[], now: Date, where: Where = {}): Promise<void> {
  const { doors, coordinatorId, conferenceId, people, principals } = telling;
  const asker = where.by
    ? await relative(doors, personOf(telling, where.by), "drawOwnCircle")
    : await colleagueIn(doors, coordinatorId, conferenceId, "drawMap");
  for (const line of lines) if ("name" in line && line.figure && !people.has(line.name)) people.set(line.name, newId());
  const input = {
    strokes: lines.flatMap((line) => ("name" in line ? ofSomebody(telling, line) : ofTwo(telling, line))),
    newcomers: [],
    ...(where.with ? { withPrincipal: principals.get(where.with) } : {}),
  };
  done(await draw(asker, input, { once: newId(), now }));
}

const drawn = (subjectId: string, otherId: string | null, fields: object): NewStroke[] =>
  Object.entries(fields).map(([field, value]) => ({ id: newId(), subjectId, otherId, field: field as NewStroke["field"], value, saw: 0 }));

function ofSomebody(telling: Telling, { name, figure, said }: Remark): NewStroke[] {
  return drawn(personOf(telling, name), null, { ...(figure ? { figure: { kind: figure, name } } : {}), ...said });
}

/** A tie is kept with the lesser id first, and turned when that is the other one. */
function ofTwo(telling: Telling, { one, other, between }: Tie): NewStroke[] {
  const [first, second] = [personOf(telling, one), personOf(telling, other)];
  return first < second ? drawn(first, second, between) : drawn(second, first, turned(between));
}

/** The same between two people, with the other one named first. */
export function turned(between: Partial<PairFields>): Partial<PairFields> {
  const whole = seenFrom({ ...between, first: "a", second: "b" } as MapPair, "b");
  return Object.fromEntries(Object.keys(between).map((field) => [field, whole[field as keyof PairFields]]));
}
