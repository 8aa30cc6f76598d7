import type { CaseLetter, LetterKind } from "@generated/client";
import type { Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { landlordAddress, landlordCode, landlordLinkFor } from "~/access/landlord-links.server";
import { open, openOrNull, seal } from "~/access/sealing.server";
import { addDays } from "~/calendar/working-days";
import type { Db, Tx } from "~/db.server";
import { dayOf } from "~/eviction-case/eviction-date";
import { type CaseAsker, keeping } from "~/eviction-case/keep-case.server";
import { conferenceMentionOf } from "~/eviction-case/landlord/conference-mention.server";
import { caseNamesOf } from "~/eviction-case/landlord/landlord-names.server";
import { type Letter, type LetterFields, letterOf, toLandlord } from "~/eviction-case/landlord/letter";
import { type LetterInput, missingIn } from "~/eviction-case/landlord/letter-input";
import { objectionUntil } from "~/eviction-case/landlord/objection";
import { dayValue } from "~/language/dates";
import { parseEuros } from "~/language/euros";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };
export type LetterRefusal = "incomplete" | "notModelI" | "termStands" | "noRequest" | "noLandlord" | "noReport";

const placeOf = (id: string) => ({ model: "CaseLetter" as const, field: "familySealed", id });

/** What a letter says when it is written now. Gives the reason when it cannot be. */
export async function draftOf(tx: Tx | Db, asker: CaseAsker, input: LetterInput): Promise<LetterFields | { refused: LetterRefusal }> {
  if (missingIn(input).length > 0) return { refused: "incomplete" };
  const names = await caseNamesOf({ ...asker, db: tx });
  const { kind, on } = input;
  const { handler } = names;
  const own = { organisation: handler.organisation, name: handler.name, ...(handler.phone ? { phone: handler.phone } : {}) };
  const common = {
    on,
    reference: names.reference,
    to: { name: input.name ?? "", ...(input.street ? { street: input.street } : {}), ...(input.town ? { town: input.town } : {}) },
    from: own,
  };
  const moment = { ...(input.day ? { day: input.day } : {}), ...(input.time ? { time: input.time } : {}) };
  if (!toLandlord(kind)) {
    if (kind === "referral") return referralOf(tx, asker, input, common, names.landlord);
    const company = {
      ...(input.place ? { place: input.place } : {}),
      ...(input.colleague ? { colleague: input.colleague } : {}),
      ...(input.colleagueRole ? { colleagueRole: input.colleagueRole } : {}),
      ...(input.colleaguePhone ? { colleaguePhone: input.colleaguePhone } : {}),
    };
    return { ...common, ...moment, ...company };
  }
  if (!names.landlord) return { refused: "noLandlord" };
  const known = {
    ...common,
    to: { ...common.to, name: names.landlord },
    tenant: names.tenants.join("\n"),
    ...(names.address ? { tenantAddress: `${names.address.street}\n${names.address.town}` } : {}),
    ...(names.landlordReference ? { landlordReference: names.landlordReference } : {}),
  };
  if (kind === "landlordReceipt") {
    if (!names.receivedOn) return { refused: "noReport" };
    return { ...known, receivedOn: names.receivedOn, feedbackBy: addDays(names.receivedOn, 14) };
  }
  const request = await tx.postponement.findFirst({
    where: { caseId: asker.caseId, by: "landlord" },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
  });
  if (!request) return { refused: "noRequest" };
  const { offerCents: cents, offerMonthly: monthly, namesConference } = request;
  return { ...known, request: { until: dayOf(request.untilAsked) ?? "", cents, monthly, from: dayOf(request.offerFrom), namesConference } };
}

type Common = Pick<LetterFields, "on" | "reference" | "to" | "from">;

/** The landlord's own letter: somebody else may help, and the tenant may object before anything is passed on. */
async function referralOf(
  tx: Tx | Db,
  { caseId }: CaseAsker,
  input: LetterInput,
  common: Common,
  landlord: string | null,
): Promise<LetterFields | { refused: LetterRefusal }> {
  if (!landlord) return { refused: "noLandlord" };
  const { model } = await tx.evictionCase.findUniqueOrThrow({ where: { id: caseId }, select: { model: true } });
  if (model !== "modelI") return { refused: "notModelI" };
  // Whoever objected is not sent the same question again; while a term runs, that letter stands.
  if ((await tx.transferObjection.count({ where: { caseId } })) > 0) return { refused: "termStands" };
  return {
    ...common,
    landlord,
    from: { organisation: landlord, name: input.signer ?? "", phone: input.signerPhone ?? "" },
    arrearsCents: parseEuros(input.amount ?? "") ?? 0,
    ...(input.amountOn ? { arrearsOn: input.amountOn } : {}),
    helper: input.helper ?? "",
    helperPhone: input.helperPhone ?? "",
    untilOn: objectionUntil(input.on),
  };
}

