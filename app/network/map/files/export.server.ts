import type { CircleAsker } from "../../reach.server";
import { foldMap, foreignOf } from "../fold";
import type { MapPerson, NetworkMap } from "../model";
import { readerOf, somebodyOn, strokesOf } from "../strokes/strokes.server";
import { type Foreign, nothingForeign } from "./easynwk-export";
import type { ExportChoice } from "./export-choice";

/** Names in place of names. */
export interface Pseudonyms {
  principal: (number: number) => string;
  person: (number: number) => string;
  pet: (number: number) => string;
}

export interface MapToGo {
  map: NetworkMap;
  /** Only for a file with everything. */
  foreign: Foreign;
}

/**
 * The map as it may leave the house. For a principal that is what stands on his own map, without whom he keeps out himself: what
 * another principal decides makes no difference to it. Three statements.
 */
export async function mapToGo(asker: CircleAsker, choice: ExportChoice, pseudonyms: Pseudonyms): Promise<MapToGo> {
  const [somebody, strokes, keptOut] = await Promise.all([somebodyOn(asker), strokesOf(asker), keptOutOf(asker)]);
  const reader = readerOf(asker);
  const map = foldMap(somebody, strokes, reader);
  if (choice === "all" && asker.kind === "account") return { map, foreign: foreignOf(strokes, reader) };
  const shared = without(map, keptOut);
  if (asker.kind === "person") return { map: shared, foreign: nothingForeign };
  return { map: choice === "nameless" ? nameless(wordless(shared), pseudonyms) : wordless(shared), foreign: nothingForeign };
}

async function keptOutOf(asker: CircleAsker): Promise<ReadonlySet<string>> {
  const own = asker.kind === "person" ? asker.principalId : null;
  const rows = await asker.db.$queryRaw<{ personId: string }[]>`
    select distinct d."personId" from standing_decision d join "Person" p on p."id" = d."personId"
    where p."conferenceId" = ${asker.conferenceId}::uuid and d."kind" = 'keptOut'
      and (${own === null}::boolean or d."principalId" = ${own}::uuid)`;
  return new Set(rows.map(({ personId }) => personId));
}

function without({ people, pairs, position }: NetworkMap, left: ReadonlySet<string>): NetworkMap {
  return {
    people: people.filter(({ id }) => !left.has(id)),
    pairs: pairs.filter(({ first, second }) => !left.has(first) && !left.has(second)),
    position,
  };
}

/** Notes, who must not meet and who is still in touch are for the work itself, and not for others. */
const wordless = ({ people, pairs, position }: NetworkMap): NetworkMap => ({
  people: people.map((person) => ({ ...person, note: [] })),
  pairs: pairs.map((pair) => ({ ...pair, mustNotMeet: false, stillInContact: false })).filter(saysMore),
  position,
});
const saysMore = ({ first: _first, second: _second, foreign: _foreign, ...fields }: NetworkMap["pairs"][number]): boolean =>
  Object.values(fields).some((value) => value !== null && value !== false);

/** Without anything that somebody would be known by: his relation in somebody's own words tells who he is. */
function nameless({ people, ...map }: NetworkMap, pseudonyms: Pseudonyms): NetworkMap {
  const counts = { principal: 0, person: 0, pet: 0 };
  const kindOf = ({ principalId, figure }: MapPerson): keyof Pseudonyms =>
    principalId ? "principal" : figure === "pet" ? "pet" : "person";
  return {
    ...map,
    people: people.map((person) => {
      const kind = kindOf(person);
      counts[kind] += 1;
      return { ...person, firstName: pseudonyms[kind](counts[kind]), relation: [] };
    }),
  };
}

/** A file to be saved, under a name that says nothing about anybody, and kept by no browser. */
export const jsonFile = (name: string, value: unknown): Response =>
  new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
