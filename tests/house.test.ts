import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { checkout } from "../commands/prepare.mjs";

/** The journey runs forward, the code looks back: each folder may read those before it. */
const journey = ["journey", "registration", "coordinator", "network", "invitation", "conference", "plan", "evaluation", "report", "today"];
/** Used by all, and using no folder of the journey. */
const shared = ["access", "timeline", "messaging", "calendar", "places", "csv", "privacy", "ui", "language"];
/** May use everything; nothing else imports them. */
const doors = ["routes", "jobs"];
const evictionCase = "eviction-case";

/** Files beside the folders that tie everything together. The others there are shared. */
const entrances = /^(root\.tsx|entry\..*|server.*)$/;
const banned = /^(lib|libs|utils?|helpers?|services?|components?|misc|common)(\.[a-z]+)*$/;
const maxLines = 300;

const appFiles = filesIn("app", /\.(tsx?|css)$/);
const codeFiles = ["app", "commands", "prisma", "tests"].flatMap((folder) => filesIn(folder, /\.(tsx?|mjs)$/));

test("every folder of the app has its place in the house", () => {
  const folders = fs.readdirSync(path.join(checkout, "app"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const unknown = folders.map((entry) => entry.name).filter((name) => ![...journey, ...shared, ...doors, evictionCase].includes(name));
  expect(unknown).toEqual([]);
});

test("each folder reads only what lies before it", () => {
  const wrong = appFiles.flatMap((file) =>
    importsOf(file)
      .filter(({ to }) => to.startsWith("app/") && !mayRead(placeOf(file), placeOf(to)))
      .map(({ to }) => `${file} reads ${to}`),
  );
  expect(wrong).toEqual([]);
});

test("what only the server knows is not carried into a file the browser gets", () => {
  const forServer = /\.server(\.test)?\.tsx?$|\.test\.tsx?$|^app\/(routes|jobs)\/|^app\/(server[^/]*|root\.tsx|entry\.server\.tsx)$/;
  const wrong = appFiles
    .filter((file) => !forServer.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ to, typeOnly }) => !typeOnly && /\.server$|^@generated\/client/.test(to))
        .map(({ to }) => `${file} reads ${to}`),
    );
  expect(wrong).toEqual([]);
});

test("nothing is named after being useful", () => {
  const wrong = codeFiles.filter((file) => file.split("/").some((part) => banned.test(part)));
  expect(wrong).toEqual([]);
});

test("time comes from app/clock.ts", () => {
  const wrong = codeFiles.filter(
    (file) => file !== "app/clock.ts" && /\bDate\.now\(|\bnew Date\(\s*\)|\bNow\.(instant|zonedDateTimeISO|plain\w+)\(/.test(code(file)),
  );
  expect(wrong).toEqual([]);
});

test(`no file of the app is longer than ${maxLines} lines`, () => {
  const long = appFiles
    .map((file) => `${read(file).trimEnd().split("\n").length} ${file}`)
    .filter((line) => Number.parseInt(line, 10) > maxLines);
  expect(long).toEqual([]);
});

test("no file speaks of somebody's machine", () => {
  const texts = [
    ...codeFiles,
    ...filesIn("docs", /\.md$/),
    ...filesIn("prisma", /\.(sql|prisma)$/),
    "README.md",
    "package.json",
    "remix.config.js",
  ];
  const wrong = texts.filter((file) => fs.existsSync(path.join(checkout, file)) && /["'`\s(]\/(work|root|home|Users)\/\w/.test(read(file)));
  expect(wrong).toEqual([]);
});

/** The folder a file lies in, or its name when it lies directly in app/. */
function placeOf(file: string): string {
  return file.split("/")[1] ?? "";
}

function mayRead(from: string, to: string): boolean {
  if (from === to || doors.includes(from) || entrances.test(from)) return true;
  if (doors.includes(to) || entrances.test(to)) return false;
  if (!journey.includes(to) && to !== evictionCase) return true;
  if (from === evictionCase || !journey.includes(from)) return false;
  if (to === evictionCase) return true;
  return journey.indexOf(to) < journey.indexOf(from);
}

/** What a file imports, as a path in the checkout; `@generated/…` stays as it is written. */
function importsOf(file: string): { to: string; typeOnly: boolean }[] {
  const pattern = /(?:^|\n)\s*(import|export)\s+(type\s)?([^"';]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;
  return [...code(file).matchAll(pattern)].flatMap(([, , type, names, fixed, lazy]) => {
    const written = fixed ?? lazy ?? "";
    const to = written.startsWith("~/")
      ? `app/${written.slice(2)}`
      : written.startsWith(".")
        ? path.posix.join(path.posix.dirname(file), written)
        : written;
    const onlyTypes = Boolean(
      names &&
        /^\{[^}]*\}\s+from/.test(names.trim()) &&
        names
          .replace(/[{}]|\sfrom\s*$/g, "")
          .split(",")
          .every((name) => !name.trim() || name.trim().startsWith("type ")),
    );
    return [{ to, typeOnly: Boolean(type) || onlyTypes }];
  });
}

function code(file: string): string {
  return read(file)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "");
}

function read(file: string): string {
  return fs.readFileSync(path.join(checkout, file), "utf8");
}

function filesIn(folder: string, name: RegExp): string[] {
  const place = path.join(checkout, folder);
  if (!fs.existsSync(place)) return [];
  return fs
    .readdirSync(place, { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => name.test(file) && !file.startsWith("prisma/generated/") && fs.statSync(path.join(checkout, file)).isFile())
    .sort();
}
