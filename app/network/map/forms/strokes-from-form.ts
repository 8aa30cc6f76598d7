import { seenFrom } from "../fold";
import {
  familyTies,
  knownTies,
  type MapPair,
  type MapPerson,
  type NetworkMap,
  type PairFields,
  pairFields,
  supportKinds,
  supportWays,
} from "../model";
import { type FormStrokes, longest, plain, type Reading, said, spotIn, wordsOf } from "./form-reading";
import { newFromForm } from "./new-from-form";
import { pairOn, pairShown, personShown, shownIn } from "./shown";

const changed = ({ form, shown }: Reading, name: string): boolean => name in shown && said(form, name) !== plain(shown[name] ?? "");

/**
 * The strokes a posted form of the map comes to. Only what differs from what the form itself showed is drawn, so that what somebody
 * else changed while it stood open stays as he left it; what already is so is not drawn again.
 * @param ids makes the id of each stroke and of who comes
 */
export function strokesFromForm(form: FormData, map: NetworkMap, ids: () => string): FormStrokes {
  const result: FormStrokes = { strokes: [], newcomers: [], errors: {} };
  const saw = /^\d{1,16}$/.test(said(form, "saw")) ? Math.min(Number(said(form, "saw")), Number.MAX_SAFE_INTEGER) : map.position;
  const reading: Reading = {
    ...{ form, map, result, shown: {} },
    draw: (subjectId, otherId, field, value) =>
      result.strokes.push({ id: ids(), subjectId, otherId, field, value, saw, ...(form.has("mine") ? { mine: true as const } : {}) }),
  };
  const intent = said(form, "intent");
  if (intent === "add") newFromForm(reading, ids);
  else if (intent === "person" || intent === "takeOff") ofPerson(reading, intent);
  else if (intent === "pair" || intent === "untie") ofPair(reading, intent);
  else result.errors[""] = "family-map.wrong-choice";
  return Object.keys(result.errors).length > 0 ? { ...result, strokes: [], newcomers: [] } : result;
}

const find = (map: NetworkMap, id: string): MapPerson | undefined => map.people.find((person) => person.id === id);

function ofPerson(reading: Reading, intent: "person" | "takeOff"): void {
  const { form, map, result, draw } = reading;
  const person = find(map, said(form, "who"));
  if (!person || (intent === "takeOff" && person.principalId)) {
    result.errors[""] = "family-map.not-there";
    return;
  }
  if (intent === "takeOff") {
    draw(person.id, null, "gone", true);
    return;
  }
  reading.shown = shownIn(said(form, "shown")) ?? personShown(map, person, "principal");
  figureName(reading, person);
  if (!person.principalId) {
    place(reading, person);
    relation(reading, person);
  }
  if (changed(reading, "note")) wordsOf(reading, person.id, "note", said(form, "note"));
  for (const field of ["farAway", "household", "child", "contactPerson"] as const) {
    const yes = form.has(field);
    if (changed(reading, field) && person[field] !== yes) draw(person.id, null, field, yes);
  }
  roles(reading, person);
}

function figureName(reading: Reading, person: MapPerson): void {
  const { form, result, draw } = reading;
  if (!person.figure || !changed(reading, "name")) return;
  const name = said(form, "name");
  if (name === "") result.errors.name = "family-map.name-needed";
  else if (name.length > longest.name) result.errors.name = "family-map.too-long";
  else if (name !== person.firstName) draw(person.id, null, "figure", { kind: person.figure, name });
}

/** Who moves to another part or ring loses the spot he was put on by hand. */
function place(reading: Reading, person: MapPerson): void {
  if (!changed(reading, "circle") && !changed(reading, "sector")) return;
  const spot = spotIn(reading);
  if (spot === undefined || (spot?.circle === person.spot?.circle && spot?.sector === person.spot?.sector)) return;
  reading.draw(person.id, null, "spot", spot);
}

