import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LanguageProvider } from "~/language/context";
import { type Language, languages } from "~/language/languages";
import { drawn, drawnMap, tied } from "../../../../tests/builders/drawn-map";
import { MapAddForm } from "../forms/add-form";
import type { MapFormProps } from "../forms/map-form";
import { MapPairForm } from "../forms/pair-form";
import { MapPersonForm } from "../forms/person-form";
import { groups, readingOrder } from "../reading-order";
import { PeopleTable } from "./people-table";
import { TiesTable } from "./ties-table";

const html = (element: ReactElement, language: Language = "nl"): string =>
  renderToStaticMarkup(<LanguageProvider language={language}>{element}</LanguageProvider>);
const words = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, "\n")
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, "&");
const inOrder = (text: string, ...parts: string[]) => {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    expect(at, `${part} after ${from}`).toBeGreaterThanOrEqual(0);
    from = at + part.length;
  }
};
/** The cells of the row that is named so, as words. */
const row = (markup: string, name: string): string[] => {
  const rows = [...markup.matchAll(/<tr[^>]*>.*?<\/tr>/gs)].map(([one]) =>
    [...one.matchAll(/<t[hd][^>]*>.*?<\/t[hd]>/gs)].map(([cell]) => words(cell).replace(/\s+/g, " ").trim()),
  );
  return rows.find(([first]) => first === name) ?? [];
};
const path = "/conferences/c/map?met=p-willy";
const props = (more: Partial<MapFormProps> = {}): MapFormProps => ({ map: drawnMap(), path, once: "once-1", by: "coordinator", ...more });
const hostile = `<img src=x onerror=alert(1)>"'&`;

describe("the table of people", () => {
  const table = html(<PeopleTable map={drawnMap()} path={path} selected="e-joop" />);

  test("is read from the middle, part by part, who is closest first, and ends with who has no place", () => {
    inOrder(
      words(table),
      "In het midden",
      "Willy",
      "Ria",
      "Familie",
      "Ineke",
      "Bram",
      "Max",
      "Buren",
      "Joop",
      "Nog zonder plek",
      "Oma",
      "Els",
    );
    expect(readingOrder(drawnMap()).map(({ group }) => group)).toEqual(
      groups.filter((group) => ["middle", "family", "neighbours", "none"].includes(group)),
    );
  });

  test("says of each in words what the drawing shows", () => {
    expect(row(table, "Ineke")).toEqual([
      "Ineke",
      "zus / stiefzus",
      "Heel dichtbij , Familie",
      "Woont ver weg Ineke is steunfiguur van Willy Ineke spreekt voor Bram",
      "3 Lijnen van Ineke: 3",
    ]);
    expect(row(table, "Bram")[3]).toBe("Kind Woont in hetzelfde huis Ineke spreekt voor Bram");
    expect(row(table, "Max")[3]).toBe("Dier");
    expect(row(table, "Oma")[3]).toBe("Overleden");
    expect(row(table, "Joop")[3]).toBe("Misschien contactpersoon");
  });

  test("says so where nothing is known: no cell is empty", () => {
    expect(row(table, "Els")).toEqual(["Els", "Nog niets gezegd", "Nog geen plek", "Niets", "0 Lijnen van Els: 0"]);
    expect(table).not.toMatch(/<t[hd][^>]*>\s*<\/t[hd]>/);
  });

  test("has a caption and headers, and a link to each form that keeps with whom is drawn", () => {
    expect(table).toContain("<caption>Wie er zijn</caption>");
    expect(table.match(/scope="col"/g)).toHaveLength(5);
    expect(table.match(/scope="row"/g)).toHaveLength(8);
    expect(table).toContain('href="/conferences/c/map?met=p-willy&amp;wie=e-joop" aria-current="true"');
  });

  test("two of one name are told apart where they are spoken of", () => {
    const map = {
      ...drawnMap(),
      people: [drawn("a", "Jan", { principalId: "p" }), drawn("b", "Jan", { relation: ["oom"] })],
      pairs: [tied("a", "b", { known: "knows" })],
    };
    expect(words(html(<TiesTable map={map} path="/m" />))).toContain("Jan en Jan (oom)");
  });

  test("shows a hostile name as it was written", () => {
    const map = {
      ...drawnMap(),
      people: [drawn("a", hostile, { relation: [hostile] }), drawn("b", "Els")],
      pairs: [tied("a", "b", { money: "gives" })],
    };
    for (const markup of [
      html(<PeopleTable map={map} path={path} />),
      html(<TiesTable map={map} path={path} />),
      html(<MapPersonForm {...props({ map })} id="a" />),
      html(<MapPairForm {...props({ map })} first="a" second="b" />),
    ]) {
      expect(markup).not.toContain("<img");
      expect(markup).toContain("&lt;img src=x onerror=alert(1)&gt;");
    }
  });
});

