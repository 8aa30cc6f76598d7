import { foldMap } from "~/network/map/fold";
import {
  closeness,
  familyTies,
  knownTies,
  type NetworkMap,
  pairKey,
  type SomebodyOnMap,
  type Stroke,
  type StrokeContent,
  sectors,
  supportKinds,
  supportWays,
} from "~/network/map/model";

interface Wanted {
  seed: number;
  /** Everybody, the principals included. */
  people: number;
  ties: number;
  principals?: number;
}

const names = [
  "Fatima", "Jo", "Maria Magdalena van den Boogaard-Yıldız", "Bilal", "عبد الرحمن بن محمد", "Agnieszka", "Tante Ria", "İbrahim", "Işıl",
  "Wojciechowska-Brzęczyszczykiewicz", "Opa Henk", "Juf Anneke", "فاطمة الزهراء", "Çiğdem", "Łukasz", "Meneer de Wit", "Ab", "Nguyễn Thị Minh",
  "WILLEMIJN MMMWWW", "Bartholomeus", "Małgorzata Świętopełk-Mirska", "Sjaak", "يوسف", "Şükran Öztürk", "De moeder van Sem en Sara",
] as const; // biome-ignore format: one list of names

/** A number of 0 up to 1 for each call; the same seed gives the same row. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A map that nobody lives on, as the strokes it was drawn with: family close by, long names, names from right to left, ties of every kind. */
export function inventStrokes({ seed, people, ties, principals = 1 + (seed % 4) }: Wanted): {
  somebody: SomebodyOnMap[];
  strokes: Stroke[];
} {
  const next = dice(seed);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const id = (kind: number, number: number) => `0190${kind}000-0000-7000-8000-${String(number).padStart(12, "0")}`;
  const somebody = Array.from({ length: people }, (_, at): SomebodyOnMap => {
    const isPrincipal = at < Math.min(principals, people);
    return {
      id: id(1, at),
      firstName: one(names),
      principalId: isPrincipal ? id(2, at) : null,
      deceased: !isPrincipal && next() < 0.06,
      under16: next() < 0.1,
      addedBy: null,
      addedAt: "2026-11-01T10:00:00.000Z",
    };
  });
  const strokes: Stroke[] = [];
  const draw = (subjectId: string, otherId: string | null, field: StrokeContent["field"], value: unknown) => {
    const position = strokes.length + 1;
    const at = "2026-11-01T10:00:00.000Z";
    strokes.push({
      id: id(3, position),
      position,
      subjectId,
      otherId,
      field,
      value,
      saw: 0,
      layer: "all",
      at,
      by: id(4, 1),
      byColleague: true,
    });
  };
  for (const person of somebody) {
    draw(person.id, null, "household", next() < 0.15);
    if (person.principalId !== null) continue;
    draw(person.id, null, "relation", one(["zus", "buurvrouw", "vriend van vroeger", "oom"]));
    draw(person.id, null, "farAway", next() < 0.1);
    draw(person.id, null, "child", person.under16 && next() < 0.5);
    draw(person.id, null, "contactPerson", next() < 0.05);
    if (next() < 0.08) continue;
    const spot = { circle: one(closeness), sector: next() < 0.4 ? "family" : one(sectors) };
    const byHand =
      next() < 0.3
        ? { angle: sectors.indexOf(spot.sector as "family") * 72 + Math.floor(next() * 60 - 30), distance: ringMiddle(spot.circle) }
        : {};
    draw(person.id, null, "spot", { ...spot, ...byHand });
  }
  const drawn = new Set<string>();
  while (drawn.size < Math.min(ties, (people * (people - 1)) / 2)) {
    const [first, second] = [one(somebody).id, one(somebody).id].sort() as [string, string];
    if (first === second || drawn.has(pairKey(first, second))) continue;
    drawn.add(pairKey(first, second));
    const kind = next();
    if (kind < 0.35) draw(first, second, "family", one(familyTies));
    else if (kind < 0.85) draw(first, second, "known", one(knownTies));
    if (kind > 0.7) draw(first, second, one(supportKinds), one(supportWays));
    if (next() < 0.04) draw(first, second, "conflict", true);
    if (next() < 0.02) draw(first, second, "mustNotMeet", true);
    if (next() < 0.03) draw(first, second, "supporter", one(["first", "second"]));
  }
  return { somebody, strokes };
}

const ringMiddle = (circle: string): number => ({ inner: 17, middle: 50, outer: 83 })[circle] ?? 50;

/** The same, folded. */
export function inventMap(wanted: Wanted): NetworkMap {
  const { somebody, strokes } = inventStrokes(wanted);
  return foldMap(somebody, strokes, { kind: "coordinator" });
}
