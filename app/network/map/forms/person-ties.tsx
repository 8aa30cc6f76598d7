import { useText } from "~/language/context";
import { seenFrom } from "../fold";
import { type MapPerson, type NetworkMap, pairKey } from "../model";
import { hrefOn, keptIn } from "../path";
import { inReadingOrder, namesOn } from "../reading-order";
import { sentencesOf, tieWords } from "../tables/tie-words";

/** Somebody's lines, each a link to change it, and a choice to whom the next one goes. */
export function PersonTies({ map, path, person }: { map: NetworkMap; path: string; person: MapPerson }) {
  const t = useText();
  const nameOf = namesOn(map);
  const others = inReadingOrder(map).filter(({ id }) => id !== person.id);
  const pairs = new Map(map.pairs.map((pair) => [pairKey(pair.first, pair.second), pair]));
  const tied = others.flatMap(({ id }) => {
    const pair = pairs.get(pairKey(person.id, id));
    return pair ? [{ id, words: sentencesOf(tieWords(t, nameOf, seenFrom(pair, person.id))) }] : [];
  });
  const free = others.filter(({ id }) => !pairs.has(pairKey(person.id, id)));
  return (
    <section id="map-ties" className="stack" aria-labelledby="map-ties-title">
      <h3 id="map-ties-title">{t("family-map.ties-title", { name: nameOf(person.id) })}</h3>
      {tied.length === 0 ? <p className="quiet">{t("family-map.ties-none")}</p> : null}
      {tied.length > 0 ? (
        <ul className="map-tie-list">
          {tied.map(({ id, words }) => (
            <li key={id}>
              <a href={hrefOn(path, { lijn: `${person.id}.${id}` })} dir="auto">
                {nameOf(id)}
              </a>
              {words.map((word) => (
                <span key={word}>{word}</span>
              ))}
            </li>
          ))}
        </ul>
      ) : null}
      {free.length > 0 ? (
        <form method="get" action={hrefOn(path, {}).split("?")[0]} className="map-next-tie">
          {keptIn(hrefOn(path, {})).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="ams-field">
            <label className="ams-label" htmlFor="map-tie-to">
              {t("family-map.tie-to")}
            </label>
            <select id="map-tie-to" name="lijn" className="ams-select">
              {free.map(({ id }) => (
                <option key={id} value={`${person.id}.${id}`}>
                  {nameOf(id)}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className="ams-button ams-button--secondary">
            {t("family-map.tie-open")}
          </button>
        </form>
      ) : null}
    </section>
  );
}
