import type { LanguageLevel } from "@generated/client";
import { type AccountContact, emailHashOf } from "~/access/accounts.server";
import { newId } from "~/access/ids";
import { blindIndex } from "~/access/keyring.server";
import { newDataKey, seal } from "~/access/sealing.server";
import { insertMany, updateMany } from "~/csv/many-rows.server";
import type { Tx } from "~/db.server";
import type { ImportRejection } from "./columns";
import type { Imported } from "./reading.server";

export interface ImportFrame {
  tx: Tx;
  importId: string;
  centraleId: string;
  passwordHash: string;
  now: Date;
}

/** Somebody of the file who is in the pool already, as he stands there. */
interface Known {
  profileId: string;
  town: string;
  latitude: number;
  longitude: number;
  postcodeArea: string | null;
  travelsKm: number;
  capacity: number;
  evenings: boolean;
  weekends: boolean;
  gender: string | null;
  ageGroup: string | null;
  experience: string[];
  notCareWorkerSince: Date | null;
  /** "nld:native rif:good" */
  languages: string;
}
export interface KnownOne {
  line: Imported;
  known: Known;
}

const defaultKm = 20;
const defaultCapacity = 1;

/** Who of the file is new, who stands in this Centrale's pool, and who cannot be taken in from a file. */
export async function knownAmong(
  tx: Tx,
  centraleId: string,
  imported: readonly Imported[],
): Promise<{ fresh: Imported[]; known: KnownOne[]; rejections: ImportRejection[] }> {
  const hashes = imported.map(({ email }) => emailHashOf(email));
  const rows = await tx.$queryRaw<(Known & { hash: string; here: boolean; gone: boolean })[]>`
    select encode(a."emailHash", 'hex') as "hash", a."organisationId" = ${centraleId}::uuid and a."role" = 'coordinator' and p."id" is not null as "here",
      a."endedAt" is not null or p."goneSince" is not null as "gone", p."id" as "profileId", p."town", p."latitude", p."longitude", p."postcodeArea", p."travelsKm", p."capacity", p."evenings",
      p."weekends", p."gender", p."ageGroup", p."experience", p."notCareWorkerSince",
      coalesce((select string_agg(l."language" || ':' || l."level", ' ') from "CoordinatorLanguage" l where l."profileId" = p."id"), '') as "languages"
    from "Account" a left join "CoordinatorProfile" p on p."accountId" = a."id" where a."emailHash" = any(${hashes}::bytea[])`;
  const byHash = new Map(rows.map(({ hash, ...row }) => [hash, row]));
  const [fresh, known, rejections]: [Imported[], KnownOne[], ImportRejection[]] = [[], [], []];
  for (const [at, line] of imported.entries()) {
    const row = byHash.get(Buffer.from(hashes[at] as Uint8Array).toString("hex"));
    if (!row) fresh.push(line);
    else if (!row.here) rejections.push({ line: line.line, field: "email", problem: "emailTaken" });
    else if (row.gone) rejections.push({ line: line.line, field: "email", problem: "gone" });
    else known.push({ line, known: row });
  }
  return { fresh, known, rejections };
}

/** As many rows as one statement writes. */
const perStatement = 2_500;
export async function inPieces<Row>(rows: readonly Row[], write: (piece: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += perStatement) await write(rows.slice(from, from + perStatement));
}

/** Accounts nobody can sign in to, each with a key of its own, and their profiles. */
export async function makeNew(frame: ImportFrame, fresh: readonly Imported[]): Promise<void> {
  await inPieces(fresh, (piece) => makePiece(frame, piece));
}

async function makePiece({ tx, importId, centraleId, passwordHash, now }: ImportFrame, piece: readonly Imported[]): Promise<void> {
  const phones = await phoneIds(tx, piece, now);
  const made = piece.map((line) => ({ line, id: newId(), profileId: newId(), key: newDataKey("account", now) }));
  const keys = { id: "uuid", subject: "text", keyringKeyId: "text", wrapped: "bytea", createdAt: "timestamptz" };
  await insertMany(
    tx,
    "DataKey",
    keys,
    made.map(({ key }) => key),
  );
  await insertMany(
    tx,
    "Account",
    {
      ...{ id: "uuid", organisationId: "uuid", role: '"AccountRole"', firstName: "text", contactSealed: "bytea", emailHash: "bytea" },
      ...{
        phoneNumberId: "uuid",
        passwordHash: "text",
        language: "text",
        safetyTrained: "boolean",
        dataKeyId: "uuid",
        createdAt: "timestamptz",
      },
    },
    made.map(({ line, id, key }) => {
      const { firstName, familyName, email, phone } = line;
      const contact: AccountContact = { familyName, email, phone };
      const contactSealed = seal(key, { model: "Account", field: "contactSealed", id }, contact);
      const known = { emailHash: emailHashOf(email), phoneNumberId: phones.get(phone) ?? null, passwordHash };
      const plain = { organisationId: centraleId, role: "coordinator", firstName, language: "nl", safetyTrained: false };
      return { id, ...plain, contactSealed, ...known, dataKeyId: key.id, createdAt: now };
    }),
  );
  await insertMany(
    tx,
    "CoordinatorProfile",
    {
      ...{ id: "uuid", accountId: "uuid", importId: "uuid", town: "text", latitude: "float8", longitude: "float8", travelsKm: "int" },
      ...{ capacity: "int", evenings: "boolean", weekends: "boolean", gender: "text", ageGroup: "text", experience: "text[]" },
      ...{ notCareWorkerSince: "timestamptz", appliedAt: "timestamptz", trainedAt: "timestamptz", activeSince: "timestamptz" },
    },
    made.map(({ line, id, profileId }) => ({ id: profileId, accountId: id, importId, ...profileOf(line, now) })),
  );
  await insertMany(
    tx,
    "CoordinatorLanguage",
    languageColumns,
    made.flatMap(({ line, profileId }) => line.languages.map((one) => ({ profileId, ...one }))),
  );
}

