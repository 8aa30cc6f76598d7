import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LanguageProvider } from "~/language/context";
import { drawnMap } from "../../../../tests/builders/drawn-map";
import type { NetworkMap } from "../model";
import { growthOf } from "./growth";
import { TwoMaps } from "./two-maps";

const moment = (kind: "begin" | "now", at: string) => ({ key: kind, kind, round: 0, at: new Date(at) });

function shownOf(earlier: NetworkMap, later: NetworkMap): string {
  const [begin, now] = [moment("begin", "2026-09-06T10:00:00Z"), moment("now", "2026-09-10T10:00:00Z")];
  const two = { before: { moment: begin, map: earlier }, after: { moment: now, map: later }, growth: growthOf(earlier, later) };
  return renderToStaticMarkup(
    <LanguageProvider language="nl">
      <TwoMaps versions={{ moments: [begin, now], two }} />
    </LanguageProvider>,
  );
}

test("a map that did not change is drawn once", () => {
  const page = shownOf(drawnMap(), drawnMap());
  expect(page).toContain("Er kwam niets bij.");
  expect(page.match(/class="map-sheet/g)).toHaveLength(1);
});

test("a map on which somebody stands further away now is drawn twice, though nothing grew", () => {
  const map = drawnMap();
  const later = {
    ...map,
    people: map.people.map((one) =>
      one.firstName === "Ineke" ? { ...one, spot: { circle: "outer" as const, sector: "family" as const } } : one,
    ),
  };
  expect(shownOf(map, later).match(/class="map-sheet/g)).toHaveLength(2);
});
