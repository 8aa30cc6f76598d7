import type { TextKey } from "~/language/catalogue";
import { closeness, type MapSpot, type NetworkMap, type NewStroke, sectors } from "../model";
import type { Shown } from "./shown";

/** What a form comes to. Errors go by the name of their field, the whole form's under the empty name. */
export interface FormStrokes {
  strokes: NewStroke[];
  newcomers: { id: string; firstName: string }[];
  errors: Record<string, TextKey>;
}

/** How long words on the map may be. */
export const longest = { name: 60, relation: 120, note: 2000 } as const;

/** One form being read: what it says, what it showed, and the strokes it comes to. */
export interface Reading {
  form: FormData;
  map: NetworkMap;
  shown: Shown;
  result: FormStrokes;
  draw(subjectId: string, otherId: string | null, field: NewStroke["field"], value: unknown): void;
}

/** What a field says, without spaces around it and with the line ends of the catalogue's own. */
export const said = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? plain(value) : "";
};
export const plain = (value: string): string => value.replace(/\r\n?/g, "\n").trim();

/** The spot two choices come to: null for neither, nothing for half or for what is no choice, with an error at its field. */
export function spotIn({ form, result }: Pick<Reading, "form" | "result">): MapSpot | null | undefined {
  const circle = closeness.find((value) => value === said(form, "circle"));
  const sector = sectors.find((value) => value === said(form, "sector"));
  if (circle && sector) return { circle, sector };
  const half = circle ? "sector" : sector ? "circle" : null;
  if (half) {
    result.errors[half] = said(form, half) === "" ? "family-map.place-half" : "family-map.wrong-choice";
    return undefined;
  }
  if (said(form, "circle") === "" && said(form, "sector") === "") return null;
  result.errors.circle = "family-map.wrong-choice";
  return undefined;
}

/** Words in the place of those that were shown. */
export function wordsOf({ result, draw }: Reading, id: string, field: "relation" | "note", words: string): void {
  if (words.length > longest[field]) result.errors[field] = "family-map.too-long";
  else draw(id, null, field, words === "" ? null : words);
}
