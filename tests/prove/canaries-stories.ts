import fs from "node:fs";
import { dbOf } from "~/db.server";
import { closeness, familyTies, figureKinds, knownTies, pairFields, personFields, sectors, supportWays } from "~/network/map/model";
import { tell } from "../../prisma/stories/telling-all";
import type { Kring } from "../setup/server";
import { nameOf, opened, sealedColumns, textsIn } from "./canaries-sealed";
import { dumpOf, filesOf, searchIn, walPosition } from "./canaries-search";

export interface StoriesResult {
  passed: boolean;
  problems: string[];
  /** Sealed texts of the stories that were looked for. */
  texts: number;
  files: number;
  tables: number;
}

/** Shorter ones are met by chance. */
const shortest = 9;

/** Tells the demo's stories and looks for every sealed text of theirs where it should not lie. */
export async function proveStories(kring: Kring): Promise<StoriesResult> {
  const walFrom = await walPosition(kring.database);
  await tell({ staff: dbOf("staff"), family: dbOf("family") });
  // Their messages leave meanwhile, so that those lie there as well.
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const texts = new Map<string, string>();
  for (const column of sealedColumns) {
    for (const text of (await opened(kring.database, column)).flatMap(textsIn))
      if (text.length >= shortest) texts.set(text, nameOf(column));
  }
  for (const open of [...(await openWords(kring)), ...codesOfTheMap]) texts.delete(open);

  const files = await filesOf(kring.database, walFrom);
  const dump = await dumpOf(kring.database);
  const places: [string, Buffer][] = [
    ["the dump", dump.text],
    ["the log", Buffer.from(kring.said(), "utf8")],
    ...files.filter((file) => fs.existsSync(file)).map((file): [string, Buffer] => [file, fs.readFileSync(file)]),
  ];
  const problems: string[] = [];
  for (const [where, bytes] of places) {
    for (const [text, column] of texts) {
      // Every spelling in what is small; in the files of the database as it is, for it was the dump that would have shown another one.
      const found = where.startsWith("the ") ? searchIn(where, bytes, text).length > 0 : bytes.includes(text);
      if (found) problems.push(`A text of ${column} lies in ${where}: ${text.slice(0, 60)}`);
    }
  }
  if (texts.size < 50) problems.push(`Only ${texts.size} sealed texts, so nothing was told.`);
  return { passed: problems.length === 0, problems, texts: texts.size, files: files.length, tables: dump.tables };
}

/** Names of fields and choices on the map: they stand in the program and as names of columns, whoever is drawn. */
const codesOfTheMap: readonly string[] = [
  ...closeness,
  ...sectors,
  ...personFields,
  ...pairFields,
  ...familyTies,
  ...knownTies,
  ...supportWays,
  ...figureKinds,
];

/** What may stand open by its class: names of organisations and towns, first names, codes. */
async function openWords({ database }: Kring): Promise<string[]> {
  const rows = await database.query<{ word: string }>(
    `select "name" as word from "Organisation" union select "firstName" from "Person" union select "firstName" from "Account"
     union select "firstName" from "Tenancy" union select "town" from "Conference" where "town" is not null`,
  );
  return rows.map(({ word }) => word);
}
