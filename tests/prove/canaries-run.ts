import fs from "node:fs";
import { dbOf } from "~/db.server";
import { findCoordinator, on } from "../builders/telling";
import type { TwilioStandIn } from "../outside/twilio";
import type { Kring } from "../setup/server";
import { typeTheRequest } from "./canaries-requests";
import { heardIn, isWritten, nameOf, opened, sealedColumns, textsIn } from "./canaries-sealed";
import { dumpOf, type Found, filesOf, searchIn, walPosition } from "./canaries-search";
import { type ReadBack, readPages, typeOtherEnds, typeProposal, typeTheDay, typeUnsent } from "./canaries-typed";
import { dayBegins } from "./private-time-steps";
import { layGround } from "./private-time-walk";

/** Sealed columns without words of their own; of the rest every one must hold a marked word at the end. */
const wordless: Record<string, string> = { "SafetyAnswer.accusationSealed": "three times yes or no" };

/** Sealed columns that hold nothing for longer than it takes to work on it. */
const passing: readonly string[] = ["ReportPiece.familySealed"];

/** Fields that are read back under the mark of another row of the same column, since their own moment had passed. */
const readElsewhere: Record<string, string> = { "Wish background": "Wish waiting background" };

export interface CanaryResult {
  passed: boolean;
  problems: string[];
  /** Marked words typed, and how many of them a page showed. */
  typed: number;
  readBack: number;
  sealedColumns: number;
  unwritten: string[];
  files: number;
  bytes: number;
  tables: number;
  messages: number;
}

/** Types marked words into everything sealed, reads each back on a page, and looks for them where nobody should find them. */
export async function proveCanaries(kring: Kring, standIn: TwilioStandIn): Promise<CanaryResult> {
  const problems: string[] = [];
  const walFrom = await walPosition(kring.database);
  const doors = { staff: dbOf("staff"), family: dbOf("family") };
  const ground = await layGround(doors, kring.baseUrl, dayBegins, { earlierSitting: false });
  const { planted } = ground;
  const { marks } = planted;
  const back: ReadBack = new Map();
  await readPages(ground, back);
  await typeProposal(ground, back);
  await typeUnsent(ground, back);
  await typeTheRequest(ground, back);
  await typeOtherEnds(ground, back, (led) =>
    findCoordinator(led, planted.manager, planted.coordinator, "Amsterdam Oost", on(planted.now, -2)),
  );
  await typeTheDay(kring, ground, back);
  // Weeks have gone by, and what was not sent erased itself.
  await typeUnsent(ground, back);

  for (const field of marks.all().keys()) {
    if (!back.has(readElsewhere[field] ?? field)) problems.push(`"${field}" was typed and no page shows it`);
  }
  const unwritten = await checkColumns(kring, marks.stem, marks.numberStem, problems);

  const files = await filesOf(kring.database, walFrom);
  let bytes = 0;
  const found: Found[] = [];
  const search = (where: string, content: Buffer) => {
    bytes += content.length;
    found.push(...searchIn(where, content, marks.stem));
    const numbers = searchIn(where, content, marks.numberStem);
    if (numbers.length > 0)
      found.push(
        ...[...marks.all().values()].filter((one) => one.startsWith("+")).flatMap((one) => searchIn(where, content, one.slice(1))),
      );
    const national = `0${marks.numberStem.slice(2)}`;
    if (content.includes(national))
      found.push(
        ...[...marks.all().values()].filter((one) => one.startsWith("+")).flatMap((one) => searchIn(where, content, `0${one.slice(3)}`)),
      );
  };
  for (const file of files) if (fs.existsSync(file)) search(file, fs.readFileSync(file));
  const dump = await dumpOf(kring.database);
  search("the dump", dump.text);
  search("the log of the server", Buffer.from(kring.said(), "utf8"));
  for (const { where, spelling, around } of found) problems.push(`Found in ${where} as ${spelling}: ${around}`);
  if (!kring.said().includes("request")) problems.push("The server logged nothing, so nothing was searched there.");
  if (!dump.text.includes("Zeynep")) problems.push("The dump does not hold a first name, so it is no dump.");
  if (!files.some((file) => fs.existsSync(file) && fs.readFileSync(file).includes("Zeynep")))
    problems.push("No data file holds a first name, so the search is blind.");

  const sent = standIn.accepted();
  // What a coordinator writes back is meant to be read by who wrote.
  const allowed = ["Account coordinator work phone", "Wording written back"];
  for (const { to, body } of sent) {
    const said = marks.in(body).filter((field) => !allowed.includes(field));
    if (said.length > 0) problems.push(`A message to ${to} holds ${said.join(", ")}`);
  }
  if (sent.length < 5) problems.push(`Only ${sent.length} messages were sent.`);

  const typed = marks.all().size;
  return {
    passed: problems.length === 0,
    problems,
    typed,
    readBack: [...marks.all().keys()].filter((field) => back.has(readElsewhere[field] ?? field)).length,
    sealedColumns: sealedColumns.length,
    unwritten,
    files: files.length,
    bytes,
    tables: dump.tables,
    messages: sent.length,
  };
}

/** Every sealed column must hold a marked word that opens, unless nothing in the app writes it yet; gives those. */
async function checkColumns({ database }: Kring, stem: string, numberStem: string, problems: string[]): Promise<string[]> {
  const unwritten: string[] = [];
  for (const column of sealedColumns) {
    const name = nameOf(column);
    if (!isWritten(column)) {
      unwritten.push(name);
      continue;
    }
    const values = heardIn(column, await opened(database, column));
    if (values.length === 0 && passing.includes(name)) continue;
    const marked = values.flatMap(textsIn).some((text) => text.toLowerCase().includes(stem) || text.includes(numberStem));
    if (values.length === 0) problems.push(`${name}: the app writes it and this run typed nothing into it`);
    else if (!marked && !wordless[name]) problems.push(`${name} holds no marked word`);
  }
  return unwritten;
}
