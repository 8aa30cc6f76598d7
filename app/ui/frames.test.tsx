import { useForm } from "@conform-to/react";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { expect, test } from "vitest";
import { LanguageProvider } from "~/language/context";
import type { Language } from "~/language/languages";
import { Button } from "./button";
import { FamilyPage } from "./family-page";
import { CheckboxListField, plainField, RadioField, SelectField, TextAreaField, TextField } from "./fields";
import { DateField, EurosField, TimeField } from "./fields-measured";
import { FormErrors } from "./form-errors";
import { Notice } from "./notice";
import { Once } from "./once";
import { PhaseLine } from "./phase-line";
import { StaffPage } from "./staff-page";
import { Table } from "./table";

async function shown(page: ReactElement, language: Language = "nl", path = "/"): Promise<string> {
  const routes = [{ path: "*", element: <LanguageProvider language={language}>{page}</LanguageProvider> }];
  const handler = createStaticHandler(routes);
  const context = await handler.query(new Request(`http://kring.example${path}`));
  if (context instanceof Response) throw context;
  const router = createStaticRouter(handler.dataRoutes, context);
  return renderToStaticMarkup(<StaticRouterProvider router={router} context={context} hydrate={false} />);
}

function WishForm() {
  const [form, fields] = useForm<{ name: string; words: string; role: string }>({
    id: "wish",
    lastResult: {
      status: "error",
      initialValue: { name: "Fatima", words: "nog even", role: "b" },
      error: { name: ["family-common.optional"], words: ["Invalid input: expected string, received undefined"], "": ["Kies een dag."] },
    },
  });
  return (
    <FamilyPage title="Wens">
      <form method="post" {...{ id: form.id }}>
        <Once value="0b4c" />
        <FormErrors form={form} />
        <TextField field={fields.name} label="Naam" hint="Voornaam" />
        <TextAreaField field={fields.words} label="Woorden" optional />
        <RadioField
          field={fields.role}
          label="Rol"
          options={[
            { value: "a", label: "A" },
            { value: "b", label: "B", hint: "twee" },
          ]}
        />
        <Button>Verstuur</Button>
      </form>
    </FamilyPage>
  );
}

test("somebody who reads Arabic finds his language first and a human's number last", async () => {
  const page = await shown(
    <FamilyPage title="دعوة" person="Fatima" human={{ name: "Rachid", phone: "+31612345678" }} whoSees="…" leave>
      <p>…</p>
    </FamilyPage>,
    "ar",
  );
  expect(page).toContain('<a href="?taal=ar" lang="ar" dir="rtl" hrefLang="ar" aria-current="true">العربية</a>');
  expect(page.indexOf("?taal=pl")).toBeLessThan(page.indexOf("<h1>"));
  expect(page).toContain('<a class="phone" href="tel:+31612345678">06 1234 5678</a>');
  expect(page.lastIndexOf("tel:")).toBeGreaterThan(page.lastIndexOf("</h2>"));
  expect(page.match(/<h1/g)).toHaveLength(1);
});

test("a coordinator finds the rooms of a coordinator, and sees where she is", async () => {
  const page = await shown(
    <StaffPage title="Samira" account={{ name: "Rachid", role: "coordinator" }} back={{ to: "/conferences", label: "Bijeenkomsten" }} demo>
      <p>…</p>
    </StaffPage>,
    "nl",
    "/conferences/1",
  );
  expect(page).toContain('<a aria-current="page" data-discover="true" href="/conferences">Bijeenkomsten</a>');
  expect(page).not.toContain("/matching");
  expect(page).toContain("verzonnen mensen");
  expect(page).toContain('action="/sign-out"');
  expect(page.match(/<h1/g)).toHaveLength(1);
});

test("an error stands at its field in words, and every field keeps what was typed", async () => {
  const page = await shown(<WishForm />);
  expect(page).toContain('value="Fatima"');
  expect(page).toContain(">nog even</textarea>");
  expect(page).toContain('aria-describedby="wish-name-description wish-name-error"');
  expect(page).toMatch(/id="wish-name-error".*mag u openlaten/);
  expect(page).toMatch(/id="wish-words-error".*Vul dit in\./);
  expect(page).not.toContain("Invalid input");
  expect(page).toMatch(/<input id="wish-role-b"[^>]*checked=""/);
  expect(page).toContain("Er zijn nog 3 dingen nodig");
  expect(page).toContain('<a href="#wish-name">');
  expect(page).toContain('<input type="hidden" name="once" readonly="" autoComplete="off" value="0b4c"/>');
});

test("fields work without a form library", async () => {
  const page = await shown(
    <StaffPage title="Velden">
      <DateField field={plainField("day", { value: "2026-12-01" })} label="Dag" min="2026-11-22" />
      <TimeField field={plainField("at", { value: "14:30" })} label="Tijd" />
      <EurosField field={plainField("arrears", { value: "1240,50" })} label="Achterstand" />
      <SelectField field={plainField("language", { value: "tr" })} label="Taal" options={[{ value: "tr", label: "Turks" }]} />
      <CheckboxListField
        field={plainField("parts", { values: ["b"] })}
        label="Delen"
        options={[
          { value: "a", label: "A" },
          { value: "b", label: "B" },
        ]}
      />
      <Notice tone="done">Bewaard.</Notice>
    </StaffPage>,
  );
  expect(page).toContain(
    '<input id="field-day" name="day" aria-required="true" class="ams-date-input" type="date" min="2026-11-22" value="2026-12-01"/>',
  );
  expect(page).toContain('<option value="tr" selected="">Turks</option>');
  expect(page).toMatch(/value="b"[^>]*/);
  expect(page).toContain("<strong>Gelukt</strong>");
});

test("how far it is can be read without colours", async () => {
  const page = await shown(
    <PhaseLine
      steps={[
        { key: "a", label: "Aangemeld", state: "done" },
        { key: "b", label: "Eigen tijd", state: "current", private: true },
        { key: "c", label: "Presentatie", state: "ahead" },
      ]}
    />,
  );
  expect(page).toContain('aria-current="step"');
  for (const word of ["(gedaan)", "(nu)", "(komt nog)"]) expect(page).toContain(word);
});

test("a table's cells carry their column's name for a narrow screen", async () => {
  const page = await shown(
    <Table
      caption="Wie komt"
      columns={[
        { key: "name", label: "Naam" },
        { key: "reply", label: "Antwoord" },
      ]}
      rows={[{ key: "1", cells: { name: "Fatima", reply: "ja" } }]}
    />,
  );
  expect(page).toContain('<td role="cell" data-label="Antwoord"><div class="cell">ja</div></td>');
  expect(page).toContain('<th scope="row" role="rowheader"><div class="cell">Fatima</div></th>');
});
