import type { StaffTextKey } from "~/language/catalogue";

interface Compared {
  helped: number;
  helpedOneByOne: number;
  points: number;
  oneByOne: number;
  differing: number;
}

/** What a proposal gains over asking one by one, as the sentence that says it. */
export function gainOf({ helped, helpedOneByOne, points, oneByOne, differing }: Compared): StaffTextKey {
  if (helped === 0) return "staff-whole-list.gain-nobody";
  if (helped > helpedOneByOne) return "staff-whole-list.gain-helped";
  if (points > oneByOne) return "staff-whole-list.gain-points";
  return differing > 0 && points < oneByOne ? "staff-whole-list.gain-urgent" : "staff-whole-list.gain-none";
}