describe("the table of lines", () => {
  const table = html(<TiesTable map={drawnMap()} path={path} />);

  test("says each line in words, from who is read first", () => {
    expect(row(table, "Willy en Ineke")).toEqual([
      "Willy en Ineke",
      "Broer of zus Ineke is steunfiguur van Willy",
      "Ineke helpt Willy met geld",
      "Niets",
    ]);
    expect(row(table, "Willy en Bram")[1]).toBe("Willy is ouder van Bram");
    expect(row(table, "Ineke en Bram")).toEqual(["Ineke en Bram", "Ineke spreekt voor Bram", "Ineke en Bram geven elkaar raad", "Niets"]);
    expect(row(table, "Ineke en Joop")[3]).toBe(
      "Het is lastig tussen hen Zij mogen elkaar niet tegenkomen Zij hebben nog contact met elkaar",
    );
  });

  test("marks the line whose form is open, whichever of the two was named first", () => {
    for (const selected of ["c-ineke.a-willy", "a-willy.c-ineke"]) {
      const marked = html(<TiesTable map={drawnMap()} path={path} selected={selected} />);
      expect(marked.match(/aria-current="true"/g)).toHaveLength(1);
      expect(marked).toMatch(/aria-current="true"[^>]*>Willy en Ineke/);
    }
  });

  test("without lines says how to draw one", () => {
    expect(words(html(<TiesTable map={{ ...drawnMap(), pairs: [] }} path="/m" />))).toContain("Er zijn nog geen lijnen.");
  });
});

