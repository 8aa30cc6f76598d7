import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import type { NetworkMap } from "../model";
import { Ground } from "./drawing-ground";
import { MapKey } from "./drawing-key";
import { PersonLabel } from "./drawing-label";
import { TieShape } from "./drawing-tie";
import { layOut, type MapLayout } from "./layout";
import { marksOf } from "./marks";

interface MapDrawingProps {
  map: NetworkMap;
  /** Whose ties stand out. */
  selected: string | null;
  /** Where the name of somebody leads; without it to the same page with his form. Null for a drawing that leads nowhere. */
  hrefOf?: ((id: string) => string) | null;
  /** Already laid out by who draws it. */
  layout?: MapLayout;
  /** Without the sentence and the key under it. */
  bare?: boolean;
  /** Which of several drawings on one page this is, in a word or two, for who listens. */
  which?: string;
}

const formOf = (id: string): string => `?wie=${encodeURIComponent(id)}`;

/**
 * The map as a drawing: circles of closeness, cut in the parts of a life. The tables say the same in words: lines are hidden from who
 * listens, and every person is a link whose name tells who he is and where he stands.
 */
export function MapDrawing({ map, selected, hrefOf = formOf, layout = layOut(map), bare = false, which }: MapDrawingProps) {
  const t = useText();
  const language = useLanguage();
  const people = new Map(map.people.map((person) => [person.id, person]));
  const marked = marksOf(map);
  const names = formatList(
    language,
    map.people.flatMap(({ principalId, firstName }) => (principalId === null ? [] : [firstName])),
  );
  const named = (label: string) => (which ? `${which}: ${label}` : label);
  const { x, y, width, height, fontSize, room, labels } = layout;
  const boxes = new Map(labels.map((label) => [label.id, label]));
  const shown = map.pairs.flatMap((pair) => {
    const one = boxes.get(pair.first);
    const other = boxes.get(pair.second);
    if (!one || !other) return [];
    const near = pair.first === selected || pair.second === selected;
    // Lines to the row beside the drawing would run over everything; they show once one of the two is chosen.
    return near || (one.stands !== "loose" && other.stands !== "loose") ? [{ pair, one, other, near }] : [];
  });
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable with the keyboard */}
      <section className="map-drawing" tabIndex={0} aria-label={named(t("family-map.drawing-scroll"))}>
        <div className={`map-sheet map-room-${room}`}>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing */}
          <svg
            viewBox={`${x} ${y} ${width} ${height}`}
            fontSize={fontSize}
            role="group"
            aria-label={named(names ? t("family-map.drawing-name", { names }) : t("family-map.drawing-name-none"))}
          >
            <Ground layout={layout} />
            <g aria-hidden className={selected === null ? "map-ties" : "map-ties map-choosing"}>
              {shown.map(({ pair, one, other, near }) => (
                <TieShape
                  key={`${pair.first}.${pair.second}`}
                  pair={pair}
                  one={one}
                  other={other}
                  labels={labels}
                  em={fontSize}
                  near={near}
                />
              ))}
            </g>
            {labels.map((label) => {
              const person = people.get(label.id);
              const marks = marked.get(label.id);
              return person && marks ? (
                <PersonLabel
                  key={label.id}
                  label={label}
                  person={person}
                  marked={marks}
                  em={fontSize}
                  selected={label.id === selected}
                  href={hrefOf ? hrefOf(label.id) : null}
                />
              ) : null;
            })}
          </svg>
          <span className="map-start" aria-hidden="true" />
        </div>
      </section>
      {bare ? null : (
        <>
          {names ? <p className="quiet">{t("family-map.drawing-closer", { names })}</p> : null}
          <MapKey map={map} />
        </>
      )}
    </>
  );
}
