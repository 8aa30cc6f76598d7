import type { LanguageLevel } from "@generated/client";
import { newId } from "~/access/ids";
import type { Tx } from "~/db.server";
import { placeNamed } from "~/places/dutch-places.server";

/** What a coordinator must say of himself before he can be asked to lead a conference. */
export interface PoolEntry {
  town: string;
  travelsKm: number;
  /** How many conferences at the same time. */
  capacity: number;
  languages: readonly { language: string; level: LanguageLevel }[];
  /** For families that ask for a woman or a man. */
  gender?: "woman" | "man";
}

/** Puts a coordinator's account in the pool from now on. Refuses a town that is not on the list. */
export async function joinPool(tx: Tx, accountId: string, entry: PoolEntry, now: Date): Promise<{ refused: "townUnknown" | null }> {
  const place = placeNamed(entry.town);
  if (!place) return { refused: "townUnknown" };
  await tx.coordinatorProfile.create({
    data: {
      id: newId(),
      accountId,
      town: place.name,
      ...place.spot,
      travelsKm: entry.travelsKm,
      capacity: entry.capacity,
      gender: entry.gender ?? null,
      experience: [],
      activeSince: now,
      languages: { create: entry.languages.map((one) => ({ ...one })) },
    },
  });
  return { refused: null };
}
