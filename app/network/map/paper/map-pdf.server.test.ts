import { expect, test } from "vitest";
import { inventMap } from "../../../../tests/builders/invented-map";
import type { NetworkMap } from "../model";
import { mapPdf } from "./map-pdf.server";

const day = new Date("2026-11-22T10:00:00Z");
const named = (map: NetworkMap, name: (at: number) => string): NetworkMap => ({
  ...map,
  people: map.people.map((person, at) => ({ ...person, firstName: name(at) })),
});

test("a map of thirty people is one page, and the same map gives the same bytes", async () => {
  const map = named(
    inventMap({ seed: 4, people: 30, ties: 60 }),
    (at) => ["Şükran Öztürk", "Łukasz Świętopełk", "Işıl Çiğdem"][at % 3] ?? "",
  );
  const bytes = await mapPdf(map, "nl", day);
  expect(bytes?.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(await mapPdf(map, "nl", day)).toEqual(bytes);
});

test("a name in letters that our type does not have is left to the browser", async () => {
  const map = inventMap({ seed: 4, people: 3, ties: 2 });
  expect(
    await mapPdf(
      named(map, (at) => (at === 1 ? "عبد الرحمن" : "Jo")),
      "nl",
      day,
    ),
  ).toBeNull();
  expect(
    await mapPdf(
      named(map, () => "Jo"),
      "nl",
      day,
    ),
  ).not.toBeNull();
});
