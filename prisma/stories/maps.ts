import { add, on, says, type Telling } from "../../tests/builders/telling";
import { about, draws, longDead, pet, tie } from "../../tests/builders/telling-map";

/** A child of a principal, who says that it is welcome; no message ever goes to it. */
async function child(telling: Telling, of: string, who: { firstName: string; relation: string }, now: Date): Promise<void> {
  await add(telling, { ...who, circle: "inner", sector: "family", under16: true }, now);
  await says(telling, of, "welcome", who.firstName, hours(now, 24));
}

const hours = (moment: Date, many: number): Date => new Date(moment.getTime() + many * 3_600_000);

/** Her late husband and her cat stand with her; her son and she do not speak of the money. Rob and Ineke found each other since. */
export async function mapOfWilly(telling: Telling, D: Date): Promise<void> {
  await draws(
    telling,
    [
      longDead("Joop", { relation: "haar man", spot: { circle: "inner", sector: "family" } }),
      pet("Minoes", { relation: "de kat", household: true, spot: { circle: "inner", sector: "friends" } }),
      tie("Joop", "Willy", { family: "partner" }),
      tie("Willy", "Martijn", { family: "parent", conflict: true }),
      tie("Joop", "Martijn", { family: "parent" }),
      tie("Martijn", "Willy", { money: "gives" }),
      tie("Ineke", "Willy", { family: "sibling", emotional: "both" }),
      tie("Ineke", "Martijn", { family: "relative" }),
      tie("Rob", "Willy", { known: "neighbour", practical: "gives" }),
      tie("Gerda", "Willy", { known: "colleague" }),
    ],
    on(D, -15, "11:10"),
  );
  await draws(
    telling,
    [
      tie("Ineke", "Willy", { practical: "gives", supporter: "first" }),
      tie("Ineke", "Rob", { known: "knows" }),
      tie("Willy", "Rob", { company: "both" }),
      about("Rob", { spot: { circle: "inner", sector: "neighbours" } }),
      about("Ineke", { contactPerson: true }),
    ],
    on(D, -6, "15:00"),
  );
}

/** What each of the two says of his mother stays on his own map, and with Emine. */
export async function mapOfAydin(telling: Telling, D: Date): Promise<void> {
  await draws(
    telling,
    [
      tie("Hatice", "Cemal", { family: "partner" }),
      tie("Fadime", "Cemal", { family: "parent" }),
      tie("Fadime", "Mehmet", { family: "parent" }),
      tie("Mehmet", "Cemal", { family: "sibling" }),
      tie("Songül", "Hatice", { family: "sibling", practical: "gives", emotional: "both" }),
      tie("Nour", "Hatice", { known: "friend", company: "both" }),
      tie("Ans", "Hatice", { known: "knows", advice: "gives" }),
    ],
    on(D, -4, "12:00"),
  );
  await draws(telling, [tie("Fadime", "Hatice", { conflict: true }), tie("Songül", "Hatice", { supporter: "first" })], on(D, -4, "21:20"), {
    with: "Hatice",
  });
  await draws(
    telling,
    [tie("Mehmet", "Cemal", { practical: "gives" }), tie("Fadime", "Cemal", { emotional: "both" })],
    on(D, -3, "08:40"),
    { by: "Cemal" },
  );
}

/** Three people; one of them by video. */
export function mapOfTomasz(telling: Telling, D: Date): Promise<void> {
  return draws(
    telling,
    [
      about("Agnieszka", { farAway: true }),
      tie("Agnieszka", "Tomasz", { family: "sibling", emotional: "both" }),
      tie("Piotr", "Tomasz", { known: "friend", company: "both", supporter: "first" }),
      tie("Truus", "Tomasz", { known: "neighbour", practical: "gives" }),
      tie("Piotr", "Truus", { known: "knows" }),
    ],
    on(D, -12, "12:00"),
  );
}

/** Before the conference. What grew since is drawn when it grew. */
export function mapOfHilda(telling: Telling, D: Date): Promise<void> {
  return draws(
    telling,
    [
      tie("Hilda", "Muriël", { family: "parent" }),
      tie("Hilda", "Ronny", { family: "parent" }),
      tie("Muriël", "Ronny", { family: "sibling" }),
      tie("Muriël", "Sheila", { family: "parent" }),
      tie("Hilda", "Sheila", { family: "relative" }),
      tie("Hilda", "Jerrel", { family: "relative", conflict: true }),
      tie("Humphrey", "Hilda", { family: "relative" }),
      tie("Lucia", "Hilda", { known: "friend", company: "both" }),
      tie("Gladys", "Hilda", { known: "friend" }),
      tie("Corrie", "Hilda", { known: "neighbour" }),
      tie("Stanley", "Hilda", { known: "neighbour" }),
      tie("Muriël", "Hilda", { emotional: "gives", supporter: "first" }),
      about("Muriël", { contactPerson: true }),
    ],
    on(D, -194, "12:00"),
  );
}

