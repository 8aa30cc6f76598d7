import type { StaffTextKey } from "~/language/catalogue";

interface Compared {
  helped: number;
  helpedOneByOne: number;
  /** Points more than one by one. */
  gain: number;
  differing: number;
}

/** What a proposal gains over asking one by one, as the sentence that says it. */
export function gainOf({ helped, helpedOneByOne, gain, differing }: Compared): StaffTextKey {
  if (helped === 0) return "staff-whole-list.gain-nobody";
  if (helped > helpedOneByOne) return "staff-whole-list.gain-helped";
  if (gain > 0) return "staff-whole-list.gain-points";
  return differing > 0 && gain < 0 ? "staff-whole-list.gain-urgent" : "staff-whole-list.gain-none";
}
