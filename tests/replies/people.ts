import { peopleAr } from "./people-ar";
import { peopleEn } from "./people-en";
import { peopleNl } from "./people-nl";
import { peoplePl } from "./people-pl";
import { peopleTr } from "./people-tr";
import type { TypedReply } from "./table";

/** What people of every age and temper type, by language. */
export const people: Readonly<Record<string, readonly TypedReply[]>> = {
  Dutch: peopleNl,
  English: peopleEn,
  Turkish: peopleTr,
  Arabic: peopleAr,
  Polish: peoplePl,
};
