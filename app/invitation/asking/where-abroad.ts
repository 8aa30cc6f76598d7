import { zonesOfCountry } from "~/messaging/line/country-zones";

const zones = Object.entries(zonesOfCountry).flatMap(([country, all = []]) =>
  all.map((zone) => ({ country, zone, alone: all.length === 1 })),
);

/** Whether it is one of the clocks people can be said to live by. */
export const isZone = (zone: string): boolean => zones.some((one) => one.zone === zone);

/** The countries somebody may be in, with the clock there; a country with several clocks names a town for each. */
export function zoneOptions(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return zones
    .map(({ country, zone, alone }) => {
      const name = names.of(country) ?? country;
      const town = (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
      return { value: zone, label: alone ? name : `${name} (${town})` };
    })
    .sort((one, other) => one.label.localeCompare(other.label, language));
}
