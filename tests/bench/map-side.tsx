import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { renderToString } from "react-dom/server";
import { LanguageProvider } from "~/language/context";
import { MapDrawing } from "~/network/map/drawing/drawing";
import { layOut, type MapLayout } from "~/network/map/drawing/layout";
import { gapBetween } from "~/network/map/drawing/placing";
import { foldMap } from "~/network/map/fold";
import type { NetworkMap } from "~/network/map/model";
import { PeopleTable } from "~/network/map/tables/people-table";
import { TiesTable } from "~/network/map/tables/ties-table";
import { inventStrokes } from "../builders/invented-map";

// One map from strokes to the HTML of its drawing and tables, again and again; and the same drawing laid out by a force layout.

/** What this process found, as one line of JSON. */
export interface MapSide {
  times: Record<"fold" | "layOut" | "drawing" | "tables" | "whole" | "rival", number[]>;
  strokes: number;
  /** Processor time of one map on average, whatever else the machine does. */
  cpuMs: { kring: number; rival: number };
  covered: { kring: number; rival: number };
  htmlBytes: { drawing: number; tables: number };
}

const [people = 200, ties = 600, rounds = 60, steps = 100] = process.argv.slice(2).map(Number);
const { somebody, strokes } = inventStrokes({ seed: 11, people, ties, principals: 2 });
const page = "/conferences/x/map";

const drawn = (map: NetworkMap, layout: MapLayout): string =>
  renderToString(
    <LanguageProvider language="nl">
      <MapDrawing map={map} selected={null} layout={layout} />
    </LanguageProvider>,
  );
const tables = (map: NetworkMap): string =>
  renderToString(
    <LanguageProvider language="nl">
      <PeopleTable map={map} path={page} />
      <TiesTable map={map} path={page} />
    </LanguageProvider>,
  );

/** ForceAtlas2 from the same beginning on every run, fitted into our drawing; it knows of no rings, sectors or widths of names. */
function forced(map: NetworkMap, like: MapLayout): MapLayout {
  const graph = new Graph({ type: "undirected" });
  map.people.forEach(({ id }, at) => {
    graph.addNode(id, { x: Math.cos(at * 2.4) * at, y: Math.sin(at * 2.4) * at });
  });
  for (const { first, second } of map.pairs) graph.mergeEdge(first, second);
  const spots = forceAtlas2(graph, { iterations: steps, settings: forceAtlas2.inferSettings(graph) });
  const widest = Math.max(...Object.values(spots).map(({ x, y }) => Math.hypot(x, y))) || 1;
  const labels = like.labels.map((label) => {
    const { x, y } = spots[label.id] ?? { x: 0, y: 0 };
    return { ...label, x: Math.round((x / widest) * 430), y: Math.round((y / widest) * 430) };
  });
  return { ...like, labels };
}

const covered = ({ labels }: MapLayout): number =>
  labels.filter((one, at) => labels.slice(at + 1).some((other) => gapBetween(one, other) < 0)).length;

const times: MapSide["times"] = { fold: [], layOut: [], drawing: [], tables: [], whole: [], rival: [] };
const timed = <Made,>(of: keyof MapSide["times"], make: () => Made): Made => {
  const from = performance.now();
  const made = make();
  times[of].push(performance.now() - from);
  return made;
};
const read = (): NetworkMap => foldMap(somebody, strokes, { kind: "coordinator" });

let side: Omit<MapSide, "times" | "cpuMs"> | undefined;
const cpu = { kring: 0, rival: 0 };
/** Processor time of this process so far, in milliseconds. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
for (let round = 0; round < rounds + 5; round += 1) {
  if (round === 5) {
    for (const row of Object.values(times)) row.length = 0;
    cpu.kring = 0;
    cpu.rival = 0;
  }
  const before = spent();
  const from = performance.now();
  const map = timed("fold", read);
  const layout = timed("layOut", () => layOut(map));
  const drawing = timed("drawing", () => drawn(map, layout));
  const words = timed("tables", () => tables(map));
  times.whole.push(performance.now() - from);
  const between = spent();
  cpu.kring += between - before;
  const rival = timed("rival", () => {
    const same = read();
    const their = forced(same, layout);
    drawn(same, their);
    tables(same);
    return their;
  });
  cpu.rival += spent() - between;
  side = {
    strokes: strokes.length,
    covered: { kring: covered(layout), rival: covered(rival) },
    htmlBytes: { drawing: Buffer.byteLength(drawing), tables: Buffer.byteLength(words) },
  };
}
const perMap = (all: number): number => Math.round((all / rounds) * 10) / 10;
console.log(JSON.stringify({ times, ...side, cpuMs: { kring: perMap(cpu.kring), rival: perMap(cpu.rival) } } as MapSide));
