import type { AccountRole, LinkPurpose } from "@generated/client";
import type { ConferenceAsker, FamilyAsker, StaffAsker } from "~/access/guards.server";
import { classesOf, type Deed, isRelation, type Relation } from "~/access/rights";
import type { Db } from "~/db.server";
import { isStaffLanguage } from "~/language/languages";

/** The two doors to the database, as a deed meets them. */
export interface Doors {
  staff: Db;
  family: Db;
}

/** A colleague, as the guard would have let him in. */
export async function colleague(doors: Doors, accountId: string): Promise<StaffAsker> {
  const account = await doors.staff.account.findUniqueOrThrow({ where: { id: accountId }, include: { dataKey: true } });
  return {
    kind: "account",
    id: account.id,
    role: account.role satisfies AccountRole,
    firstName: account.firstName,
    organisationId: account.organisationId,
    safetyTrained: account.safetyTrained,
    language: isStaffLanguage(account.language) ? account.language : "nl",
    accountKey: account.dataKey,
    db: doors.staff,
    origin: null,
  };
}

/** A colleague in one conference, with whatever he is to it. */
export async function colleagueIn(doors: Doors, accountId: string, conferenceId: string, deed: Deed): Promise<ConferenceAsker> {
  const asker = await colleague(doors, accountId);
  const { dataKey } = await doors.staff.conference.findUniqueOrThrow({ where: { id: conferenceId }, include: { dataKey: true } });
  const relations = await relationsOf(doors.staff, "accountId", accountId, conferenceId);
  return { ...asker, conferenceId, relations, classes: classesOf(deed, relations), dataKey };
}

/** Somebody who came through his link and gave the proof a deed asks for. */
export async function relative(doors: Doors, personId: string, deed: Deed): Promise<FamilyAsker> {
  const person = await doors.family.person.findUniqueOrThrow({
    where: { id: personId },
    include: { principal: true, guest: true, conference: { include: { dataKey: true } }, links: { where: { revokedAt: null } } },
  });
  const relations = await relationsOf(doors.family, "personId", personId, person.conferenceId);
  const purpose: LinkPurpose = person.principal ? "principal" : person.guest ? "guest" : "member";
  return {
    kind: "person",
    id: person.id,
    linkId: person.links.find((link) => link.purpose === purpose)?.id ?? "",
    purpose,
    principalId: person.principal?.id ?? null,
    firstName: person.firstName,
    conferenceId: person.conferenceId,
    relations,
    classes: classesOf(deed, relations),
    dataKey: person.conference.dataKey,
    proof: "word",
    language: "nl",
    db: person.guest ? doors.staff : doors.family,
    origin: null,
  };
}

async function relationsOf(db: Db, side: "accountId" | "personId", id: string, conferenceId: string): Promise<Relation[]> {
  const rows =
    side === "accountId"
      ? await db.$queryRaw<{ relation: string }[]>`
          select "relation" from relation where "accountId" = ${id}::uuid and "conferenceId" = ${conferenceId}::uuid and "until" is null`
      : await db.$queryRaw<{ relation: string }[]>`
          select "relation" from relation where "personId" = ${id}::uuid and "conferenceId" = ${conferenceId}::uuid and "until" is null`;
  return rows.map(({ relation }) => relation).filter(isRelation);
}
