import { useText } from "~/language/context";
import { seenFrom } from "../fold";
import { type MapPair, type NetworkMap, pairKey } from "../model";
import { hrefOn } from "../path";
import { inReadingOrder, namesOn } from "../reading-order";
import { Lines, MapTable } from "./map-table";
import { tieWords } from "./tie-words";

interface TiesTableProps {
  map: NetworkMap;
  /** The address of the page it stands on, with what it asks besides. */
  path: string;
  /** The two ids of the pair whose form is open, in either order, with a point between them. */
  selected?: string | null;
}

const columns = ["pair", "tie", "support", "care"] as const;

/** Every line of the drawing in words: who and who, what they are, what they give each other, what asks for care. */
export function TiesTable({ map, path, selected = null }: TiesTableProps) {
  const t = useText();
  const nameOf = namesOn(map);
  const [one = "", other = ""] = selected?.split(".") ?? [];
  const chosen = pairKey(one, other);
  if (map.pairs.length === 0) return <p className="quiet">{t("family-map.ties-empty")}</p>;
  return (
    <MapTable
      caption={t("family-map.ties-caption")}
      columns={columns.map((key) => ({ key, label: t(`family-map.column-${key}`) }))}
      parts={[
        {
          key: "ties",
          rows: inOrder(map).map((pair) => {
            const { ties, support, care, roles } = tieWords(t, nameOf, pair);
            const key = pairKey(pair.first, pair.second);
            return {
              key,
              selected: key === chosen,
              cells: {
                pair: (
                  <a href={hrefOn(path, { lijn: `${pair.first}.${pair.second}` })} aria-current={key === chosen ? "true" : undefined}>
                    {t("family-map.pair-names", { one: nameOf(pair.first), other: nameOf(pair.second) })}
                  </a>
                ),
                tie: <Lines words={[...ties, ...roles]} none={t("family-map.nothing-said")} />,
                support: <Lines words={support} none={t("family-map.nothing-said")} />,
                care: <Lines words={care} none={t("family-map.nothing")} />,
              },
            };
          }),
        },
      ]}
    />
  );
}

/** Pairs as the table of people is read, each said from who comes first in it. */
function inOrder(map: NetworkMap): MapPair[] {
  const at = new Map(inReadingOrder(map).map(({ id }, index) => [id, index]));
  const placeOf = (id: string) => at.get(id) ?? 0;
  return map.pairs
    .map((pair) => seenFrom(pair, placeOf(pair.first) <= placeOf(pair.second) ? pair.first : pair.second))
    .sort((one, other) => placeOf(one.first) - placeOf(other.first) || placeOf(one.second) - placeOf(other.second));
}
