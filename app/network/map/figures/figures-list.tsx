import type { ReactNode } from "react";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { Card } from "~/ui/card";
import { Table } from "~/ui/table";
import { closeness, sectors, supportKinds } from "../model";
import type { Named, NetworkFigures } from "./figures";

/** So many groups are written out; the others are only counted. */
const mostGroups = 10;

/** A figure, and one plain sentence on what it means and what it does not mean. */
function Figure({ title, means, children }: { title: string; means: string; children: ReactNode }) {
  return (
    <Card title={title} level={3}>
      {children}
      <p className="quiet">{means}</p>
    </Card>
  );
}

/** Every figure of a map, each with what it says. */
export function FiguresList({ figures, names }: { figures: NetworkFigures; names: string }) {
  const t = useText();
  const { size, pets, deceased } = figures;
  return (
    <>
      <Figure title={t("staff-network-figures.size-title")} means={t("staff-network-figures.size-means")}>
        <p>
          <strong>{t("staff-network-figures.size", { count: size, names })}</strong>
        </p>
        {pets + deceased > 0 ? <p>{t("staff-network-figures.apart", { pets, deceased })}</p> : null}
        {size > 0 && size < 6 ? <p>{t("staff-network-figures.small")}</p> : null}
      </Figure>
      {size > 0 ? (
        <>
          <Places figures={figures} />
          <Figure title={t("staff-network-figures.family-title")} means={t("staff-network-figures.family-means")}>
            <p>
              <strong>{t("staff-network-figures.family", { count: figures.family, of: size })}</strong>
            </p>
          </Figure>
          <Ties figures={figures} />
          <SupportAndConflict figures={figures} />
        </>
      ) : null}
    </>
  );
}

function Places({ figures: { bySector, notPlaced } }: { figures: NetworkFigures }) {
  const t = useText();
  const columns = [
    { key: "sector", label: t("staff-network-figures.column-sector") },
    ...closeness.map((key) => ({ key, label: t(`family-map.ring-${key}`), number: true })),
    { key: "total", label: t("staff-network-figures.column-total"), number: true },
  ];
  const rows = sectors.map((key) => ({
    key,
    cells: {
      sector: t(`family-map.sector-${key}`),
      ...Object.fromEntries(closeness.map((circle) => [circle, unlessNone(bySector[key][circle])])),
      total: closeness.reduce((sum, circle) => sum + bySector[key][circle], 0),
    },
  }));
  return (
    <Figure title={t("staff-network-figures.places-title")} means={t("staff-network-figures.places-means")}>
      <Table caption={t("staff-network-figures.places-caption")} captionUnseen columns={columns} rows={rows} />
      {notPlaced > 0 ? <p>{t("staff-network-figures.not-placed", { count: notPlaced })}</p> : null}
    </Figure>
  );
}

/** A row of noughts says less than its total. */
const unlessNone = (count: number): number | null => (count === 0 ? null : count);

function Ties({ figures }: { figures: NetworkFigures }) {
  const t = useText();
  const language = useLanguage();
  const { density, groups, onTheirOwn, connectors } = figures;
  const percent = new Intl.NumberFormat(language, { style: "percent" }).format(density ?? 0);
  const together = groups.filter(({ length }) => length > 1);
  return (
    <>
      <Figure title={t("staff-network-figures.density-title")} means={t("staff-network-figures.density-means")}>
        <p>
          <strong>
            {density === null
              ? t("staff-network-figures.density-none")
              : t("staff-network-figures.density", { ties: figures.ties, possible: figures.possibleTies, percent })}
          </strong>
        </p>
      </Figure>
      {together.length > 1 ? (
        <Figure title={t("staff-network-figures.groups-title")} means={t("staff-network-figures.groups-means")}>
          <p>
            <strong>{t("staff-network-figures.groups", { count: together.length })}</strong>
          </p>
          <Groups groups={together} />
        </Figure>
      ) : null}
      <Figure title={t("staff-network-figures.alone-title")} means={t("staff-network-figures.alone-means")}>
        <p>
          <strong>{t("staff-network-figures.alone", { count: onTheirOwn.length })}</strong>
        </p>
        {onTheirOwn.length > 0 ? <p>{namesOf(language, onTheirOwn)}</p> : null}
      </Figure>
      <Cliques cliques={figures.cliques} />
      <Figure title={t("staff-network-figures.connector-title")} means={t("staff-network-figures.connector-means")}>
        <p>
          <strong>
            {connectors.people.length > 0
              ? t("staff-network-figures.connector", { names: namesOf(language, connectors.people), ties: connectors.ties })
              : t("staff-network-figures.connector-none")}
          </strong>
        </p>
      </Figure>
    </>
  );
}

function Cliques({ cliques: { found, more } }: { cliques: NetworkFigures["cliques"] }) {
  const t = useText();
  const shown = found.slice(0, mostGroups);
  return (
    <Figure title={t("staff-network-figures.cliques-title")} means={t("staff-network-figures.cliques-means")}>
      <p>
        <strong>{t(more ? "staff-network-figures.cliques-more" : "staff-network-figures.cliques", { count: found.length })}</strong>
      </p>
      {shown.length < found.length || more ? (
        <p>{t(more ? "staff-network-figures.cliques-shown-some" : "staff-network-figures.cliques-shown", { count: shown.length })}</p>
      ) : null}
      <Groups groups={shown} />
    </Figure>
  );
}

function Groups({ groups }: { groups: readonly (readonly Named[])[] }) {
  const language = useLanguage();
  if (groups.length === 0) return null;
  return (
    <ul>
      {groups.map((group) => (
        <li key={group.map(({ id }) => id).join()}>{namesOf(language, group)}</li>
      ))}
    </ul>
  );
}

const namesOf = (language: Parameters<typeof formatList>[0], people: readonly Named[]): string =>
  formatList(
    language,
    people.map(({ firstName }) => firstName),
  );

function SupportAndConflict({ figures: { support, conflicts } }: { figures: NetworkFigures }) {
  const t = useText();
  const columns = [
    { key: "kind", label: t("staff-network-figures.column-kind") },
    { key: "toPrincipals", label: t("staff-network-figures.column-to"), number: true },
    { key: "fromPrincipals", label: t("staff-network-figures.column-from"), number: true },
    { key: "amongPeople", label: t("staff-network-figures.column-among"), number: true },
  ];
  const rows = supportKinds.map((key) => ({
    key,
    cells: {
      kind: t(`family-map.give-${key}`),
      ...Object.fromEntries(Object.entries(support[key]).map(([whose, count]) => [whose, unlessNone(count)])),
    },
  }));
  return (
    <>
      <Figure title={t("staff-network-figures.support-title")} means={t("staff-network-figures.support-means")}>
        <Table caption={t("staff-network-figures.support-caption")} captionUnseen columns={columns} rows={rows} />
      </Figure>
      <Figure title={t("staff-network-figures.conflict-title")} means={t("staff-network-figures.conflict-means")}>
        <p>
          <strong>{t("staff-network-figures.conflict", { principals: conflicts.withPrincipals, others: conflicts.amongPeople })}</strong>
        </p>
      </Figure>
    </>
  );
}
