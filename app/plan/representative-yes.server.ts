import type { Readers, RepresentationKind } from "@generated/enums";
import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { openOrNull } from "~/access/sealing.server";
import { isForAll } from "~/plan/agreements";
import { mayRead } from "~/plan/readers";
import { wasPresented } from "~/plan/remarks.server";
import { moneyWaits } from "~/registration/representation/representation";
import type { RepresentationContent } from "~/registration/sealed-shapes";
import { recordEvent } from "~/timeline/timeline.server";

export type MoneyYesRefusal = "notPresented" | "noSuchAgreement" | "notRepresented";

export const RepresentativeYesInput = z.object({
  representationId: z.uuid(),
  wordingId: z.uuid(),
  yes: z.enum(["yes", "no"]).transform((said) => said === "yes"),
});

interface Worded {
  agreementId: string;
  readers: Readers;
  ownerPersonId: string | null;
  writtenBy: string;
}

/**
 * Writes down what somebody's representative said to one agreement about money, in these very words: by the one it concerns, or by the
 * coordinator once the plan was read aloud. It changes nothing in the plan. A later word counts over an earlier one.
 */
export function representativeSaidToMoney(
  asker: ConferenceAsker | FamilyAsker,
  input: z.output<typeof RepresentativeYesInput>,
  { once, now }: { once: string; now: Date },
): Promise<Outcome<MoneyYesRefusal>> {
  const { conferenceId } = asker;
  const { representationId, wordingId, yes } = input;
  const redirect = asker.kind === "account" ? `/conferences/${conferenceId}/plan` : `/k/${asker.linkId}/plan`;
  return deed<MoneyYesRefusal>({ db: asker.db, actor: asker, once, redirect, writesContentOf: conferenceId }, async (tx) => {
    if (asker.kind === "account" && !(await wasPresented(tx, conferenceId))) return "notPresented";
    // Held for this word, so that two at once come one after the other.
    const [voice] = await tx.$queryRaw<{ personId: string; kind: RepresentationKind }[]>`
      select l."personId", l."kind"::text as "kind" from "LegalRepresentation" l
      where l."id" = ${representationId}::uuid and l."conferenceId" = ${conferenceId}::uuid and l."endedAt" is null
        and exists (select 1 from "Principal" pr where pr."personId" = l."personId") for update`;
    if (!voice || !moneyWaits([voice.kind]) || (asker.kind === "person" && voice.personId !== asker.id)) return "notRepresented";
    const [line] = await tx.$queryRaw<Worded[]>`
      select w."agreementId", w."readers"::text as "readers", w."ownerPersonId", w."writtenBy" from "AgreementWording" w
      where w."id" = ${wordingId}::uuid and w."conferenceId" = ${conferenceId}::uuid and w."aboutMoney" and not w."removed"`;
    if (!line || !(asker.kind === "account" ? isForAll(line) : mayRead(line, { personId: asker.id, guest: false })))
      return "noSuchAgreement";
    const before = await tx.agreementConfirmation.findFirst({
      where: { representationId, wordingId },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { yes: true },
    });
    if ((before?.yes ?? false) === yes) return;
    const { agreementId } = line;
    const notedByAccount = asker.kind === "account" ? asker.id : null;
    const said = { conferenceId, agreementId, personId: voice.personId, representationId, wordingId, notedByAccount };
    await tx.agreementConfirmation.create({ data: { id: newId(), ...said, yes, at: now } });
    await recordEvent(tx, { conferenceId, kind: "representativeSaidToMoney", actor: asker, refs: { representationId, agreementId }, now });
  });
}

/** What one representative said to one agreement about money. */
export interface MoneyVoice {
  representationId: string;
  wordingId: string;
  kind: RepresentationKind;
  /** First name of whom he represents. */
  of: string;
  /** Who he is, as it was recorded; for the page of the one it concerns and the coordinator. */
  who: string | null;
  /** When he said yes; null while he did not, or when it was taken back. */
  yesAt: Date | null;
  /** The colleague who wrote it down; null when it was the one it concerns. */
  notedBy: string | null;
}

/**
 * The word of every representative about these wordings; on somebody's own link only of who represents himself, since who represents
 * another is that other's to tell. One statement.
 */
export async function moneyVoicesOf(asker: ConferenceAsker | FamilyAsker, wordingIds: readonly string[]): Promise<MoneyVoice[]> {
  if (wordingIds.length === 0) return [];
  const own = asker.kind === "person" ? asker.id : null;
  const rows = await asker.db.$queryRaw<(Omit<MoneyVoice, "who"> & { sealed: Uint8Array | null })[]>`
    select l."id" as "representationId", w."id" as "wordingId", l."kind"::text as "kind", p."firstName" as "of", l."familySealed" as "sealed",
      case when said."yes" then said."at" end as "yesAt", case when said."yes" then a."firstName" end as "notedBy"
    from "LegalRepresentation" l join "Person" p on p."id" = l."personId" join "Principal" pr on pr."personId" = p."id"
    join "AgreementWording" w on w."conferenceId" = l."conferenceId" and w."id" = any(${[...wordingIds]}::uuid[]) and w."aboutMoney"
    left join lateral (
      select x."yes", x."at", x."notedByAccount" from "AgreementConfirmation" x
      where x."representationId" = l."id" and x."wordingId" = w."id" order by x."at" desc, x."id" desc limit 1
    ) said on true
    left join "Account" a on a."id" = said."notedByAccount"
    where l."conferenceId" = ${asker.conferenceId}::uuid and l."endedAt" is null and l."kind" in ('bewind', 'curatele')
      and (${own}::uuid is null or l."personId" = ${own}::uuid)
    order by p."firstName", l."recordedAt", l."id"`;
  return rows.map(({ sealed, ...row }) => {
    const place = { model: "LegalRepresentation", field: "familySealed", id: row.representationId } as const;
    return { ...row, who: openOrNull<RepresentationContent>(asker.dataKey, place, sealed)?.who ?? null };
  });
}