const languageColumns = { profileId: "uuid", language: "text", level: '"LanguageLevel"' };

function profileOf(line: Imported, now: Date) {
  const { standing = "trained", place, gender, ageGroup } = line;
  return {
    town: place.name,
    ...place.spot,
    travelsKm: line.travelsKm ?? defaultKm,
    capacity: line.capacity ?? defaultCapacity,
    evenings: line.evenings ?? true,
    weekends: line.weekends ?? true,
    gender: gender ?? null,
    ageGroup: ageGroup ?? null,
    experience: line.experience ?? [],
    notCareWorkerSince: now,
    appliedAt: now,
    trainedAt: standing === "applied" ? null : now,
    activeSince: standing === "active" ? now : null,
  };
}

/** The rows of these numbers, made where they are new. */
async function phoneIds(tx: Tx, piece: readonly Imported[], now: Date): Promise<Map<string, string>> {
  const numbers = [...new Set(piece.map(({ phone }) => phone))].map((phone) => ({ phone, hash: blindIndex("phone", phone) }));
  const ids = numbers.map(() => newId());
  const hashes = numbers.map(({ hash }) => hash);
  await tx.$executeRaw`
    insert into "PhoneNumber" ("id", "hash", "kind", "createdAt")
    select x."id", x."hash", 'mobile', ${now} from unnest(${ids}::uuid[], ${hashes}::bytea[]) as x("id", "hash") on conflict ("hash") do nothing`;
  const rows = await tx.$queryRaw<{ id: string; hash: string }[]>`
    select "id", encode("hash", 'hex') as "hash" from "PhoneNumber" where "hash" = any(${hashes}::bytea[])`;
  const byHash = new Map(rows.map(({ id, hash }) => [hash, id]));
  return new Map(numbers.map(({ phone, hash }) => [phone, byHash.get(Buffer.from(hash).toString("hex")) ?? ""]));
}

const spoken = (languages: readonly { language: string; level: LanguageLevel }[]): string =>
  languages
    .map(({ language, level }) => `${language}:${level}`)
    .sort()
    .join(" ");

/** What of somebody the file may change. */
const facts = ["town", "latitude", "longitude", "postcodeArea", "travelsKm", "capacity", "evenings", "weekends"] as const;
const said = ["gender", "ageGroup"] as const;

/** Somebody as the file leaves him: what it leaves open stays, and what he said of himself of sex, age and being no care worker is his. */
function asTheFileSays({ line, known }: KnownOne): Omit<Known, "languages"> {
  const moved = line.place.name === known.town ? {} : { town: line.place.name, ...line.place.spot, postcodeArea: null };
  return {
    ...known,
    ...moved,
    travelsKm: line.travelsKm ?? known.travelsKm,
    capacity: line.capacity ?? known.capacity,
    evenings: line.evenings ?? known.evenings,
    weekends: line.weekends ?? known.weekends,
    experience: line.experience ?? known.experience,
    gender: known.gender ?? line.gender ?? null,
    ageGroup: known.ageGroup ?? line.ageGroup ?? null,
  };
}

const asSet = (words: readonly string[]): string => [...words].sort().join(" ");

/** Changes those of whom the file says something else; gives how many. */
export async function changeKnown({ tx }: ImportFrame, known: readonly KnownOne[]): Promise<number> {
  const read = known.map((one) => ({ ...one, after: asTheFileSays(one) }));
  const others = read.filter(
    ({ known: before, after }) =>
      [...facts, ...said].some((name) => before[name] !== after[name]) || asSet(before.experience) !== asSet(after.experience),
  );
  const relearned = read.filter(({ line, known: before }) => spoken(line.languages) !== asSet(before.languages.split(" ")));
  await inPieces(others, (piece) =>
    updateMany(
      tx,
      "CoordinatorProfile",
      {
        ...{ id: "uuid", town: "text", latitude: "float8", longitude: "float8", postcodeArea: "text", travelsKm: "int", capacity: "int" },
        ...{ evenings: "boolean", weekends: "boolean", gender: "text", ageGroup: "text", experience: "text[]" },
      },
      piece.map(({ after: { profileId, ...after } }) => ({ id: profileId, ...after })),
    ),
  );
  await inPieces(relearned, async (piece) => {
    await tx.coordinatorLanguage.deleteMany({ where: { profileId: { in: piece.map((one) => one.known.profileId) } } });
    const rows = piece.flatMap(({ line, known: { profileId } }) => line.languages.map((one) => ({ profileId, ...one })));
    await insertMany(tx, "CoordinatorLanguage", languageColumns, rows);
  });
  return new Set([...others, ...relearned].map((one) => one.known.profileId)).size;
}
