import type { ConsentPurpose, HowGiven, RepresentationKind, SeenHow } from "@generated/enums";
import type { ConferenceAsker } from "~/access/guards.server";
import { open, openOrNull } from "~/access/sealing.server";
import type {
  OwnPart,
  OwnWords,
  PersonName,
  ReleaseContent,
  RepresentationContent,
  SafetyAnswers,
  SafetyCardContent,
  WishContent,
} from "~/registration/sealed-shapes";
import { withoutBackground } from "~/registration/wish";

/** Sealed bytes as JSON carries them: base64. */
interface SealedInJson {
  id: string;
  sealed: string;
}

interface Row {
  id: string;
  personId: string;
  firstName: string;
  contactSealed: Uint8Array | null;
  spokenLanguage: string;
  readLanguage: string | null;
  willingId: string | null;
  givenAt: Date;
  how: HowGiven;
  language: string;
  endedAt: Date | null;
  willingSealed: Uint8Array | null;
  answerId: string | null;
  answerSealed: Uint8Array;
  talkedAt: Date | null;
  cardId: string | null;
  cardSealed: Uint8Array;
  ownSealed: Uint8Array | null;
  wishId: string | null;
  wishSealed: Uint8Array | null;
  consents: ConsentPurpose[];
  releases: SealedInJson[];
  representations: (SealedInJson & { kind: RepresentationKind; seenHow: SeenHow })[];
}

/** Each principal as he was registered, with the newest of what can be said again. One statement. */
function rowsOf({ db, conferenceId }: ConferenceAsker): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    select pr."id", p."id" as "personId", p."firstName", p."contactSealed", p."spokenLanguage", p."readLanguage",
      w."id" as "willingId", w."givenAt", w."how"::text as "how", w."language", w."endedAt", w."familySealed" as "willingSealed",
      sa."id" as "answerId", sa."accusationSealed" as "answerSealed",
      (select max(t."at") from "SafetyTalk" t where t."principalId" = pr."id") as "talkedAt",
      sc."id" as "cardId", sc."accusationSealed" as "cardSealed", pr."accusationSealed" as "ownSealed", wi."id" as "wishId", wi."specialSealed" as "wishSealed",
      array(select c."purpose"::text from "DataConsent" c where c."principalId" = pr."id" and c."withdrawnAt" is null order by c."id") as "consents",
      coalesce((select json_agg(json_build_object('id', r."id", 'sealed', encode(r."specialSealed", 'base64')) order by r."id")
         from "SecrecyRelease" r where r."principalId" = pr."id" and r."endedAt" is null), '[]') as "releases",
      coalesce((select json_agg(json_build_object('id', l."id", 'kind', l."kind", 'seenHow', l."seenHow", 'sealed', encode(l."familySealed", 'base64'))
                  order by l."id")
         from "LegalRepresentation" l where l."personId" = p."id" and l."endedAt" is null), '[]') as "representations"
    from "Principal" pr join "Person" p on p."id" = pr."personId"
    left join "SafetyCard" sc on sc."principalId" = pr."id"
    left join lateral (select * from "Willingness" x where x."principalId" = pr."id" order by x."givenAt" desc, x."id" desc limit 1) w on true
    left join lateral (select * from "SafetyAnswer" x where x."principalId" = pr."id" and x."askedByAccount" is not null order by x."askedAt" desc, x."id" desc limit 1) sa on true
    left join lateral (select * from "Wish" x where x."principalId" = pr."id" and x."enteredBy" is not null order by x."enteredAt" desc, x."id" desc limit 1) wi on true
    where pr."conferenceId" = ${conferenceId}::uuid order by pr."id"`;
}

/**
 * What was registered about each principal, with what he filled in himself. Left out: a wish for somebody of a background, a wish he wrote
 * on his own link (read at the matching desk alone), and what he answered about safety there, which is nobody's to read.
 */
export async function principalsRead(asker: ConferenceAsker) {
  const key = asker.dataKey;
  const bytes = ({ sealed }: SealedInJson) => Buffer.from(sealed, "base64");
  return (await rowsOf(asker)).map((row) => {
    const { id, personId, firstName, spokenLanguage, readLanguage, willingId, answerId, cardId, wishId, talkedAt, consents } = row;
    const wished = wishId && openOrNull<WishContent>(key, { model: "Wish", field: "specialSealed", id: wishId }, row.wishSealed);
    return {
      id,
      personId,
      firstName,
      familyName:
        openOrNull<PersonName>(key, { model: "Person", field: "contactSealed", id: personId }, row.contactSealed)?.familyName ?? null,
      spokenLanguage,
      readLanguage,
      willing: willingId ? { givenAt: row.givenAt, how: row.how, language: row.language, ended: row.endedAt !== null } : null,
      ownWords: willingId
        ? (openOrNull<OwnWords>(key, { model: "Willingness", field: "familySealed", id: willingId }, row.willingSealed)?.ownWords ?? null)
        : null,
      consents,
      releases: row.releases.map((one) =>
        open<ReleaseContent>(key, { model: "SecrecyRelease", field: "specialSealed", id: one.id }, bytes(one)),
      ),
      safety: answerId
        ? open<SafetyAnswers>(key, { model: "SafetyAnswer", field: "accusationSealed", id: answerId }, row.answerSealed)
        : null,
      talkedAt,
      own: openOrNull<OwnPart>(key, { model: "Principal", field: "accusationSealed", id }, row.ownSealed),
      card: cardId ? open<SafetyCardContent>(key, { model: "SafetyCard", field: "accusationSealed", id: cardId }, row.cardSealed) : null,
      wish: wished ? withoutBackground(wished) : null,
      representations: row.representations.map((one) => ({
        kind: one.kind,
        seenHow: one.seenHow,
        ...open<RepresentationContent>(key, { model: "LegalRepresentation", field: "familySealed", id: one.id }, bytes(one)),
      })),
    };
  });
}
