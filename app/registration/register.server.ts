import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { nextReference } from "~/access/references.server";
import { classesOf } from "~/access/rights";
import { newDataKey, seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { linkCase } from "~/eviction-case/keep-case.server";
import { insertCase } from "~/eviction-case/open-case.server";
import { dayValue } from "~/language/dates";
import { insertPrincipal } from "~/registration/principal-rows.server";
import { proposalLedTo } from "~/registration/proposals.server";
import type { RegistrationInput } from "~/registration/registration-input";
import type { RegistrationContent } from "~/registration/sealed-shapes";
import { type RegistrationRefusal, whyNotYetSent } from "~/registration/why-not-yet-sent";
import { recordEvent } from "~/timeline/timeline.server";

/** Sends a registration: the conference exists from here, waiting for a coordinator. Leads to `/registrations/<conference id>?sent`. */
export function registerConference(
  asker: StaffAsker,
  input: RegistrationInput,
  at: { once: string; now: Date },
): Promise<Outcome<RegistrationRefusal | "caseNotYours">> {
  const conferenceId = newId();
  const frame = { db: asker.db, actor: asker, once: at.once, redirect: `/registrations/${conferenceId}?sent` };
  return deed<RegistrationRefusal | "caseNotYours">(frame, async (tx) => {
    const [first] = whyNotYetSent(input, { safetyTrained: asker.safetyTrained, today: dayValue(at.now) });
    if (first) return first.reason;
    const { now } = at;
    const centrale = await tx.organisation.findFirstOrThrow({ where: { kind: "centrale" }, select: { id: true }, orderBy: { id: "asc" } });
    const key = newDataKey("conference", now);
    await tx.dataKey.create({ data: key });
    const reference = await nextReference(tx, "K", now);
    await tx.conference.create({ data: { id: conferenceId, reference, centraleId: centrale.id, dataKeyId: key.id, createdAt: now } });
    for (const principal of input.principals) {
      await insertPrincipal(tx, { asker, conferenceId, centraleId: centrale.id, key, now }, principal);
    }
    const registrationId = newId();
    await tx.registration.create({
      data: {
        id: registrationId,
        conferenceId,
        registrantKind: "worker",
        registrantAccountId: asker.id,
        accusationSealed: seal(key, { model: "Registration", field: "accusationSealed", id: registrationId }, contentOf(input)),
        sentAt: now,
      },
    });
    await recordEvent(tx, { conferenceId, kind: "registered", actor: asker, now });
    await logAccess(tx, {
      actor: asker,
      conferenceId,
      deed: "registerConference",
      classes: classesOf("seeRegistration", ["referrer"]),
      origin: asker.origin,
    });
    if (input.proposalId) await proposalLedTo(tx, asker, input.proposalId, conferenceId, now);
    return bringCase(tx, asker, input, conferenceId, now);
  });
}

function contentOf(input: RegistrationInput): RegistrationContent {
  return {
    problemAreas: input.problemAreas ?? [],
    situation: input.situation ?? "",
    children: input.children === "yes",
    ...(input.tried ? { tried: input.tried } : {}),
    ...(input.hopes ? { hopes: input.hopes } : {}),
    ...(input.childrenSleep ? { childrenSleep: input.childrenSleep } : {}),
  };
}

async function bringCase(
  tx: Tx,
  asker: StaffAsker,
  input: RegistrationInput,
  conferenceId: string,
  now: Date,
): Promise<"caseNotYours" | undefined> {
  if (input.housing === "existing") {
    const mine = await tx.evictionCase.findFirst({ where: { id: input.caseId ?? "", accountId: asker.id }, select: { id: true } });
    if (!mine) return "caseNotYours";
    await linkCase(tx, asker, mine.id, conferenceId, now);
  }
  if (input.housing === "new") {
    const caseId = newId();
    const [first] = input.principals;
    await insertCase(tx, asker, caseId, { ...input, tenant: first?.firstName, tenantFamilyName: first?.familyName }, now);
    await linkCase(tx, asker, caseId, conferenceId, now);
  }
  return undefined;
}