/** After the conference: Sundays at one table, the post on Tuesdays; and her grandson came to say it himself. */
export async function growthOfHilda(telling: Telling, D: Date): Promise<void> {
  await draws(
    telling,
    [
      about("Corrie", { spot: { circle: "inner", sector: "neighbours" } }),
      tie("Corrie", "Hilda", { company: "both" }),
      tie("Corrie", "Muriël", { known: "knows" }),
      tie("Ronny", "Hilda", { practical: "gives" }),
      tie("Sheila", "Hilda", { money: "gives" }),
    ],
    on(D, -82, "15:00"),
  );
  await draws(telling, [tie("Hilda", "Jerrel", { conflict: false, emotional: "both" })], on(D, -30, "12:00"));
}

/** Two of the five are abroad and answer with their voice. */
export function mapOfYonas(telling: Telling, now: Date): Promise<void> {
  return draws(
    telling,
    [
      about("Mehari", { farAway: true }),
      about("Tekle", { farAway: true }),
      tie("Mehari", "Yonas", { family: "sibling", emotional: "both" }),
      tie("Tekle", "Yonas", { family: "relative", advice: "gives" }),
      tie("Tekle", "Mehari", { family: "relative" }),
      tie("Filmon", "Yonas", { known: "friend", company: "both" }),
      tie("Bereket", "Yonas", { known: "friend", company: "both" }),
      tie("Filmon", "Bereket", { known: "knows" }),
      tie("Kees", "Yonas", { known: "colleague", advice: "gives" }),
    ],
    hours(now, 1),
  );
}

/** The children stand on the map; who speaks for Nour, who still meets their father, and whom she must not meet. */
export async function mapOfRania(telling: Telling, now: Date): Promise<void> {
  await child(telling, "Rania", { firstName: "Nour", relation: "dochter" }, now);
  await child(telling, "Rania", { firstName: "Adam", relation: "zoon" }, now);
  await draws(
    telling,
    [
      about("Nour", { household: true, child: true }),
      about("Adam", { household: true, child: true }),
      tie("Rania", "Nour", { family: "parent" }),
      tie("Rania", "Adam", { family: "parent" }),
      tie("Nour", "Adam", { family: "sibling" }),
      tie("Karim", "Nour", { family: "parent" }),
      tie("Karim", "Adam", { family: "parent" }),
      tie("Karim", "Rania", { family: "exPartner", conflict: true, mustNotMeet: true }),
      tie("Sami", "Rania", { family: "sibling" }),
      tie("Sami", "Karim", { known: "friend", stillInContact: true }),
      tie("Salma", "Rania", { family: "relative", practical: "gives" }),
      tie("Salma", "Nour", { advocate: "first" }),
      tie("Hanan", "Rania", { known: "friend", emotional: "gives", supporter: "first" }),
      tie("Els", "Rania", { known: "neighbour", practical: "gives" }),
      tie("Mieke", "Adam", { known: "knows" }),
    ],
    hours(now, 1),
  );
}

/** Two people were enough. */
export function mapOfRonald(telling: Telling, now: Date): Promise<void> {
  return draws(
    telling,
    [
      tie("Ronald", "Kim", { family: "parent", company: "both" }),
      tie("Wout", "Ronald", { family: "relative", money: "gives", advice: "gives" }),
      tie("Wout", "Kim", { family: "relative" }),
    ],
    hours(now, 1),
  );
}

/** Since she sleeps at her aunt's it is hard between them; that stands on her own map and with her coordinator. */
export async function mapOfJaleesa(telling: Telling, D: Date): Promise<void> {
  await child(telling, "Jaleesa", { firstName: "Jayden", relation: "zoon, acht maanden" }, on(D, -19, "10:30"));
  await draws(
    telling,
    [
      about("Jayden", { household: true, child: true }),
      tie("Jaleesa", "Jayden", { family: "parent" }),
      tie("Quincy", "Jayden", { family: "parent" }),
      tie("Ruth", "Jaleesa", { family: "relative", practical: "gives" }),
      tie("Shanice", "Jaleesa", { known: "friend", emotional: "both", supporter: "first" }),
      tie("Orlando", "Jaleesa", { known: "knows", advice: "gives" }),
      tie("Orlando", "Ruth", { known: "knows" }),
      tie("Lucha", "Ruth", { family: "relative" }),
    ],
    on(D, -19, "11:00"),
  );
  await draws(telling, [about("Ruth", { household: true }), tie("Ruth", "Jaleesa", { conflict: true })], on(D, -3, "14:00"), {
    with: "Jaleesa",
  });
}

/** Her son lives with her sister; nobody was chosen yet to speak for him. */
export function mapOfMarloes(telling: Telling, now: Date): Promise<void> {
  return draws(
    telling,
    [
      about("Daan", { child: true }),
      about("Ria", { farAway: true }),
      tie("Ria", "Marloes", { family: "parent" }),
      tie("Ria", "Anja", { family: "parent" }),
      tie("Ria", "Bas", { family: "parent" }),
      tie("Anja", "Marloes", { family: "sibling", practical: "gives", supporter: "first" }),
      tie("Bas", "Marloes", { family: "sibling", money: "gives", conflict: true }),
      tie("Bas", "Anja", { family: "sibling" }),
      tie("Marloes", "Daan", { family: "parent", emotional: "both" }),
      tie("Anja", "Daan", { family: "relative", practical: "gives" }),
      tie("Joost", "Marloes", { known: "friend", company: "both" }),
    ],
    hours(now, 1),
  );
}
