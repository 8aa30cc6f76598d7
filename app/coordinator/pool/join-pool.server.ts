import type { LanguageLevel } from "@generated/client";
import { newId } from "~/access/ids";
import type { Tx } from "~/db.server";
import { type Spot, spotOf } from "~/places/places";

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
  const spot: Spot | null = spotOf(entry.town);
  if (!spot) return { refused: "townUnknown" };
  await tx.coordinatorProfile.create({
    data: {
      id: newId(),
      accountId,
      town: entry.town,
      latitude: spot.latitude,
      longitude: spot.longitude,
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
