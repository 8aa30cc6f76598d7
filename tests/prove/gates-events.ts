import type { ConsentPurpose, RepresentationKind } from "@generated/enums";
import fc from "fast-check";
import { newId } from "~/access/ids";
import { reply } from "~/invitation/answering/answer.server";
import { inviteAgain, inviteAll, inviteMember } from "~/invitation/asking/invite.server";
import { sendDueReminders } from "~/invitation/asking/reminders.server";
import { setDay } from "~/invitation/day/set-day.server";
import { decide } from "~/network/decision/decide.server";
import { giveConsent, giveRelease, giveWillingness, takeBack } from "~/registration/consent/consents.server";
import { endWillingness } from "~/registration/consent/withdraw.server";
import { saveOwnWish } from "~/registration/own-part/own-part.server";
import { endRepresentation, recordRepresentation, representativeSaid } from "~/registration/representation/representation.server";
import { answerOwnSafety, askSafetyAgain } from "~/registration/safety/safety.server";
import { recordSafetyTalk } from "~/registration/safety/safety-talk.server";
import { colleagueIn, relative } from "../builders/askers";
import { on, personOf, type Telling } from "../builders/telling";
import { type Model, type NetworkName, networkNames, type PrincipalName, principalNames, type Word } from "./gates-model";

const principal = fc.constantFrom(...principalNames);
const somebody = fc.constantFrom(...networkNames);
const purposes = ["coordinatorBackground", "mentionToLandlord", "figures"] as const satisfies readonly ConsentPurpose[];
const kinds = ["bewind", "curatele", "mentorschap", "volmacht"] as const satisfies readonly RepresentationKind[];

/** Mostly not, or every family would be closed from its first days on and the proof would prove little. */
const rarely = fc.constantFrom(true, false, false);

/** One thing that happens. */
export const anEvent = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("asked" as const), who: principal, flagged: rarely, own: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("talk" as const), who: principal }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("word" as const),
      who: principal,
      about: somebody,
      word: fc.constantFrom<Word>("welcome", "welcome", "notThisTime", "keptOut"),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("invite" as const, "again" as const, "answer" as const), about: somebody }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("inviteAll" as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("day" as const), inDays: fc.integer({ min: 2, max: 12 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("remind" as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("stop" as const, "start" as const, "start" as const), who: principal }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("represent" as const), who: principal, as: fc.constantFrom(...kinds) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("endRepresentation" as const), who: principal }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("representative" as const), who: principal, yes: fc.constantFrom(true, true, false) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("give" as const, "takeBack" as const),
      who: principal,
      purpose: fc.constantFrom(...purposes),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom("release" as const, "release" as const, "endRelease" as const, "endRelease" as const, "deregister" as const),
      who: principal,
    }),
  },
);
export type Event = typeof anEvent extends fc.Arbitrary<infer One> ? One : never;

/** Where it all happens. */
export interface Stage {
  telling: Telling;
  model: Model;
  worker: string;
  begins: Date;
}

