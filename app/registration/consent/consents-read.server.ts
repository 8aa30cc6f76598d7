import type { ConsentPurpose, HowGiven, RepresentationKind } from "@generated/enums";
import { open, openOrNull } from "~/access/sealing.server";
import type { YesAsker } from "~/registration/consent/consents.server";
import { type EffectCode, effectsOf, voicesToTakePart, willingnessStands } from "~/registration/representation/representation";
import type { ReleaseContent, SpokenYes } from "~/registration/sealed-shapes";

interface RowBase {
  id: string;
  sealed: string | null;
  givenAt: string;
  how: HowGiven;
  language: string;
  endedAt: string | null;
}
interface Row {
  id: string;
  personId: string;
  firstName: string;
  under16: boolean;
  willingnesses: (RowBase & { representativeYesAt: string | null })[];
  consents: (RowBase & { purpose: ConsentPurpose; organisation: string })[];
  releases: RowBase[];
  kinds: RepresentationKind[];
}

/** One yes as it was given, with what was said; ended ones stay, so that it can be seen what stood when. */
export interface YesGiven extends SpokenYes {
  id: string;
  givenAt: string;
  how: HowGiven;
  language: string;
  endedAt: string | null;
}
export interface YesOfPrincipal {
  id: string;
  personId: string;
  firstName: string;
  willingnesses: YesGiven[];
  consents: (YesGiven & { purpose: ConsentPurpose; organisation: string })[];
  releases: (YesGiven & ReleaseContent)[];
  /** Whether his yes to take part counts: with the yes of who represents him, where that is asked. */
  stands: boolean;
  asksRepresentative: boolean;
  representativeYesAt: string | null;
  effects: EffectCode[];
}

const given = ({ id, givenAt, how, language, endedAt }: RowBase) => ({ id, givenAt, how, language, endedAt });
const bytes = (sealed: string) => Buffer.from(sealed, "base64");

/** Every yes of every principal for a colleague, only his own for a principal. One statement. */
export async function yesOf(asker: YesAsker): Promise<YesOfPrincipal[]> {
  const own = asker.kind === "person" ? asker.principalId : null;
  const rows = await asker.db.$queryRaw<Row[]>`
    select pr."id", p."id" as "personId", p."firstName", p."under16",
      coalesce((select json_agg(json_build_object('id', w."id", 'sealed', encode(w."familySealed", 'base64'), 'givenAt', w."givenAt", 'how', w."how",
          'language', w."language", 'endedAt', w."endedAt", 'representativeYesAt', w."representativeYesAt") order by w."givenAt" desc, w."id" desc)
        from "Willingness" w where w."principalId" = pr."id"), '[]') as "willingnesses",
      coalesce((select json_agg(json_build_object('id', d."id", 'sealed', encode(d."familySealed", 'base64'), 'givenAt', d."givenAt", 'how', d."how",
          'language', d."language", 'endedAt', d."withdrawnAt", 'purpose', d."purpose", 'organisation', o."name") order by d."purpose", d."givenAt" desc)
        from "DataConsent" d join "Organisation" o on o."id" = d."organisationId" where d."principalId" = pr."id"), '[]') as "consents",
      coalesce((select json_agg(json_build_object('id', r."id", 'sealed', encode(r."specialSealed", 'base64'), 'givenAt', r."givenAt", 'how', r."how",
          'language', r."language", 'endedAt', r."endedAt") order by r."givenAt" desc)
        from "SecrecyRelease" r where r."principalId" = pr."id"), '[]') as "releases",
      array(select l."kind"::text from "LegalRepresentation" l where l."personId" = p."id" and l."endedAt" is null order by l."recordedAt") as "kinds"
    from "Principal" pr join "Person" p on p."id" = pr."personId"
    where pr."conferenceId" = ${asker.conferenceId}::uuid and (${own}::uuid is null or pr."id" = ${own}::uuid) order by pr."id"`;
  return rows.map((row) => {
    const standing = row.willingnesses.find(({ endedAt }) => endedAt === null);
    const age = row.under16 ? ("from12" as const) : ("from16" as const);
    const spoken = (model: "Willingness" | "DataConsent", one: RowBase) =>
      openOrNull<SpokenYes>(asker.dataKey, { model, field: "familySealed", id: one.id }, one.sealed === null ? null : bytes(one.sealed));
    return {
      id: row.id,
      personId: row.personId,
      firstName: row.firstName,
      willingnesses: row.willingnesses.map((one) => ({ ...given(one), ...spoken("Willingness", one) })),
      consents: row.consents.map((one) => ({
        ...given(one),
        ...spoken("DataConsent", one),
        purpose: one.purpose,
        organisation: one.organisation,
      })),
      releases: row.releases.map((one) => ({
        ...given(one),
        ...open<ReleaseContent>(asker.dataKey, { model: "SecrecyRelease", field: "specialSealed", id: one.id }, bytes(one.sealed ?? "")),
      })),
      stands: willingnessStands({ own: standing !== undefined, representative: Boolean(standing?.representativeYesAt) }, row.kinds, age),
      asksRepresentative: voicesToTakePart(row.kinds, age).includes("representative"),
      representativeYesAt: standing?.representativeYesAt ?? null,
      effects: [...new Set(row.kinds.flatMap((kind) => effectsOf[kind].map(({ code }) => code)))],
    };
  });
}
