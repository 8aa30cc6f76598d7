import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import type { Closeness, NewStroke, PairFields, Sector } from "~/network/map/model";
import { draw } from "~/network/map/strokes/draw.server";
import { done } from "./telling";
import { turned } from "./telling-map";

type Line = readonly [name: string, relation: string, circle: Closeness, sector: Sector];

/** Thirty invented people around one or two principals: names of many lengths and scripts, every part of a life, every ring. */
export const thirty = [
  ["Aïsha", "oudste dochter", "inner", "family"],
  ["Yusuf", "zoon", "inner", "family"],
  ["Elif", "jongste dochter", "inner", "family"],
  ["Anneke", "moeder", "inner", "family"],
  ["Willem-Alexander", "broer", "middle", "family"],
  ["Josephine", "schoonzus", "middle", "family"],
  ["Gülşen", "schoonmoeder", "middle", "family"],
  ["Mohammed", "zwager", "outer", "family"],
  ["Małgorzata", "nicht in Poznań", "outer", "family"],
  ["Bep", "oudtante", "outer", "family"],
  ["Thea", "oudste vriendin", "inner", "friends"],
  ["Dragoslava", "vriendin van het zwembad", "middle", "friends"],
  ["Kwame", "vriend van vroeger", "middle", "friends"],
  ["Sjaan", "vriendin van de markt", "middle", "friends"],
  ["Oğuzhan", "vriend van het voetbal", "outer", "friends"],
  ["Carla", "buurvrouw van hiernaast", "inner", "neighbours"],
  ["Theodorus", "buurman van beneden", "middle", "neighbours"],
  ["Fatoumata", "overbuurvrouw", "middle", "neighbours"],
  ["Ger", "conciërge van de flat", "outer", "neighbours"],
  ["Winston", "buurman met de bus", "outer", "neighbours"],
  ["Hélène", "collega", "middle", "workSchoolFaith"],
  ["Bartholomeus", "vroegere baas", "outer", "workSchoolFaith"],
  ["Ans", "juf van Elif", "middle", "workSchoolFaith"],
  ["نور", "moeder van school", "middle", "workSchoolFaith"],
  ["Soraya", "zingt in hetzelfde koor", "outer", "workSchoolFaith"],
  ["Desmond", "trainer van Yusuf", "outer", "workSchoolFaith"],
  ["Marieke", "wijkverpleegkundige", "middle", "professionals"],
  ["Joris", "jongerenwerker", "outer", "professionals"],
  ["Patricia", "huisarts", "outer", "professionals"],
  ["Luuk", "begeleider", "middle", "professionals"],
] as const satisfies readonly Line[];
type Name = (typeof thirty)[number][0];

const ties: readonly (readonly [Name, Name, Partial<PairFields>])[] = [
  ["Aïsha", "Yusuf", { family: "sibling" }],
  ["Yusuf", "Elif", { family: "sibling" }],
  ["Aïsha", "Elif", { family: "sibling", company: "both" }],
  ["Anneke", "Willem-Alexander", { family: "parent" }],
  ["Willem-Alexander", "Josephine", { family: "partner" }],
  ["Gülşen", "Mohammed", { family: "parent" }],
  ["Bep", "Anneke", { family: "relative", advice: "gives" }],
  ["Willem-Alexander", "Mohammed", { conflict: true }],
  ["Gülşen", "Anneke", { mustNotMeet: true }],
  ["Małgorzata", "Josephine", { stillInContact: true }],
  ["Thea", "Sjaan", { known: "friend" }],
  ["Thea", "Anneke", { known: "knows" }],
  ["Dragoslava", "Carla", { known: "knows" }],
  ["Kwame", "Oğuzhan", { known: "friend" }],
  ["Kwame", "Dragoslava", { family: "exPartner" }],
  ["Carla", "Theodorus", { known: "neighbour", practical: "both" }],
  ["Carla", "Fatoumata", { known: "neighbour" }],
  ["Ger", "Winston", { known: "knows" }],
  ["Winston", "Yusuf", { practical: "gives" }],
  ["Hélène", "Bartholomeus", { known: "colleague" }],
  ["Ans", "Elif", { advocate: "first" }],
  ["نور", "Elif", { known: "knows", emotional: "gives" }],
  ["Desmond", "Yusuf", { known: "knows", company: "gives" }],
  ["Marieke", "Patricia", { known: "colleague" }],
  ["Joris", "Luuk", { known: "colleague" }],
];

/** What each gives the first principal, and which of them stays by that principal on the day. */
const toMiddle: readonly (readonly [Name, Partial<PairFields>])[] = [
  ["Aïsha", { family: "child" }],
  ["Yusuf", { family: "child" }],
  ["Elif", { family: "child" }],
  ["Anneke", { family: "parent", money: "gives" }],
  ["Willem-Alexander", { family: "sibling" }],
  ["Gülşen", { family: "relative" }],
  ["Thea", { known: "friend", emotional: "both", supporter: "first" }],
  ["Kwame", { known: "friend", company: "both" }],
  ["Carla", { known: "neighbour", practical: "gives" }],
  ["Fatoumata", { known: "neighbour" }],
  ["Hélène", { known: "colleague", advice: "gives" }],
  ["Marieke", { practical: "gives" }],
];

/**
 * Puts the thirty on a map in one go, as the coordinator draws them.
 * @param middle person id of the principal they are drawn around
 * @returns first name to person
 */
export async function thirtyPeople(asker: ConferenceAsker, middle: string, now: Date): Promise<Map<string, string>> {
  const people = new Map<string, string>(thirty.map(([name]) => [name, newId()]));
  const id = (name: Name): string => people.get(name) ?? "";
  const about = (subjectId: string, otherId: string | null, fields: object): NewStroke[] =>
    Object.entries(fields).map(([field, value]) => ({
      id: newId(),
      subjectId,
      otherId,
      field: field as NewStroke["field"],
      value,
      saw: 0,
    }));
  const between = (one: string, other: string, fields: Partial<PairFields>): NewStroke[] => {
    const [first, second] = one < other ? [one, other] : [other, one];
    return about(first, second, one < other ? fields : turned(fields));
  };
  const strokes = [
    ...thirty.flatMap(([name, relation, circle, sector]) => about(id(name), null, { relation, spot: { circle, sector } })),
    ...about(id("Elif"), null, { child: true, household: true }),
    ...about(id("Yusuf"), null, { household: true }),
    ...about(id("Małgorzata"), null, { farAway: true }),
    ...about(id("Aïsha"), null, { contactPerson: true }),
    ...ties.flatMap(([one, other, fields]) => between(id(one), id(other), fields)),
    ...toMiddle.flatMap(([name, fields]) => between(id(name), middle, fields)),
  ];
  const newcomers = thirty.map(([firstName]) => ({ id: id(firstName), firstName }));
  done(await draw(asker, { strokes, newcomers }, { once: newId(), now }));
  return people;
}
