/** What stands open on the page of the map: nothing, somebody, two people together, or the form that adds somebody. */
export type Opened =
  | { kind: "nothing" }
  | { kind: "person"; id: string }
  | { kind: "pair"; first: string; second: string }
  | { kind: "new" };

/** The two equal views of the map. */
export const views = ["drawing", "table"] as const;
export type View = (typeof views)[number];

export interface Asked {
  opened: Opened;
  view: View;
}

/** What an address of the page asks to see: `?wie=`, `?lijn=a.b`, `?nieuw`, `?beeld=lijst`. */
export function askedOf(search: URLSearchParams): Asked {
  const view: View = search.get("beeld") === "lijst" ? "table" : "drawing";
  const person = search.get("wie");
  if (person) return { opened: { kind: "person", id: person }, view };
  const [first, second] = (search.get("lijn") ?? "").split(".");
  if (first && second) return { opened: { kind: "pair", first, second }, view };
  return { opened: search.has("nieuw") ? { kind: "new" } : { kind: "nothing" }, view };
}

/** The same as a part of an address, with `?met=` when the coordinator draws with one principal. */
export function searchOf({ opened, view }: Asked, met: string | undefined): string {
  const parts = [
    ...(met ? [`met=${met}`] : []),
    ...(view === "table" ? ["beeld=lijst"] : []),
    ...(opened.kind === "person" ? [`wie=${opened.id}`] : []),
    ...(opened.kind === "pair" ? [`lijn=${opened.first}.${opened.second}`] : []),
    ...(opened.kind === "new" ? ["nieuw"] : []),
  ];
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}
