import { newOnce } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { newDataKey } from "~/access/sealing.server";
import { offerHours } from "~/coordinator/offer/offer-state";
import { spotOf } from "~/places/dutch-places.server";
import type { OfferScene } from "./offers";

const town = "Amsterdam Noord";
const { latitude, longitude } = spotOf(town) ?? { latitude: 52.4, longitude: 4.9 };

/** So many coordinators at once, each with one place, as a Centrale of a whole country has them. */
export async function crowd(scene: OfferScene, many: number): Promise<StaffAsker[]> {
  const { db, now } = scene;
  const asker = await scene.coordinatorAsker(await scene.coordinator("Menno", { capacity: 1 }));
  const ids = Array.from({ length: many - 1 }, () => newId());
  const keys = ids.map(() => newDataKey("account", now));
  await db.dataKey.createMany({ data: keys });
  const { id: _, phoneNumberId: __, ...like } = await db.account.findUniqueOrThrow({ where: { id: asker.id } });
  await db.account.createMany({
    data: ids.map((id, index) => ({
      ...like,
      id,
      firstName: `Menno ${index + 2}`,
      emailHash: new Uint8Array(Buffer.from(id.replaceAll("-", ""), "hex")),
      dataKeyId: keys[index]?.id ?? "",
    })),
  });
  await db.coordinatorProfile.createMany({
    data: ids.map((accountId) => ({
      id: newId(),
      accountId,
      ...{ town, latitude, longitude },
      travelsKm: 20,
      capacity: 1,
      activeSince: now,
    })),
  });
  return [asker, ...ids.map((id) => ({ ...asker, id }))];
}

/** The same family so many times over: each waits for a coordinator. */
export async function waitingRoom(scene: OfferScene, many: number): Promise<string[]> {
  const { db } = scene;
  const first = await scene.registered();
  const ids = Array.from({ length: many - 1 }, () => newId());
  const copy = (table: string, changes: string, where: string) =>
    db.$executeRawUnsafe(
      `insert into "${table}" select (jsonb_populate_record(null::"${table}", to_jsonb(t) || ${changes})).* from "${table}" t, unnest($2::uuid[]) n where ${where}`,
      first,
      ids,
    );
  // One person and one principal each, with ids made from the conference's own.
  const own = (name: string) => `md5('${name}' || n::text)::uuid`;
  await copy("Conference", `jsonb_build_object('id', n, 'reference', left(md5(n::text), 12))`, `t."id" = $1::uuid`);
  await copy("Person", `jsonb_build_object('id', ${own("person")}, 'conferenceId', n)`, `t."conferenceId" = $1::uuid`);
  await copy(
    "Principal",
    `jsonb_build_object('id', ${own("principal")}, 'conferenceId', n, 'personId', ${own("person")})`,
    `t."conferenceId" = $1::uuid`,
  );
  await copy(
    "Willingness",
    `jsonb_build_object('id', ${own("willing")}, 'conferenceId', n, 'principalId', ${own("principal")})`,
    `t."principalId" in (select "id" from "Principal" where "conferenceId" = $1::uuid)`,
  );
  await copy("Registration", `jsonb_build_object('id', ${own("registration")}, 'conferenceId', n)`, `t."conferenceId" = $1::uuid`);
  return [first, ...ids];
}

/** Everybody said perhaps, and has now to say whether he takes it. */
export async function allAsked(scene: OfferScene, pairs: readonly { accountId: string; conferenceId: string }[]): Promise<string[]> {
  const { now } = scene;
  const offers = pairs.map((pair) => ({
    ...pair,
    id: newId(),
    offeredAt: now,
    offeredBy: scene.manager,
    expiresAt: new Date(now.getTime() + offerHours * 3_600_000),
    provisionalAt: now,
  }));
  await scene.db.coordinatorOffer.createMany({ data: offers });
  return offers.map(({ id }) => id);
}

/** How often each answer came back. */
export function counted(outcomes: readonly { refused: string | null }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { refused } of outcomes) counts[refused ?? "accepted"] = (counts[refused ?? "accepted"] ?? 0) + 1;
  return counts;
}

export const pressAt = (now: Date) => ({ once: newOnce(), now });