describe("the forms", () => {
  test("a person's stands as the map has it", () => {
    const form = html(<MapPersonForm {...props()} id="e-joop" />);
    expect(form).toContain('<option value="outer" selected="">Verder weg</option>');
    expect(form).toContain('<option value="neighbours" selected="">Buren</option>');
    expect(form).toMatch(/id="map-person-contactPerson"[^>]*checked=""/);
    expect(form).not.toMatch(/id="map-person-farAway"[^>]*checked=""/);
    expect(form).toContain('value="buurman"');
    expect(form).toContain("belt graag</textarea>");
    expect(words(form)).toContain("Alleen jij leest dit.");
    for (const name of ["once", "intent", "saw", "shown", "who"]) expect(form).toContain(`name="${name}"`);
  });

  test("a principal reads that his coordinator reads along; beside him the coordinator has no note", () => {
    expect(words(html(<MapPersonForm {...props({ by: "principal" })} id="e-joop" />))).toContain("Alleen u en uw coördinator lezen dit.");
    const beside = html(<MapPersonForm {...props({ by: "beside" })} id="e-joop" />);
    expect(beside).not.toContain("<textarea");
    expect(beside).not.toContain("belt graag");
  });

  test("both words stand to choose from where two wrote at once", () => {
    const form = html(<MapPersonForm {...props()} id="c-ineke" />);
    expect(form).toContain('value="say:zus"');
    expect(form).toContain('value="say:stiefzus"');
    expect(form).toMatch(/<input[^>]*name="relationKeep" checked="" value="keep"/);
  });

  test("a coordinator who draws for all reads who else sees what asks for care", () => {
    const seenByAll = "Een conflict ziet elke hoofdpersoon";
    const forAll = html(<MapPairForm {...props()} first="a-willy" second="e-joop" />);
    expect(words(forAll)).toContain(seenByAll);
    expect(forAll).toContain('name="mine"');
    for (const by of ["beside", "principal"] as const) {
      const form = html(<MapPairForm {...props({ by })} first="a-willy" second="e-joop" />);
      expect(words(form)).not.toContain(seenByAll);
      expect(form).not.toContain('name="mine"');
    }
  });

  test("a principal has no place, a child has who speaks for him, a figure has a name to change", () => {
    const principal = html(<MapPersonForm {...props()} id="a-willy" />);
    expect(principal).not.toContain('name="circle"');
    expect(principal).toContain('<option value="c-ineke" selected="">Ineke</option>');
    expect(principal).not.toContain("van de kaart");
    expect(html(<MapPersonForm {...props()} id="d-bram" />)).toMatch(/name="advocate"/);
    expect(html(<MapPersonForm {...props()} id="f-max" />)).toContain('value="Max"');
  });

  test("taking off is only for whom the reader put there, and asks first", () => {
    expect(html(<MapPersonForm {...props()} id="e-joop" />)).toMatch(/<details.*Haal Joop van de kaart.*Ja, haal van de kaart/s);
    expect(html(<MapPersonForm {...props({ by: "principal" })} id="e-joop" />)).not.toContain("takeOff");
  });

  test("his lines stand below, and the next one goes to who has none yet", () => {
    const form = html(<MapPersonForm {...props()} id="c-ineke" />);
    inOrder(words(form), "Lijnen van Ineke", "Willy", "Broer of zus", "Ineke helpt Willy met geld", "Leg een lijn naar");
    expect(form).toContain('<option value="c-ineke.h-els">Els</option>');
    expect(form).not.toContain('<option value="c-ineke.a-willy">');
    expect(form).toContain('<input type="hidden" name="met" value="p-willy"/>');
  });

  test("two people are spoken of from the first", () => {
    const form = html(<MapPairForm {...props()} first="c-ineke" second="a-willy" />);
    expect(form).toContain('<option value="gives" selected="">Van Ineke aan Willy</option>');
    expect(form).toContain('<option value="takes">Van Willy aan Ineke</option>');
    expect(form).toMatch(/name="supporter"[^>]*checked=""[^>]*value="first"/);
    expect(words(html(<MapPairForm {...props()} first="a-willy" second="d-bram" />))).toContain("Willy is kind van Bram");
  });

  test("a form that came back says what is wrong at the field and keeps what was typed", () => {
    const form = html(
      <MapAddForm
        {...props({
          errors: { firstName: "family-map.name-needed" },
          given: { intent: "add", firstName: "", relation: "nicht", kind: "pet", circle: "inner" },
        })}
      />,
    );
    expect(form).toContain('href="#map-add-firstName"');
    expect(form).toMatch(
      /id="map-add-firstName"[^>]*aria-describedby="map-add-firstName-hint map-add-firstName-error"[^>]*aria-invalid="true"/,
    );
    expect(form).toContain('value="nicht"');
    expect(form).toMatch(/<input[^>]*name="kind" checked="" value="pet"/);
    expect(form).toContain('<option value="inner" selected="">');
  });

  test("a refusal to take somebody off empties no field of his", () => {
    const form = html(<MapPersonForm {...props({ given: { intent: "takeOff", who: "e-joop" } })} id="e-joop" />);
    expect(form).toContain('value="buurman"');
  });

  test("a form that came back still says what its reader first saw, whatever was drawn since", () => {
    const given = { intent: "person", who: "e-joop", relation: "x".repeat(121), shown: JSON.stringify({ relation: "buur" }), saw: "3" };
    const form = html(<MapPersonForm {...props({ given, errors: { relation: "family-map.too-long" } })} id="e-joop" />);
    expect(form).toContain('name="saw" readonly="" autoComplete="off" value="3"');
    expect(form).toContain("{&quot;relation&quot;:&quot;buur&quot;}");
  });

  test("somebody who is gone meanwhile is said to be", () => {
    expect(words(html(<MapPersonForm {...props()} id="x" />))).toContain("staat niet meer op de kaart");
    expect(words(html(<MapPairForm {...props()} first="x" second="a-willy" />))).toContain("staat niet meer op de kaart");
  });
});

describe.each(languages.map(({ code }) => code))("in %s", (language) => {
  test("every label has its field and every id stands once", () => {
    for (const page of [
      <MapPersonForm key="1" {...props({ by: "principal" })} id="c-ineke" />,
      <MapPersonForm key="2" {...props({ by: "principal" })} id="a-willy" />,
      <MapPairForm key="3" {...props({ by: "principal" })} first="c-ineke" second="a-willy" />,
      <MapAddForm key="4" {...props({ by: "principal" })} />,
    ]) {
      const form = html(page, language);
      const ids = [...form.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, of] of form.matchAll(/ for="([^"]+)"/g)) expect(ids).toContain(of);
      for (const [, by = ""] of form.matchAll(/aria-describedby="([^"]+)"/g)) for (const id of by.split(" ")) expect(ids).toContain(id);
      if (language !== "nl") expect(words(form)).not.toMatch(/\b(Bewaar|Nog niets|helpt|Kies)\b/);
    }
  });
});

test("names keep their own direction among Arabic words", () => {
  const table = html(<PeopleTable map={drawnMap()} path="/m" />, "ar");
  expect(words(table)).toContain("الجيران");
  expect(table).toMatch(/<a[^>]*dir="auto"[^>]*>Joop<\/a>/);
});
