import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { insertMany } from "~/csv/many-rows.server";
import type { Db, Tx } from "~/db.server";
import { spotOf } from "./dutch-places.server";
import type { PostcodeSpot } from "./postcode-file.server";

type At = { once: string; now: Date };
const page = "/places/postcodes";

/** How many postcodes a Centrale has. */
export const postcodeCount = (db: Db, centraleId: string): Promise<number> => db.postcodeArea.count({ where: { centraleId } });

/** Puts a table of postcodes in the place of the one a Centrale had; none takes it away. Where its coordinators live moves along. */
export function replacePostcodes(asker: StaffAsker, areas: readonly PostcodeSpot[], at: At): Promise<Outcome<never>> {
  const centraleId = asker.organisationId;
  return deed<never>({ db: asker.db, actor: asker, once: at.once, redirect: page }, async (tx) => {
    // Two managers at the same moment: one table, then the other, never halves of both.
    await tx.$queryRaw`select 1 from "Organisation" where "id" = ${centraleId}::uuid for update`;
    await tx.postcodeArea.deleteMany({ where: { centraleId } });
    const columns = { centraleId: "uuid", postcode: "text", latitude: "float8", longitude: "float8" };
    await insertMany(
      tx,
      "PostcodeArea",
      columns,
      areas.map((area) => ({ centraleId, ...area })),
    );
    await moveCoordinators(tx, centraleId);
  });
}

/** Coordinators who gave four digits live where the table says now; whose digits it does not hold, in their town. */
async function moveCoordinators(tx: Tx, centraleId: string): Promise<void> {
  await tx.$executeRaw`
    update "CoordinatorProfile" p set "latitude" = z."latitude", "longitude" = z."longitude"
    from "Account" a, "PostcodeArea" z
    where a."id" = p."accountId" and a."organisationId" = ${centraleId}::uuid and z."centraleId" = a."organisationId" and z."postcode" = p."postcodeArea"`;
  const without = await tx.$queryRaw<{ town: string; id: string }[]>`
    update "CoordinatorProfile" p set "postcodeArea" = null
    from "Account" a
    where a."id" = p."accountId" and a."organisationId" = ${centraleId}::uuid and p."postcodeArea" is not null
      and not exists (select 1 from "PostcodeArea" z where z."centraleId" = a."organisationId" and z."postcode" = p."postcodeArea")
    returning p."town", p."id"::text as "id"`;
  for (const { town, id } of without) {
    const spot = spotOf(town);
    if (spot) await tx.coordinatorProfile.update({ where: { id }, data: { ...spot } });
  }
}
