import type { Horizon, Readers } from "@generated/enums";
import type { AgreementWords } from "~/plan/reading.server";

/** When an agreement counts; to families: Nu / Later / Als het misgaat. */
export const horizons = ["now", "later", "ifItFails"] as const satisfies readonly Horizon[];
export const readerKinds = ["wholeCircle", "doer", "onlyMe"] as const satisfies readonly Readers[];

/** A line of the plan as it reads now: its newest wording. */
export interface AgreementLine {
  agreementId: string;
  wordingId: string;
  /** Who first wrote it. */
  createdBy: string;
  /** Who wrote these words. */
  writtenBy: string;
  horizon: Horizon;
  ownerPersonId: string | null;
  ownerName: string | null;
  dueOn: Date | null;
  readers: Readers;
  aboutMoney: boolean;
  /** About money of somebody under bewind or curatele: counts only with his representative's yes. */
  waitsForRepresentative: boolean;
  words: AgreementWords;
}

/** The coordinator hears what the whole circle may hear. */
export const isForAll = (line: Pick<AgreementLine, "readers">): boolean => line.readers === "wholeCircle";

/** Somebody changes his own lines; a principal, whose plan it is, also those of the whole circle. */
export function mayChange(line: Pick<AgreementLine, "createdBy" | "readers">, person: { id: string; isPrincipal: boolean }): boolean {
  return line.createdBy === person.id || (person.isPrincipal && line.readers === "wholeCircle");
}
