import { renderToStaticMarkup } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { expect, test } from "vitest";
import type { PersonRoads } from "~/invitation/asking/person-roads.server";
import { LanguageProvider } from "~/language/context";
import { PaperPart } from "./paper-part";

const roads: PersonRoads = {
  ...{ open: [], closed: {}, firstRoad: null, secondRoad: null, email: null, emailZone: null },
  ...{ under16: false, invited: true, guest: false, papers: [] },
};

async function shown(changed: Partial<PersonRoads>): Promise<string> {
  const onces = { letter: "one", card: "other", given: [] };
  const element = (
    <LanguageProvider language="nl">
      <PaperPart name="Ria" path="/" roads={{ ...roads, ...changed }} onces={onces} lastResult={undefined} />
    </LanguageProvider>
  );
  const handler = createStaticHandler([{ path: "*", element }]);
  const context = await handler.query(new Request("http://kring.example/"));
  if (context instanceof Response) throw context;
  const router = createStaticRouter(handler.dataRoutes, context);
  return renderToStaticMarkup(<StaticRouterProvider router={router} context={context} hydrate={false} />);
}

test("a card after a letter is another deed, not the same press twice", async () => {
  const page = await shown({});
  expect([...page.matchAll(/name="once"[^>]*value="(\w+)"/g)].map(([, value]) => value)).toEqual(["one", "other"]);
});

test("a guest without a yes waits for the family, not for an invitation", async () => {
  expect(await shown({ invited: false, guest: true })).toContain("De familie heeft nog niet gezegd dat Ria mag komen");
  expect(await shown({ invited: false })).toContain("Nodig Ria eerst uit");
});
