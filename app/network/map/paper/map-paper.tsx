import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { MapDrawing } from "../drawing/drawing";
import { MapKey } from "../drawing/drawing-key";
import { upperFirst, wordsAbout } from "../drawing/drawing-label";
import { marksOf } from "../drawing/marks";
import type { NetworkMap } from "../model";
import { groupWord, readingOrder } from "../reading-order";

/** The map on one sheet: the drawing, and beside it everybody in words. */
export function MapPaper({ map }: { map: NetworkMap }) {
  const t = useText();
  const language = useLanguage();
  const marked = marksOf(map);
  const names = formatList(
    language,
    map.people.flatMap(({ principalId, firstName }) => (principalId === null ? [] : [firstName])),
  );
  return (
    <main className={map.people.length > 18 ? "paper paper-full" : "paper"}>
      <h1>{t("family-map.drawing-print-title", { names })}</h1>
      <div className="paper-drawing">
        <MapDrawing map={map} selected={null} hrefOf={null} bare />
      </div>
      <div className="paper-words">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("family-map.drawing-table-who")}</th>
              <th scope="col">{t("family-map.drawing-table-what")}</th>
            </tr>
          </thead>
          {readingOrder(map).map(({ group, people }) => (
            <tbody key={group}>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  {t(groupWord(group))}
                </th>
              </tr>
              {people.map((person) => {
                const marks = marked.get(person.id);
                return (
                  <tr key={person.id}>
                    <td>{person.firstName}</td>
                    <td>{marks ? upperFirst(wordsAbout(t, language, person, marks).join(", "), language) : null}</td>
                  </tr>
                );
              })}
            </tbody>
          ))}
        </table>
      </div>
      <div className="paper-key">
        <MapKey map={map} linesOnly />
      </div>
    </main>
  );
}
