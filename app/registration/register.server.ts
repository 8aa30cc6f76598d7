import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { nextReference } from "~/access/references.server";
import { classesOf } from "~/access/rights";
import { newDataKey, seal } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import { linkCase } from "~/eviction-case/keep-case.server";
import { insertCase } from "~/eviction-case/open-case.server";
import { dayValue } from "~/language/dates";
import { placeNamed } from "~/places/dutch-places.server";
import { traceDoubles } from "~/registration/double.server";
import { type DraftOwner, removeDraft } from "~/registration/draft/draft.server";
import { insertPrincipal, type Registrant } from "~/registration/principal-rows.server";
import { proposalLedTo } from "~/registration/proposal/proposals.server";
import { mayFollow } from "~/registration/register-again.server";
import { contentOf } from "~/registration/registration-content";
import type { RegistrationInput } from "~/registration/registration-input";
import { type RegistrationRefusal, whyNotYetSent } from "~/registration/why-not-yet-sent";
import { recordEvent } from "~/timeline/timeline.server";

/** When it is sent, and the draft it was written in: the draft goes in the same moment, so that it can be sent once. */
export interface SentAt {
  once: string;
  now: Date;
  draft?: { id: string; owner: DraftOwner };
}

type WorkersRefusal = RegistrationRefusal | "caseNotYours" | "alreadySent" | "earlierNotEnded";

/**
 * Sends a registration: the conference exists from here, waiting for a coordinator. Leads to `/registrations/<conference id>?sent`.
 * A conference that was a draft keeps the draft's id, so whoever comes back to the draft's address is led to it.
 */
export function registerConference(asker: StaffAsker, input: RegistrationInput, at: SentAt): Promise<Outcome<WorkersRefusal>> {
  const conferenceId = at.draft?.id ?? newId();
  const frame = { db: asker.db, actor: asker, once: at.once, redirect: `/registrations/${conferenceId}?sent` };
  const by: Registrant = { ...asker, kind: "worker", actor: asker, accountId: asker.id };
  return deed<WorkersRefusal>(frame, async (tx) => {
    const [first] = whyNotYetSent(input, { safetyTrained: asker.safetyTrained, today: dayValue(at.now) });
    if (first) return first.reason;
    if (input.town && !placeNamed(input.town)) return "townUnknown";
    if (at.draft && !(await removeDraft(tx, at.draft.owner, at.draft.id))) return "alreadySent";
    const earlierConferenceId = input.earlierConferenceId ?? null;
    if (earlierConferenceId && !(await mayFollow(tx, asker, earlierConferenceId))) return "earlierNotEnded";
    await writeRegistration(tx, by, input, { conferenceId, earlierConferenceId, personId: null, origin: asker.origin, now: at.now });
    if (input.proposalId) await proposalLedTo(tx, asker, input.proposalId, conferenceId, at.now);
    return bringCase(tx, asker, input, conferenceId, at.now);
  });
}

/** The same by the principal himself, from his own phone and without an account. */
export function registerOneself(
  asker: { db: Db; origin: string | null },
  input: RegistrationInput,
  at: SentAt & { redirect: string },
): Promise<Outcome<RegistrationRefusal | "alreadySent">> {
  const [conferenceId, personId] = [newId(), newId()];
  const nobody = { kind: "person" as const, id: null };
  const actor = { kind: "person" as const, id: personId };
  const by: Registrant = { kind: "principal", actor, accountId: null, organisationId: null, safetyTrained: false };
  return deed<RegistrationRefusal | "alreadySent">({ db: asker.db, actor: nobody, once: at.once, redirect: at.redirect }, async (tx) => {
    const [first] = whyNotYetSent(input, { safetyTrained: false, today: dayValue(at.now), himself: true });
    if (first) return first.reason;
    if (input.town && !placeNamed(input.town)) return "townUnknown";
    if (at.draft && !(await removeDraft(tx, at.draft.owner, at.draft.id))) return "alreadySent";
    await writeRegistration(tx, by, input, { conferenceId, earlierConferenceId: null, personId, origin: asker.origin, now: at.now });
  });
}

interface Writing {
  conferenceId: string;
  earlierConferenceId: string | null;
  /** The principal who registers himself. */
  personId: string | null;
  origin: string | null;
  now: Date;
}

async function writeRegistration(tx: Tx, by: Registrant, input: RegistrationInput, writing: Writing): Promise<void> {
  const { conferenceId, earlierConferenceId, now, origin } = writing;
  const centrale = await tx.organisation.findFirstOrThrow({ where: { kind: "centrale" }, select: { id: true }, orderBy: { id: "asc" } });
  const key = newDataKey("conference", now);
  await tx.dataKey.create({ data: key });
  const reference = await nextReference(tx, "K", now);
  const town = input.town ? (placeNamed(input.town)?.name ?? null) : null;
  const at = { reference, centraleId: centrale.id, dataKeyId: key.id, town, createdAt: now };
  await tx.conference.create({ data: { id: conferenceId, earlierConferenceId, ...at } });
  for (const [at, principal] of input.principals.entries()) {
    const own = at === 0 && writing.personId ? writing.personId : newId();
    await insertPrincipal(tx, { by, conferenceId, centraleId: centrale.id, key, now }, principal, own);
  }
  const id = newId();
  await tx.registration.create({
    data: {
      id,
      conferenceId,
      registrantKind: by.kind,
      registrantAccountId: by.accountId,
      registrantPersonId: writing.personId,
      evictionOn: input.evictionOn ? new Date(input.evictionOn) : null,
      accusationSealed: seal(key, { model: "Registration", field: "accusationSealed", id }, contentOf(input)),
      sentAt: now,
    },
  });
  await traceDoubles(tx, { centraleId: centrale.id, conferenceId }, input.principals);
  await recordEvent(tx, { conferenceId, kind: "registered", actor: by.actor, now });
  const classes = classesOf("seeRegistration", ["referrer"]);
  await logAccess(tx, { actor: by.actor, conferenceId, deed: "registerConference", classes, origin });
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