/** Writes a letter; its page is where this leads. A referral starts the term to object, a letter to the landlord brings his address and code. */
export function writeLetter(asker: CaseAsker, input: LetterInput, at: At): Promise<Outcome<LetterRefusal>> {
  const id = newId();
  return keeping<LetterRefusal>(
    asker,
    at,
    async (tx) => {
      const { caseId } = asker;
      await tx.$queryRaw`select 1 from "EvictionCase" where "id" = ${caseId}::uuid for update`;
      const fields = await draftOf(tx, asker, input);
      if ("refused" in fields) return fields.refused;
      const link = toLandlord(input.kind) ? { link: await landlordLinkFor(tx, caseId, at.now) } : {};
      const familySealed = seal(asker.dataKey, { model: "CaseLetter", field: "familySealed", id }, { ...fields, ...link });
      await tx.caseLetter.create({ data: { id, caseId, kind: input.kind, writtenAt: at.now, writtenBy: asker.id, familySealed } });
      if (input.kind === "landlordReceipt")
        await tx.landlordReport.updateMany({ where: { caseId, receiptAt: null }, data: { receiptAt: at.now } });
      if (input.kind === "referral") {
        const days = { letterOn: new Date(input.on), untilOn: new Date(objectionUntil(input.on)) };
        await tx.transferObjection.create({ data: { id: newId(), caseId, ...days, recordedAt: at.now, recordedBy: asker.id } });
      }
      await recordEvent(tx, { caseId, kind: "letterWritten", actor: asker, refs: { letterId: id }, now: at.now });
    },
    { to: `/letters/${id}` },
  );
}

/** What the letter would say, without writing it. The landlord's address and code are made with the letter. */
export async function previewOf(asker: CaseAsker, input: LetterInput, now: Date): Promise<Letter | { refused: LetterRefusal }> {
  const fields = await draftOf(asker.db, asker, input);
  if ("refused" in fields) return fields;
  const mention = fields.request?.namesConference ? await conferenceMentionOf(asker.db, asker.caseId, now) : null;
  const road = toLandlord(input.kind) ? { address: "…", code: "…" } : undefined;
  return letterOf(input.kind, fields, { road, mention });
}

/** A letter that was written, ready for paper. What the landlord may no longer know is no longer in it. */
export async function letterShown(
  asker: CaseAsker,
  row: Pick<CaseLetter, "id" | "kind" | "familySealed">,
  now: Date,
): Promise<{ kind: LetterKind; letter: Letter }> {
  const fields = open<LetterFields>(asker.dataKey, placeOf(row.id), row.familySealed);
  const mention = fields.request?.namesConference ? await conferenceMentionOf(asker.db, asker.caseId, now) : null;
  const road = fields.link ? { address: landlordAddress(fields.link), code: landlordCode(fields.link) } : undefined;
  return { kind: row.kind, letter: letterOf(row.kind, fields, { road, mention }) };
}

export interface LettersRoom {
  model: string;
  letters: { id: string; kind: LetterKind; writtenAt: Date; to: string }[];
  /** Filled in before anybody types. */
  filled: Partial<Record<keyof LetterInput, string>>;
}

/** The letters of a case, newest first, and what a new one of this kind already knows. */
export async function lettersRoomOf(asker: CaseAsker, kind: LetterKind | null, now: Date): Promise<LettersRoom> {
  const { db, caseId, dataKey } = asker;
  const [rows, names, owed] = await Promise.all([
    db.caseLetter.findMany({ where: { caseId }, orderBy: [{ writtenAt: "desc" }, { id: "desc" }] }),
    caseNamesOf(asker),
    db.evictionCase.findUniqueOrThrow({
      where: { id: caseId },
      select: { model: true, arrears: { orderBy: [{ on: "desc" }, { recordedAt: "desc" }], take: 1 } },
    }),
  ]);
  const letters = rows.map((row) => ({ ...row, fields: openOrNull<LetterFields>(dataKey, placeOf(row.id), row.familySealed) }));
  const landlord = kind !== null && toLandlord(kind);
  const last = letters.find((one) => toLandlord(one.kind) === landlord && one.fields?.to.street)?.fields?.to;
  const address = last ?? (landlord ? null : names.address);
  const [arrears] = owed.arrears;
  const referral = kind === "referral" && arrears;
  return {
    model: owed.model,
    letters: letters.map(({ id, kind: one, writtenAt, fields }) => ({ id, kind: one, writtenAt, to: fields?.to.name ?? "" })),
    filled:
      kind === null
        ? {}
        : {
            on: dayValue(now),
            name: names.tenants[0] ?? "",
            ...(address?.street ? { street: address.street } : {}),
            ...(address?.town ? { town: address.town } : {}),
            ...(referral ? { amount: String(arrears.amountCents / 100).replace(".", ","), amountOn: dayOf(arrears.on) ?? "" } : {}),
          },
  };
}
