import { renderToStaticMarkup } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { expect, test } from "vitest";
import { LanguageProvider } from "~/language/context";
import { type ListedPerson, PeopleList } from "./people-list";

const person = (id: string, more: Partial<ListedPerson> = {}): ListedPerson => ({
  ...{ id, firstName: id, familyName: null, spokenLanguage: "nld", readLanguage: "nld", under16: false, deceased: false },
  ...{ invited: false, withdrawn: null, addedBy: null, phones: [], place: {} },
  languageWords: { spoken: "Nederlands", read: "Nederlands" },
  ...more,
});

async function rowsOf(people: ListedPerson[]): Promise<string[]> {
  const hatice = { id: "h", personId: "ph", firstName: "Hatice" };
  const cemal = { id: "c", personId: "pc", firstName: "Cemal" };
  const word = { personId: "Fadime", principalId: "h", kind: "keptOut" as const, at: new Date(0), how: "ownLink" as const, reason: null };
  const element = (
    <LanguageProvider language="nl">
      <PeopleList conferenceId="k" people={people} circle={{ principals: [hatice, cemal], decisions: [word] }} />
    </LanguageProvider>
  );
  const handler = createStaticHandler([{ path: "*", element }]);
  const context = await handler.query(new Request("http://kring.example/"));
  if (context instanceof Response) throw context;
  const router = createStaticRouter(handler.dataRoutes, context);
  const list = renderToStaticMarkup(<StaticRouterProvider router={router} context={context} hydrate={false} />);
  return [...list.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    row
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

test("one row says who somebody is, each principal's word, what comes of it and how he is reached", async () => {
  const place = { relation: "moeder van Cemal", circle: "inner" as const, sector: "family" as const };
  const [head, fadime] = await rowsOf([person("Fadime", { place })]);
  expect(head).toBe("Wie Hatice Cemal Uitnodigen Bereiken Wijzigen");
  expect(fadime).toMatch(/^Fadime moeder van Cemal · heel dichtbij · familie moet erbuiten blijven .* nog geen woord nog niet geen nummer/);
  expect(fadime).toContain("Wie heeft nog contact?");
});

test("of who died nobody is asked for a word", async () => {
  const [, joop] = await rowsOf([person("Joop", { deceased: true })]);
  expect(joop).toContain("overleden");
  expect(joop).not.toMatch(/Noteer een woord|nog geen woord|nog niet/);
});
