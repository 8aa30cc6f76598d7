import type { Db, Tx } from "~/db.server";
import { placeNamed, placesMeant, spotOf } from "./dutch-places.server";
import type { Spot } from "./places";

/** A town as the list names it, with four digits where the Centrale has a table of them. */
export interface PlaceKept {
  town: string | null;
  postcodeArea: string | null;
}

export type PlaceChecked =
  | { refused: null; town: string; postcodeArea: string | null; spot: Spot }
  | { refused: "townUnknown"; suggestions: string[] }
  | { refused: "postcodeUnknown" };

/** No place is called longer; nobody searches for the likes of a whole letter. */
const longestName = 100;

/** The four digits of a postcode as people type it, "1102 ab" too; null for anything else. */
function postcodeAreaOf(typed: string): string | null {
  return typed.trim().match(/^([1-9]\d{3})(\s*[A-Za-z]{2})?$/)?.[1] ?? null;
}

/**
 * Whether a typed town, and postcode if any, can be kept. The town must be on the list; a postcode must be in the Centrale's own table,
 * and where it has none the postcode is left out.
 */
export async function checkPlace(
  db: Db | Tx,
  centraleId: string,
  typed: { town: string; postcode?: string | undefined },
): Promise<PlaceChecked> {
  const place = placeNamed(typed.town);
  if (!place) return { refused: "townUnknown", suggestions: placesMeant(typed.town.slice(0, longestName)) };
  const { name: town, spot } = place;
  const postcode = typed.postcode?.trim();
  if (!postcode || !(await hasPostcodes(db, centraleId))) return { refused: null, town, postcodeArea: null, spot };
  const postcodeArea = postcodeAreaOf(postcode);
  const area =
    postcodeArea && (await db.postcodeArea.findUnique({ where: { centraleId_postcode: { centraleId, postcode: postcodeArea } } }));
  return area ? { refused: null, town, postcodeArea: area.postcode, spot: spotIn(area) } : { refused: "postcodeUnknown" };
}

/** Whether a Centrale brought in a table of postcodes; then its forms ask for four digits too. */
export async function hasPostcodes(db: Db | Tx, centraleId: string): Promise<boolean> {
  return (await db.postcodeArea.findFirst({ where: { centraleId }, select: { postcode: true } })) !== null;
}

/** Where a family or a coordinator lives, by the four digits where they are known, else by the town; null when neither is. */
export async function spotFor(db: Db | Tx, centraleId: string, { town, postcodeArea }: PlaceKept): Promise<Spot | null> {
  if (!postcodeArea) return spotOf(town);
  const area = await db.postcodeArea.findUnique({ where: { centraleId_postcode: { centraleId, postcode: postcodeArea } } });
  return area ? spotIn(area) : spotOf(town);
}

const spotIn = ({ latitude, longitude }: Spot): Spot => ({ latitude, longitude });
