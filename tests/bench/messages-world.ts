import pg from "pg";
import { newId } from "~/access/ids";
import { blindIndex } from "~/access/keyring.server";
import { newDataKey, seal } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import type { Receiver } from "~/messaging/line/outgoing.server";
import { account, organisation } from "../builders/colleagues";

const inACircle = 25;
const coordinators = 200;
const atOnce = 10_000;

/** Families with a coordinator, all safe and willing, and in each 25 people who are welcome and invited, with a number and a link of their own. */
export async function inventCircles(db: Db, ownerUrl: string, people: number, now: Date): Promise<Receiver[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const centraleId = await organisation(db, "De Kring", "centrale", now);
    const accounts: string[] = [];
    for (let at = 0; at < coordinators; at++) {
      const person = { firstName: "Rachid", familyName: "Test", role: "coordinator" as const, organisationId: centraleId };
      accounts.push(await account(db, { ...person, email: `c${at}@kring.example`, workPhone: `+316${String(10_000_000 + at)}` }, now));
    }
    const keys = Array.from({ length: Math.ceil(people / inACircle) }, () => newDataKey("bench", now));
    const circles = keys.map((key, at) => ({ key, id: newId(), account: accounts[at % coordinators] as string }));
    await insert(
      owner,
      "DataKey",
      keys.map((key) => ({ ...key, createdAt: now })),
    );
    await insert(
      owner,
      "Conference",
      circles.map(({ id, key }) => ({ id, reference: id, centraleId, dataKeyId: key.id, createdAt: now })),
    );
    await insert(
      owner,
      "CoordinatorAssignment",
      circles.map(({ id, account: accountId }) => ({ id: newId(), conferenceId: id, accountId, from: now })),
    );
    const principals = circles.map(({ id, key }) => ({ conferenceId: id, key, id: newId(), personId: newId() }));
    await insert(
      owner,
      "Person",
      principals.map(({ conferenceId, personId }) => ({ id: personId, conferenceId, firstName: "Samira", addedAt: now })),
    );
    await insert(
      owner,
      "Principal",
      principals.map(({ id, conferenceId, personId }) => ({ id, conferenceId, personId })),
    );
    await insert(
      owner,
      "Willingness",
      principals.map(({ id, conferenceId }) => ({
        id: newId(),
        conferenceId,
        principalId: id,
        givenAt: now,
        how: "spoken",
        language: "nld",
      })),
    );
    await insert(
      owner,
      "SafetyAnswer",
      principals.map(({ id, conferenceId, key }) => {
        const answer = newId();
        const accusationSealed = seal(key, { model: "SafetyAnswer", field: "accusationSealed", id: answer }, {});
        return { id: answer, conferenceId, principalId: id, askedAt: now, alone: true, flagged: false, accusationSealed };
      }),
    );

    const receivers: Receiver[] = [];
    for (let from = 0; from < people; from += atOnce) {
      const some = Array.from({ length: Math.min(atOnce, people - from) }, (_, at) => {
        const circle = circles[Math.floor((from + at) / inACircle)] as (typeof circles)[number];
        const principal = principals[Math.floor((from + at) / inACircle)] as (typeof principals)[number];
        return {
          number: `+316${String(20_000_000 + from + at)}`,
          id: newId(),
          numberId: newId(),
          phoneId: newId(),
          linkId: newId(),
          circle,
          principal,
        };
      });
      const of = ({ circle }: (typeof some)[number]) => circle.id;
      await insert(
        owner,
        "Person",
        some.map((one) => ({ id: one.id, conferenceId: of(one), firstName: "Fatima", addedAt: now })),
      );
      await insert(
        owner,
        "PhoneNumber",
        some.map((one) => ({ id: one.numberId, hash: blindIndex("phone", one.number), kind: "mobile", createdAt: now })),
      );
      await insert(
        owner,
        "PersonPhone",
        some.map((one) => {
          const contactSealed = seal(
            one.circle.key,
            { model: "PersonPhone", field: "contactSealed", id: one.phoneId },
            { number: one.number },
          );
          return { id: one.phoneId, conferenceId: of(one), personId: one.id, phoneNumberId: one.numberId, contactSealed, since: now };
        }),
      );
      await insert(
        owner,
        "Decision",
        some.map((one) => ({
          id: newId(),
          conferenceId: of(one),
          principalId: one.principal.id,
          personId: one.id,
          kind: "welcome",
          at: now,
          how: "ownLink",
        })),
      );
      await insert(
        owner,
        "Invitation",
        some.map((one) => ({ id: newId(), conferenceId: of(one), personId: one.id, invitedAt: now, invitedBy: one.circle.account })),
      );
      await insert(
        owner,
        "PersonalLink",
        some.map((one) => ({
          id: one.linkId,
          conferenceId: of(one),
          personId: one.id,
          purpose: "member",
          secretHash: blindIndex("double", one.linkId),
          createdAt: now,
          expiresAt: new Date(now.getTime() + 1e10),
        })),
      );
      for (const one of some) receivers.push({ personId: one.id, conferenceId: of(one), linkId: one.linkId, language: "nl" });
    }
    await owner.query("vacuum analyze");
    return receivers;
  } finally {
    await owner.end();
  }
}

/** Rows of one table in one statement for every ten thousand. */
async function insert(owner: pg.Client, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    const columns = Object.keys(some[0] as object);
    const said = some.map((row) =>
      Object.fromEntries(
        columns.map((name) => [
          name,
          row[name] instanceof Uint8Array ? `\\x${Buffer.from(row[name] as Uint8Array).toString("hex")}` : row[name],
        ]),
      ),
    );
    const names = columns.map((name) => `"${name}"`).join(", ");
    await owner.query(`insert into "${table}" (${names}) select ${names} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`, [
      JSON.stringify(said),
    ]);
  }
}
