import type { Readers } from "@generated/enums";

/** What decides who reads an agreement. */
export interface Readable {
  readers: Readers;
  ownerPersonId: string | null;
  writtenBy: string;
}

/**
 * Each agreement has its readers (H12): the whole circle, who does it (and who wrote it down), or only who wrote it.
 * A guest takes home his own tasks only, whatever the readers are.
 */
export function mayRead(agreement: Readable, reader: { personId: string; guest: boolean }): boolean {
  const does = agreement.ownerPersonId === reader.personId;
  if (reader.guest) return does && agreement.readers !== "onlyMe";
  if (agreement.readers === "wholeCircle") return true;
  const wrote = agreement.writtenBy === reader.personId;
  return agreement.readers === "doer" ? does || wrote : wrote;
}

/** Who hears more than "it goes on" or "asks for help": who does it, the principals, and the contact person. */
export function mayReadAnswers(agreement: Readable, reader: { personId: string; principal: boolean; contact: boolean }): boolean {
  return reader.principal || reader.contact || agreement.ownerPersonId === reader.personId;
}
