import type { Region } from "~/calendar/school-holidays";
import { spotOf } from "./dutch-places.server";
import { kmBetween, type Spot } from "./places";

/** Where no published list was found that says in which of two regions a municipality lies: all regions are shown there. */
const unsure = "unsure";
type Known = Region | typeof unsure;

/**
 * In which region a postcode area lies, by the first of a run of areas; it holds until the next. The ministry publishes it by whole
 * provinces: Groningen, Friesland, Drenthe, Overijssel, Noord-Holland, Flevoland without Zeewolde, Hattem and Eemnes in noord;
 * Zuid-Holland, the rest of Utrecht and Zeewolde in midden; Zeeland, Limburg and nearly all of Noord-Brabant in zuid. Gelderland is
 * divided: its north lies in midden, as does Tiel, and Arnhem and Nijmegen in zuid. For its other municipalities, and for Altena, the
 * ministry's list was not at hand, so nothing is said of them.
 */
const fromArea: readonly (readonly [from: number, region: Known])[] = [
  [1000, "noord"],
  [1390, "midden"],
  [1394, "noord"],
  [1396, "midden"],
  [1398, "noord"],
  [2160, "midden"],
  [3755, "noord"],
  [3756, "midden"],
  [4008, unsure],
  [4120, "midden"],
  [4150, unsure],
  [4200, "midden"],
  [4250, unsure],
  [4300, "zuid"],
  [5300, unsure],
  [5340, "zuid"],
  [6550, unsure],
  [6590, "zuid"],
  [6600, unsure],
  [6800, "zuid"],
  [6850, unsure],
  [7300, "midden"],
  [7383, unsure],
  [7400, "noord"],
  [8070, "midden"],
  [8100, "noord"],
  [8160, "midden"],
  [8193, "noord"],
];

/** Towns whose region is known, or known to be doubtful; any other is counted with the nearest of them. */
const towns: Readonly<Record<Known, readonly string[]>> = {
  noord: [
    ...["Amsterdam", "Haarlem", "Zaandam", "Hoorn", "Alkmaar", "Den Helder", "Hoofddorp", "Hilversum"],
    ...["Bussum", "Huizen", "Laren (Noord-Holland)", "Aalsmeer", "Uithoorn", "Almere", "Lelystad", "Dronten"],
    ...["Emmeloord", "Urk", "Zwolle", "Kampen", "Hattem", "Deventer", "Raalte", "Almelo"],
    ...["Hengelo (Overijssel)", "Enschede", "Haaksbergen", "Goor", "Rijssen", "Hardenberg", "Ommen", "Steenwijk"],
    ...["Meppel", "Hoogeveen", "Emmen", "Assen", "Groningen", "Leeuwarden", "Sneek", "Heerenveen"],
    ...["Drachten", "Delfzijl", "Eemnes", "Nieuw-Vennep", "Olst"],
  ],
  midden: [
    ...["Utrecht", "Amersfoort", "Soest", "Baarn", "Zeist", "Nieuwegein", "Woerden", "Mijdrecht"],
    ...["Maarssen", "Veenendaal", "Rhenen", "Leiden", "Lisse", "Hillegom", "Noordwijk-Binnen", "Den Haag"],
    ...["Rotterdam", "Dordrecht", "Gouda", "Delft", "Zoetermeer", "Alphen aan den Rijn", "Gorinchem", "Spijkenisse"],
    ...["Hellevoetsluis", "Middelharnis", "Leerdam", "Tiel", "Barneveld", "Nijkerk", "Putten", "Ermelo"],
    ...["Harderwijk", "Nunspeet", "Elburg", "Epe", "Heerde", "Apeldoorn", "Zeewolde", "Oud-Beijerland"],
    ...["Zwijndrecht", "Wezep"],
  ],
  zuid: [
    ...["Arnhem", "Nijmegen", "Middelburg", "Vlissingen", "Goes", "Terneuzen", "Hulst", "Zierikzee"],
    ...[
      "Bergen op Zoom",
      "Roosendaal",
      "Breda",
      "Oosterhout (Noord-Brabant)",
      "Zevenbergschen Hoek",
      "Tilburg",
      "Waalwijk",
      "'s-Hertogenbosch",
    ],
    ...["Oss", "Uden", "Eindhoven", "Helmond", "Boxmeer", "Cuijk", "Venlo", "Venray"],
    ...["Weert", "Roermond", "Sittard", "Geleen", "Heerlen", "Maastricht", "Steenbergen", "Geertruidenberg"],
  ],
  unsure: [
    ...["Culemborg", "Geldermalsen", "Opheusden", "Kesteren", "Zaltbommel", "Werkendam", "Woudrichem", "Wageningen"],
    ...["Ede", "Oosterbeek", "Renkum", "Velp", "Dieren", "Doesburg (Gelderland)", "Duiven", "Zevenaar"],
    ...["Westervoort", "Didam", "Elst", "Bemmel", "Huissen", "Wijchen", "Druten", "Beuningen", "Groesbeek"],
    ...["Zutphen", "Twello", "Lochem", "Brummen", "Eerbeek", "Doetinchem", "Winterswijk", "Groenlo"],
    ...["Borculo", "Neede", "Eibergen", "Aalten", "Ulft", "'s-Heerenberg"],
  ],
};

const anchors: readonly { spot: Spot; region: Known }[] = (Object.keys(towns) as Known[]).flatMap((region) =>
  towns[region].flatMap((town) => {
    const spot = spotOf(town);
    return spot ? [{ spot, region }] : [];
  }),
);

/** Towns of the table that are not on the list of places: a test keeps it empty. */
export const unplaced = (): string[] => Object.values(towns).flatMap((names) => names.filter((name) => spotOf(name) === null));

/**
 * In which region the schools of a place lie, by its postcode where it is known, else by the nearest town whose region is; null without
 * either, or where the region is not sure. Near a border it may be the other one, so it is a first guess that the coordinator can change.
 */
export function regionOf({ town, postcodeArea }: { town: string | null; postcodeArea: string | null }): Region | null {
  const region = postcodeArea ? fromArea.filter(([from]) => from <= Number(postcodeArea)).at(-1)?.[1] : regionNear(spotOf(town));
  return !region || region === unsure ? null : region;
}

function regionNear(spot: Spot | null): Known | null {
  if (!spot) return null;
  let nearest: { km: number; region: Known } | null = null;
  for (const one of anchors) {
    const km = kmBetween(spot, one.spot);
    if (!nearest || km < nearest.km) nearest = { km, region: one.region };
  }
  return nearest?.region ?? null;
}
