import type { SerializeFrom } from "@remix-run/node";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList } from "~/language/dates";
import { Button } from "~/ui/button";
import { MapDrawing } from "../drawing/drawing";
import { layOut, type MapLayout } from "../drawing/layout";
import type { MapPerson } from "../model";
import { sentencesOf, tieWords } from "../tables/tie-words";
import { type Growth, isSame } from "./growth";
import type { MapMoment } from "./moments";
import type { MapVersion, Versions } from "./versions.server";

type Sent<Value> = SerializeFrom<Value>;

function useMomentWords() {
  const t = useText();
  return ({ kind, round }: Pick<MapMoment, "kind" | "round">) => t(`family-versions.moment-${kind}`, { round });
}

interface TwoMapsProps {
  versions: Sent<Versions>;
  /** The page is one column, however wide the screen. */
  narrow?: boolean;
  /** The principal beside the coordinator, kept in the address. */
  met?: string | null;
}

/** The map at two moments, side by side where there is room, and what grew between them in words. */
export function TwoMaps({ versions, narrow = false, met = null }: TwoMapsProps) {
  const t = useText();
  const { moments, two } = versions;
  if (!two) return <p>{t(moments.length === 0 ? "family-versions.none" : "family-versions.only-one")}</p>;
  const { before, after, growth } = two;
  // Two of the same drawing say less than one.
  const shown = drawnOf(before) === drawnOf(after) ? [after] : [before, after];
  const layouts = shown.map(({ map }) => layOut(map));
  return (
    <>
      {moments.length > 2 ? <WhichMoments moments={moments} before={before.moment.key} after={after.moment.key} met={met} /> : null}
      <GrowthList
        growth={growth}
        names={new Map([...before.map.people, ...after.map.people].map(({ id, firstName }) => [id, firstName]))}
      />
      <div className={narrow ? "two-maps" : `two-maps two-maps-${Math.max(...layouts.map(({ room }) => room))}`}>
        {shown.map((version, at) => (
          <OneMap key={version.moment.key} version={version} layout={layouts[at]} />
        ))}
      </div>
    </>
  );
}

const drawnOf = ({ map: { people, pairs } }: Sent<MapVersion>): string => JSON.stringify({ people, pairs });

function OneMap({ version: { moment, map }, layout }: { version: Sent<MapVersion>; layout: MapLayout | undefined }) {
  const language = useLanguage();
  const words = useMomentWords();
  return (
    <section className="stack">
      <h2>{words(moment)}</h2>
      <p className="quiet">{formatDay(language, moment.at)}</p>
      <MapDrawing map={map} selected={null} hrefOf={null} which={words(moment)} bare {...(layout ? { layout } : {})} />
    </section>
  );
}

interface WhichMomentsProps {
  moments: readonly Sent<MapMoment>[];
  before: string;
  after: string;
  met: string | null;
}

function WhichMoments({ moments, before, after, met }: WhichMomentsProps) {
  const t = useText();
  const language = useLanguage();
  const words = useMomentWords();
  const list = (name: "before" | "after", chosen: string, offered: readonly Sent<MapMoment>[]) => (
    <div className="ams-field">
      <label className="ams-label" htmlFor={`moment-${name}`}>
        {t(`family-versions.${name}`)}
      </label>
      <select key={chosen} id={`moment-${name}`} name={name} className="ams-select" defaultValue={chosen}>
        {offered.map(({ key, at, ...moment }) => (
          <option key={key} value={key}>
            {`${words(moment)}, ${formatDay(language, at)}`}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <form method="get" className="stack">
      {met ? <input type="hidden" name="met" value={met} /> : null}
      <fieldset className="ams-field-set">
        <legend className="ams-field-set__legend">{t("family-versions.choose")}</legend>
        <div className="two-moments">
          {list("before", before, moments.slice(0, -1))}
          {list("after", after, moments.slice(1))}
        </div>
      </fieldset>
      <p>
        <Button variant="secondary">{t("family-versions.show")}</Button>
      </p>
    </form>
  );
}

function GrowthList({ growth, names }: { growth: Growth; names: ReadonlyMap<string, string> }) {
  const t = useText();
  if (isSame(growth)) return <p>{t("family-versions.same")}</p>;
  const nameOf = (id: string) => names.get(id) ?? "";
  const between = growth.between.flatMap((pair) => {
    const said = sentencesOf(tieWords(t, nameOf, pair));
    const both = t("family-map.pair-names", { one: nameOf(pair.first), other: nameOf(pair.second) });
    return said.map((words) => ({
      key: `${pair.first} ${pair.second} ${words}`,
      words: words.includes(nameOf(pair.first)) ? words : `${both}: ${words}`,
    }));
  });
  return (
    <section className="stack">
      <h2>{t("family-versions.grew")}</h2>
      {isSame({ ...growth, between: [] }) ? null : <PeopleGrowth growth={growth} />}
      {between.length > 0 ? (
        <>
          <h3>{t("family-versions.between")}</h3>
          <ul>
            {between.map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function PeopleGrowth({ growth }: { growth: Growth }) {
  const t = useText();
  const language = useLanguage();
  const line = (what: "came" | "closer" | "died" | "gone") => {
    const names = growth[what].map(({ firstName }: MapPerson) => firstName);
    return names.length > 0 ? <li key={what}>{t(`family-versions.${what}`, { names: formatList(language, names) })}</li> : null;
  };
  return (
    <ul>
      {(["came", "closer"] as const).map(line)}
      {growth.eased.map(({ one, other }) => (
        <li key={`${one.id} ${other.id}`}>{t("family-versions.eased", { one: one.firstName, other: other.firstName })}</li>
      ))}
      {(["died", "gone"] as const).map(line)}
    </ul>
  );
}