/** Lets one thing happen through the app's own deeds; what a rule refuses did not happen, and the model is told only what did. */
export async function happen(stage: Stage, event: Event, now: Date): Promise<void> {
  const { telling, model, worker } = stage;
  const { doors, conferenceId } = telling;
  const at = { once: newId(), now };
  const staff = () => colleagueIn(doors, worker, conferenceId, "recordYes");
  const lead = () => colleagueIn(doors, telling.coordinatorId, conferenceId, "invite");
  const own = (who: PrincipalName) => relative(doors, personOf(telling, who), "fillInOwnPart");
  const idOf = (who: PrincipalName) => telling.principals.get(who) ?? "";
  const spoken = (who: PrincipalName) => ({ principalId: idOf(who), how: "spoken" as const, language: "nld" });
  const landed = (outcome: { refused: string | null }) => outcome.refused === null;

  switch (event.kind) {
    case "asked": {
      const answers = { mustNotKnow: event.flagged, readsAlong: false, callingUnsafe: false };
      const outcome = event.own
        ? await answerOwnSafety(await own(event.who), { ...answers, mayLeaveMessage: false }, at)
        : await askSafetyAgain(await staff(), { principalId: idOf(event.who), alone: "on", ...answers }, at);
      if (landed(outcome) && event.flagged) model.said[event.who].talkOwed = true;
      return;
    }
    case "talk":
      if (landed(await recordSafetyTalk(await staff(), { principalId: idOf(event.who) }, at))) model.said[event.who].talkOwed = false;
      return;
    case "word": {
      const said = { principalId: idOf(event.who), personId: personOf(telling, event.about), kind: event.word };
      if (!landed(await decide(await own(event.who), said, at))) return;
      const about = model.words.get(event.about) ?? new Map<PrincipalName, Word>();
      model.words.set(event.about, about.set(event.who, event.word));
      return;
    }
    case "invite":
      await inviteMember(await lead(), { personId: personOf(telling, event.about), anyway: true }, at);
      return;
    case "again":
      await inviteAgain(await lead(), { personId: personOf(telling, event.about) }, at);
      return;
    case "inviteAll":
      await inviteAll(await lead(), { anyway: true }, at);
      return;
    case "answer":
      await reply(await relative(doors, personOf(telling, event.about), "answerInvitation"), { answer: "yes" }, at);
      return;
    case "day": {
      const startsAt = on(now, event.inDays, "14:00");
      await setDay(await lead(), { startsAt, endsAt: on(now, event.inDays, "18:00"), place: "Buurthuis", agreed: true }, at);
      return;
    }
    case "remind":
      await sendDueReminders(doors.staff, now);
      return;
    case "stop":
      if (landed(await endWillingness(await own(event.who), at))) stopped(model, event.who);
      return;
    case "start":
      if (landed(await giveWillingness(await staff(), spoken(event.who), at))) model.said[event.who].willing = true;
      return;
    case "represent": {
      const input = { personId: personOf(telling, event.who), kind: event.as, seenHow: "said" as const };
      if (!landed(await recordRepresentation(await staff(), input, at))) return;
      const row = await doors.staff.legalRepresentation.findFirstOrThrow({ where: { conferenceId }, orderBy: { id: "desc" } });
      model.said[event.who].representations.set(row.id, event.as);
      return;
    }
    case "endRepresentation": {
      const [id] = model.said[event.who].representations.keys();
      if (id && landed(await endRepresentation(await staff(), { representationId: id }, at)))
        model.said[event.who].representations.delete(id);
      return;
    }
    case "representative":
      if (landed(await representativeSaid(await staff(), { principalId: idOf(event.who), yes: event.yes }, at)))
        model.said[event.who].representativeYes = event.yes;
      return;
    case "give":
      if (landed(await giveConsent(await staff(), { ...spoken(event.who), purpose: event.purpose }, at))) {
        model.said[event.who].consents.add(event.purpose);
        const wish = {
          words: "Iemand met geduld",
          background: "achtergrond",
          backgroundKinds: ["turkish" as const],
          notMyCommunity: false,
          consentBackground: false,
        };
        await saveOwnWish(await own(event.who), wish, { once: newId(), now });
      }
      return;
    case "takeBack":
      await takeBackConsent(event.who, event.purpose);
      return;
    case "deregister":
      if (await takeBackConsent(event.who, "registration")) stopped(model, event.who);
      return;
    case "release": {
      const outcome = await giveRelease(await staff(), { ...spoken(event.who), who: "de huisarts", what: "dat zij moe is" }, at);
      const row = await doors.staff.secrecyRelease.findFirst({ where: { principalId: idOf(event.who) }, orderBy: { id: "desc" } });
      if (landed(outcome) && row) model.said[event.who].releases.add(row.id);
      return;
    }
    case "endRelease": {
      const [id] = model.said[event.who].releases;
      if (id && landed(await takeBack(await own(event.who), { principalId: idOf(event.who), kind: "release", id }, at)))
        model.said[event.who].releases.delete(id);
      return;
    }
  }

  async function takeBackConsent(who: PrincipalName, purpose: ConsentPurpose): Promise<boolean> {
    const row = await doors.staff.dataConsent.findFirst({ where: { principalId: idOf(who), purpose, withdrawnAt: null } });
    if (!row || !landed(await takeBack(await own(who), { principalId: idOf(who), kind: "consent", id: row.id }, at))) return false;
    model.said[who].consents.delete(purpose);
    return true;
  }
}

function stopped(model: Model, who: PrincipalName): void {
  model.said[who].willing = false;
  model.said[who].representativeYes = false;
}

export type { NetworkName };
