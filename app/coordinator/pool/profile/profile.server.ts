import type { CoordinatorTieKind } from "@generated/enums";
import { logAccess } from "~/access/access-log.server";
import type { AccountContact } from "~/access/accounts.server";
import type { StaffAsker } from "~/access/guards.server";
import { requireAccount } from "~/access/guards.server";
import { type DataKeyRow, open, openOrNull } from "~/access/sealing.server";
import { config } from "~/config.server";
import type { Db } from "~/db.server";
import type { AgeGroup, BackgroundKind, Experience } from "~/registration/wish-criteria";
import { missingParts, type NeededPart, type PoolState, poolStateOf } from "../pool-state";
import { ownWordsOf } from "../standing.server";
import type { SpokenWell } from "./language-rows";

/** `CoordinatorTie.specialSealed`, sealed with the key of the coordinator's own account: what only he can name. */
export interface TieSpecial {
  words: string;
}

export interface OwnTie {
  id: string;
  kind: CoordinatorTieKind;
  /** An organisation Kring knows, a place, or his own words. */
  name: string;
}

/** Everything a coordinator said of himself, for himself. */
export interface OwnProfile {
  state: PoolState;
  missing: NeededPart[];
  languages: SpokenWell[];
  town: string;
  postcodeArea: string | null;
  travelsKm: number;
  capacity: number;
  evenings: boolean;
  weekends: boolean;
  /** What families call; without one they call Kring's own. */
  workPhone: string | null;
  ownNumber: string;
  gender: string | null;
  ageGroup: AgeGroup | null;
  experience: Experience[];
  notCareWorkerSince: Date | null;
  restingUntil: Date | null;
  /** Null without his yes to keeping it. */
  background: { words: string; kinds: BackgroundKind[]; livedThroughDebts: boolean; since: Date } | null;
  ties: OwnTie[];
}

/** A coordinator who asks about himself. Writes the access log's row. */
export async function requireOwnProfile(request: Request): Promise<StaffAsker> {
  const asker = await requireAccount(request, "coordinator");
  await logAccess(asker.db, {
    actor: asker,
    deed: "seeOwnProfile",
    classes: ["id", "process", "contact", "special"],
    origin: asker.origin,
  });
  return asker;
}

/** His profile; null for who was let in without one. */
export async function ownProfile(db: Db, asker: Pick<StaffAsker, "id" | "accountKey">, now: Date): Promise<OwnProfile | null> {
  const row = await db.coordinatorProfile.findUnique({
    where: { accountId: asker.id },
    include: {
      languages: { orderBy: { language: "asc" }, select: { language: true, level: true } },
      ties: { orderBy: { id: "asc" } },
      account: { select: { contactSealed: true } },
    },
  });
  if (!row) return null;
  // What is sealed stays here.
  const { account, specialSealed: _special, ...shown } = row;
  const named = row.ties.flatMap(({ organisationId }) => organisationId ?? []);
  const organisations =
    named.length === 0 ? [] : await db.organisation.findMany({ where: { id: { in: named } }, select: { id: true, name: true } });
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
  const { background, kinds, livedThroughDebts } = ownWordsOf(asker.accountKey, row);
  return {
    ...shown,
    workPhone: open<AccountContact>(asker.accountKey, contactPlace(asker.id), account.contactSealed).workPhone ?? null,
    ownNumber: config().twilio.from,
    state: poolStateOf(row, now),
    missing: missingParts(row),
    ageGroup: row.ageGroup as AgeGroup | null,
    experience: row.experience as Experience[],
    background: row.backgroundSharedAt && {
      words: background ?? "",
      kinds: kinds ?? [],
      livedThroughDebts: livedThroughDebts ?? false,
      since: row.backgroundSharedAt,
    },
    ties: row.ties.map((tie) => ({
      id: tie.id,
      kind: tie.kind,
      name: (tie.organisationId && nameOf.get(tie.organisationId)) || tie.town || wordsOf(asker.accountKey, tie),
    })),
  };
}

const contactPlace = (id: string) => ({ model: "Account", field: "contactSealed", id }) as const;

const wordsOf = (key: DataKeyRow, { id, specialSealed }: { id: string; specialSealed: Uint8Array | null }): string =>
  openOrNull<TieSpecial>(key, { model: "CoordinatorTie", field: "specialSealed", id }, specialSealed)?.words ?? "";
