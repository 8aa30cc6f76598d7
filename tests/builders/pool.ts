import type { LanguageLevel } from "@generated/client";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import type { ProfileSpecial } from "~/coordinator/pool/pool.server";
import type { Db } from "~/db.server";
import { spotOf } from "~/places/dutch-places.server";
import type { AgeGroup, BackgroundKind, Experience } from "~/registration/wish-criteria";

/** What an invented coordinator brings. */
export interface Profile {
  town: string;
  languages: readonly { language: string; level: LanguageLevel }[];
  gender?: "woman" | "man";
  capacity?: number;
  travelsKm?: number;
  experience?: readonly Experience[];
  ageGroup?: AgeGroup;
  /** Own words, sealed, with his yes to keeping them. */
  background?: string;
  kinds?: readonly BackgroundKind[];
  livedThroughDebts?: boolean;
  /** Organisations he is tied to. */
  ties?: readonly string[];
  /** Towns and districts where he is known. */
  knownIn?: readonly string[];
}

/** Puts an account in the pool of coordinators; gives the profile's id. */
export async function inPool(db: Db, accountId: string, profile: Profile, now: Date): Promise<string> {
  const id = newId();
  const { dataKey } = await db.account.findUniqueOrThrow({ where: { id: accountId }, include: { dataKey: true } });
  const spot = spotOf(profile.town);
  if (!spot) throw new Error(`No town ${profile.town}.`);
  const special = specialOf(profile);
  await db.coordinatorProfile.create({
    data: {
      id,
      accountId,
      town: profile.town,
      latitude: spot.latitude,
      longitude: spot.longitude,
      travelsKm: profile.travelsKm ?? 20,
      capacity: profile.capacity ?? 3,
      gender: profile.gender ?? null,
      ageGroup: profile.ageGroup ?? null,
      experience: [...(profile.experience ?? [])],
      specialSealed: special && seal(dataKey, { model: "CoordinatorProfile", field: "specialSealed", id }, special),
      backgroundSharedAt: special && now,
      notCareWorkerSince: now,
      activeSince: now,
      languages: { create: profile.languages.map((one) => ({ ...one })) },
      ties: {
        create: [
          ...(profile.ties ?? []).map((organisationId) => ({ id: newId(), organisationId })),
          ...(profile.knownIn ?? []).map((town) => ({ id: newId(), kind: "neighbourhood" as const, town })),
        ],
      },
    },
  });
  return id;
}

function specialOf({ background, kinds, livedThroughDebts }: Profile): ProfileSpecial | null {
  if (!background && !kinds && !livedThroughDebts) return null;
  return {
    ...(background ? { background } : {}),
    ...(kinds ? { kinds: [...kinds] } : {}),
    ...(livedThroughDebts ? { livedThroughDebts } : {}),
  };
}
