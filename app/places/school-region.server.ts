import type { Region } from "~/calendar/school-holidays";
import { spotOf } from "./dutch-places.server";
import { kmBetween, type Spot } from "./places";

/**
 * In which region a postcode area lies, by the first of a run of areas; it holds until the next. After the ministry's list of
 * municipalities: Zeewolde and Altena lie in midden, Eemnes and Hattem in noord, and Gelderland is divided over midden and zuid.
 */
const fromArea: readonly (readonly [from: number, region: Region])[] = [
  [1000, "noord"],
  [2160, "midden"],
  [3755, "noord"],
  [3756, "midden"],
  [4300, "zuid"],
  [5800, "zuid"],
  [6700, "midden"],
  [6800, "zuid"],
  [6960, "midden"],
  [6980, "zuid"],
  [6990, "zuid"],
  [6996, "midden"],
  [7400, "noord"],
  [8070, "midden"],
  [8100, "noord"],
  [8160, "midden"],
  [8193, "noord"],
];

/** Towns whose region is known; any other is counted with the nearest of them. */
const towns: Readonly<Record<Region, readonly string[]>> = {
  noord: [
    ...[
      "Amsterdam",
      "Haarlem",
      "Zaandam",
      "Hoorn",
      "Alkmaar",
      "Den Helder",
      "Hoofddorp",
      "Hilversum",
      "Bussum",
      "Huizen",
      "Laren (Noord-Holland)",
      "Aalsmeer",
    ],
    ...["Uithoorn", "Almere", "Lelystad", "Dronten", "Emmeloord", "Urk", "Zwolle", "Kampen", "Hattem", "Deventer", "Raalte", "Almelo"],
    ...[
      "Hengelo (Overijssel)",
      "Enschede",
      "Haaksbergen",
      "Goor",
      "Rijssen",
      "Hardenberg",
      "Ommen",
      "Steenwijk",
      "Meppel",
      "Hoogeveen",
      "Emmen",
    ],
    ...["Assen", "Groningen", "Leeuwarden", "Sneek", "Heerenveen", "Drachten", "Delfzijl", "Eemnes", "Nieuw-Vennep", "Olst"],
  ],
  midden: [
    ...[
      "Utrecht",
      "Amersfoort",
      "Soest",
      "Baarn",
      "Zeist",
      "Nieuwegein",
      "Woerden",
      "Mijdrecht",
      "Maarssen",
      "Veenendaal",
      "Rhenen",
      "Leiden",
    ],
    ...[
      "Lisse",
      "Hillegom",
      "Noordwijk-Binnen",
      "Den Haag",
      "Rotterdam",
      "Dordrecht",
      "Gouda",
      "Delft",
      "Zoetermeer",
      "Alphen aan den Rijn",
    ],
    ...["Gorinchem", "Spijkenisse", "Hellevoetsluis", "Middelharnis", "Leerdam", "Culemborg", "Tiel", "Geldermalsen", "Wageningen", "Ede"],
    ...["Barneveld", "Nijkerk", "Putten", "Ermelo", "Harderwijk", "Nunspeet", "Elburg", "Epe", "Heerde", "Apeldoorn", "Zutphen", "Lochem"],
    ...[
      "Brummen",
      "Eerbeek",
      "Doetinchem",
      "Winterswijk",
      "Groenlo",
      "Borculo",
      "Aalten",
      "Ulft",
      "Zeewolde",
      "Werkendam",
      "Woudrichem",
      "Twello",
    ],
    ...["Opheusden", "Kesteren", "Neede", "Eibergen", "Oud-Beijerland", "Zwijndrecht", "Wezep", "'s-Heerenberg"],
  ],
  zuid: [
    ...[
      "Arnhem",
      "Nijmegen",
      "Velp",
      "Dieren",
      "Doesburg (Gelderland)",
      "Duiven",
      "Zevenaar",
      "Westervoort",
      "Didam",
      "Elst",
      "Wijchen",
      "Druten",
      "Beuningen",
    ],
    ...["Oosterbeek", "Renkum", "Bemmel", "Huissen", "Zaltbommel", "Middelburg", "Vlissingen", "Goes", "Terneuzen", "Hulst", "Zierikzee"],
    ...[
      "Bergen op Zoom",
      "Roosendaal",
      "Breda",
      "Oosterhout (Noord-Brabant)",
      "Zevenbergschen Hoek",
      "Tilburg",
      "Waalwijk",
      "'s-Hertogenbosch",
      "Oss",
      "Uden",
      "Eindhoven",
    ],
    ...[
      "Helmond",
      "Boxmeer",
      "Cuijk",
      "Venlo",
      "Venray",
      "Weert",
      "Roermond",
      "Sittard",
      "Geleen",
      "Heerlen",
      "Maastricht",
      "Steenbergen",
      "Geertruidenberg",
    ],
  ],
};

const anchors: readonly { spot: Spot; region: Region }[] = (Object.keys(towns) as Region[]).flatMap((region) =>
  towns[region].flatMap((town) => {
    const spot = spotOf(town);
    return spot ? [{ spot, region }] : [];
  }),
);

/** Towns of the table that are not on the list of places: a test keeps it empty. */
export const unplaced = (): string[] => Object.values(towns).flatMap((names) => names.filter((name) => spotOf(name) === null));

/**
 * In which region the schools of a place lie, by its postcode where it is known, else by the nearest town whose region is; null without
 * either. Near a border it may be the other one, so it is a first guess that the coordinator can change.
 */
export function regionOf({ town, postcodeArea }: { town: string | null; postcodeArea: string | null }): Region | null {
  if (postcodeArea) return fromArea.filter(([from]) => from <= Number(postcodeArea)).at(-1)?.[1] ?? null;
  const spot = spotOf(town);
  if (!spot) return null;
  let nearest: { km: number; region: Region } | null = null;
  for (const one of anchors) {
    const km = kmBetween(spot, one.spot);
    if (!nearest || km < nearest.km) nearest = { km, region: one.region };
  }
  return nearest?.region ?? null;
}