/** Who he is. Where two people wrote different words the form asks which are right, and leaves them when nothing is chosen. */
function relation(reading: Reading, person: MapPerson): void {
  const { form, shown } = reading;
  const typed = said(form, "relation");
  const kept = said(form, "relationKeep");
  if ("relationKeep" in shown) {
    if (typed !== "") wordsOf(reading, person.id, "relation", typed);
    else if (kept === "none") wordsOf(reading, person.id, "relation", "");
    else if (kept.startsWith("say:")) wordsOf(reading, person.id, "relation", plain(kept.slice(4)));
    return;
  }
  if (!changed(reading, "relation") || (person.relation.length < 2 && typed === (person.relation[0] ?? ""))) return;
  wordsOf(reading, person.id, "relation", typed);
}

/** Of whom he is the supporter and for whom he speaks, and the other way round: who stands beside him. */
function roles(reading: Reading, person: MapPerson): void {
  const { form, map, shown, result } = reading;
  for (const name of Object.keys(shown).filter((one) => changed(reading, one))) {
    const [list, id = ""] = name.split(".");
    if (list === "supports" || list === "speaksFor") {
      if (find(map, id)) drawRole(reading, person.id, id, list === "supports" ? "supporter" : "advocate", form.has(name));
      else result.errors[name] = "family-map.not-there";
    } else if (name === "supporter" || name === "advocate") {
      const before = find(map, shown[name] ?? "");
      const now = find(map, said(form, name));
      if (said(form, name) !== "" && (!now || now.id === person.id)) {
        result.errors[name] = "family-map.not-there";
        continue;
      }
      if (before) drawRole(reading, before.id, person.id, name, false);
      if (now) drawRole(reading, now.id, person.id, name, true);
    }
  }
}

/** One beside the other, or no longer. */
function drawRole(reading: Reading, beside: string, whom: string, role: "supporter" | "advocate", yes: boolean): void {
  if (beside !== whom) drawBetween(reading, pairOn(reading.map, beside, whom), role, yes ? "first" : null);
}

/** A field of two people as `pair` names them, drawn with the lesser id first; not when it already is so. */
function drawBetween({ draw }: Reading, pair: MapPair, field: keyof PairFields, value: unknown): void {
  if (pair[field] === value) return;
  const [lesser, other] = pair.first < pair.second ? [pair.first, pair.second] : [pair.second, pair.first];
  const turned = seenFrom({ ...pair, [field]: value } as MapPair, lesser);
  draw(lesser, other, field, turned[field]);
}

const choices: { readonly [field: string]: readonly string[] } = {
  family: familyTies,
  known: knownTies,
  ...Object.fromEntries(supportKinds.map((kind) => [kind, supportWays])),
  supporter: ["first", "second"],
  advocate: ["first", "second"],
};

function ofPair(reading: Reading, intent: "pair" | "untie"): void {
  const { form, map, result } = reading;
  const [first, second] = [find(map, said(form, "first")), find(map, said(form, "second"))];
  if (!first || !second || first === second) {
    result.errors[""] = "family-map.not-there";
    return;
  }
  const pair = pairOn(map, first.id, second.id);
  if (intent === "untie") {
    // What a file from elsewhere carried is not drawn by hand.
    for (const field of pairFields.filter((one) => one !== "foreign")) {
      drawBetween(reading, pair, field, typeof pair[field] === "boolean" ? false : null);
    }
    return;
  }
  reading.shown = shownIn(said(form, "shown")) ?? pairShown(map, first.id, second.id);
  for (const field of pairFields.filter((one) => changed(reading, one))) {
    const value = said(form, field);
    const among = choices[field];
    if (!among) drawBetween(reading, pair, field, form.has(field));
    else if (form.getAll(field).length > 1 || (value !== "" && !among.includes(value))) result.errors[field] = "family-map.wrong-choice";
    else drawBetween(reading, pair, field, value === "" ? null : value);
  }
}
