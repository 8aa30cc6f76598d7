import { Prisma } from "@generated/client";
import type { ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { type DataKeyRow, open, type SealedPlace, seal } from "~/access/sealing.server";
import { instantAt } from "~/calendar/wall-clock";
import { feedAddress, feedOf } from "~/conference/calendar-address.server";
import type { Db } from "~/db.server";
import { setDay } from "~/invitation/day/set-day.server";
import { type Doors, relative } from "../builders/askers";
import type { Couple } from "../builders/circle";
import { answerSafety, relativeOf, safeCouple } from "../builders/invitations";
import type { Happening, History } from "./calendar-history";

/** Stands in everything that is written about the family and its circle, and belongs in no calendar. */
export const canary = "kanarie";

/** A family whose calendars are read, with a canary in every field of its rows. */
export class CalendarWorld {
  private constructor(
    readonly doors: Doors,
    readonly pair: Couple,
    readonly emine: ConferenceAsker,
    readonly member: FamilyAsker,
    readonly secrets: { member: string; coordinator: string },
  ) {}

  static async make(doors: Doors): Promise<CalendarWorld> {
    const before = new Date("2025-12-01T10:00:00Z");
    const { pair, emine } = await safeCouple(doors, before);
    const { conferenceId } = pair;
    const person = await relativeOf(doors, { pair, emine }, { firstName: canary, phone: null }, before);
    const invitationId = newId();
    const invitation = { id: invitationId, conferenceId, personId: person.id, invitedAt: before, invitedBy: emine.id };
    await doors.staff.invitation.create({ data: invitation });
    await doors.staff.reply.create({ data: { id: newId(), conferenceId, invitationId, at: before, answer: "yes", how: "link" } });
    await doors.staff.askedInPerson.create({
      data: { id: newId(), conferenceId, personId: person.id, by: "coordinator", talkedOn: before, outcome: "open", at: before },
    });
    await plant(doors.staff, emine);
    const secretOf = async (owner: { accountId: string } | { personId: string }) =>
      feedAddress(await feedOf(doors.staff, owner, before)).match(/calendar\/([\w-]+)\.ics$/)?.[1] ?? "";
    const secrets = { member: await secretOf({ personId: person.id }), coordinator: await secretOf({ accountId: emine.id }) };
    return new CalendarWorld(doors, pair, emine, await relative(doors, person.id, "keepOwnCalendar"), secrets);
  }

  /** As if nothing happened yet, with other names. */
  async begin({ names }: History): Promise<void> {
    const { conferenceId, hatice, cemal } = this.pair;
    const db = this.doors.staff;
    await db.conferenceDay.deleteMany({ where: { conferenceId } });
    await db.stranding.deleteMany({ where: { conferenceId } });
    await db.safetyAnswer.deleteMany({ where: { conferenceId, flagged: true } });
    await db.willingness.deleteMany({ where: { conferenceId, givenAt: { gt: new Date("2025-12-02T00:00:00Z") } } });
    await db.willingness.updateMany({ where: { conferenceId }, data: { endedAt: null } });
    await db.person.update({ where: { id: hatice.personId }, data: { firstName: names[0] } });
    await db.person.update({ where: { id: cemal.personId }, data: { firstName: names[1] } });
  }

  async happens(what: Happening): Promise<void> {
    const { conferenceId, hatice, cemal } = this.pair;
    const db = this.doors.staff;
    const { at } = what;
    if (what.kind === "set") {
      const { date, starts, ends, place, address } = what;
      const day = {
        startsAt: instantAt(date, starts),
        endsAt: instantAt(date, ends),
        place,
        agreed: true,
        ...(address ? { address } : {}),
      };
      const outcome = await setDay(this.emine, day, { once: newId(), now: at });
      if (outcome.refused) throw new Error(`${outcome.refused}: ${JSON.stringify(what)}`);
      const { id } = await db.conferenceDay.findFirstOrThrow({ where: { conferenceId, cancelledAt: null, setAt: at } });
      await plantIn(db, this.emine.dataKey, "ConferenceDay", [id]);
    } else if (what.kind === "off") {
      await db.willingness.updateMany({ where: { principalId: cemal.principalId, endedAt: null }, data: { endedAt: at } });
    } else if (what.kind === "on") {
      const data = { id: newId(), conferenceId, principalId: cemal.principalId, givenAt: at, how: "spoken" as const, language: "nld" };
      await db.willingness.create({ data });
    } else if (what.kind === "flag") {
      await answerSafety(this.doors, this.emine, hatice.principalId, true, at);
    } else {
      const reason = Prisma.ModelName.Stranding;
      await db.stranding.create({ data: { id: newId(), conferenceId, at, reason, subReason: canary, ownPlan: false } });
    }
  }
}

/** A canary beside whatever is sealed about this conference, and where nothing was. */
async function plant(db: Db, asker: ConferenceAsker): Promise<void> {
  for (const model of Object.values(Prisma.ModelName)) {
    const fields = Object.values(Prisma[`${model}ScalarFieldEnum`]) as string[];
    if (!fields.includes("conferenceId") || !fields.includes("id") || !fields.some((field) => field.endsWith("Sealed"))) continue;
    const rows = await db.$queryRawUnsafe<{ id: string }[]>(
      `select "id" from "${model}" where "conferenceId" = $1::uuid`,
      asker.conferenceId,
    );
    await plantIn(
      db,
      asker.dataKey,
      model,
      rows.map(({ id }) => id),
    );
  }
}

async function plantIn(db: Db, key: DataKeyRow, model: Prisma.ModelName, ids: readonly string[]): Promise<void> {
  const fields = (Object.values(Prisma[`${model}ScalarFieldEnum`]) as string[]).filter((field) => field.endsWith("Sealed"));
  for (const id of ids) {
    for (const field of fields) {
      const place: SealedPlace = { model, field, id };
      const [row] = await db.$queryRawUnsafe<{ sealed: Uint8Array | null }[]>(
        `select "${field}" as "sealed" from "${model}" where "id" = $1::uuid`,
        id,
      );
      const content = row?.sealed ? open<object>(key, place, row.sealed) : {};
      const sealed = seal(key, place, { ...content, [canary]: canary, note: canary, familyName: canary, email: canary, phone: canary });
      await db.$executeRawUnsafe(`update "${model}" set "${field}" = $2 where "id" = $1::uuid`, id, sealed);
    }
  }
}
