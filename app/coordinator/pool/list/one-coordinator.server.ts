import type { AccountContact } from "~/access/accounts.server";
import { open } from "~/access/sealing.server";
import type { AgeGroup, Experience } from "~/registration/wish-criteria";
import type { PoolAsker } from "../pool-guard.server";
import { poolStateOf, type WhyNotActive, whyNotActive } from "../pool-state";
import { ownWordsOf } from "../standing.server";

/**
 * One coordinator as the manager of his Centrale may see him: what he keeps in his profile, without what he says of his background and
 * without names he wrote down for himself. Why he applied is read until he is active.
 */
export async function oneCoordinator(asker: PoolAsker, now: Date) {
  const { db, coordinatorId } = asker;
  const [account, openOffers, leads] = await Promise.all([
    db.account.findUniqueOrThrow({
      where: { id: coordinatorId },
      include: {
        profile: { include: { languages: { orderBy: { language: "asc" } }, ties: { orderBy: { id: "asc" } } } },
        invitations: { orderBy: { createdAt: "desc" }, take: 1 },
        sessions: { take: 1, select: { id: true } },
      },
    }),
    db.coordinatorOffer.count({ where: { accountId: coordinatorId, answer: null, expiresAt: { gt: now } } }),
    db.$queryRaw<{ conferenceId: string; names: string[] }[]>`
      select x."conferenceId", array(select p."firstName" from "Principal" r join "Person" p on p."id" = r."personId"
        where r."conferenceId" = x."conferenceId" and p."erasedAt" is null order by r."id") as "names"
      from "CoordinatorAssignment" x where x."accountId" = ${coordinatorId}::uuid and x."seat" is not null order by x."from"`,
  ]);
  const { profile } = account;
  if (!profile) throw new Error("A coordinator without a profile.");
  const named = profile.ties.flatMap(({ organisationId }) => organisationId ?? []);
  const organisations = named.length === 0 ? [] : await db.organisation.findMany({ where: { id: { in: named } }, select: { name: true } });
  const contact = open<AccountContact>(
    asker.coordinatorKey,
    { model: "Account", field: "contactSealed", id: account.id },
    account.contactSealed,
  );
  const state = poolStateOf(profile, now);
  const begun = state !== "applied" && state !== "trained";
  const [invitation] = account.invitations;
  return {
    accountId: account.id,
    firstName: account.firstName,
    familyName: contact.familyName,
    email: contact.email,
    phone: contact.phone ?? null,
    state,
    missing: begun
      ? []
      : whyNotActive(profile, profile, now).filter((why): why is WhyNotActive => why !== "notTrained" || state !== "applied"),
    motivation: begun ? null : (ownWordsOf(asker.coordinatorKey, profile).motivation ?? null),
    languages: profile.languages.map(({ language, level }) => ({ language, level })),
    town: profile.town,
    travelsKm: profile.travelsKm,
    capacity: profile.capacity,
    evenings: profile.evenings,
    weekends: profile.weekends,
    gender: profile.gender,
    ageGroup: profile.ageGroup as AgeGroup | null,
    experience: profile.experience as Experience[],
    organisations: organisations.map(({ name }) => name),
    knownIn: profile.ties.flatMap(({ town }) => town ?? []),
    wroteForHimself: profile.ties.some(({ specialSealed }) => specialSealed !== null),
    dates: {
      applied: profile.appliedAt,
      confirmed: profile.notCareWorkerSince,
      trained: profile.trainedAt,
      active: profile.activeSince,
      resting: state === "resting" ? profile.restingSince : null,
      gone: profile.goneSince,
    },
    restingUntil: state === "resting" ? profile.restingUntil : null,
    leads,
    offers: openOffers,
    access: {
      has: account.sessions.length > 0 || invitation?.usedAt != null,
      sent:
        invitation && !invitation.usedAt && invitation.expiresAt > now ? { at: invitation.createdAt, until: invitation.expiresAt } : null,
    },
  };
}

export type OneCoordinator = Awaited<ReturnType<typeof oneCoordinator>>;
