import type { SupportKind } from "../model";
import type { MarkKind } from "./marks";

/** Drawn on 20 by 20: `line` with a pen, `fill` as a solid shape. */
interface Shape {
  line?: string;
  fill?: string;
}

/** A candle for who died: a sign of no one faith. */
const shapes: Record<MarkKind | SupportKind, Shape> = {
  household: { line: "M3 10 10 3.5 17 10M5 9v7.5h10V9M8.5 16.5v-4h3v4" },
  child: { line: "M10 9.5v5M10 14.5 7 18M10 14.5 13 18M5.5 9.5 10 11.5 14.5 9.5", fill: "M7 5a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z" },
  under16: { line: "M10 12.5 5 7.5 10 2.5 15 7.5ZM10 12.5c-3 1.5 3 3 0 5.5M10 2.5v10M5 7.5h10" },
  supporter: {
    line: "M10 10v5.5a2 2 0 0 0 4 0",
    fill: "M2.5 10.500a7.5 7.5 0 0 1 15 0q-1.3-1.3-2.5 0q-1.2-1.3-2.5 0q-1.2-1.3-2.5 0q-1.3-1.3-2.5 0q-1.3-1.3-2.5 0q-1.2-1.3-2.5 0Z",
  },
  advocate: { line: "M3 4h14v9.500h-7L6 17v-3.500H3ZM6.5 7.300h7M6.5 10.200h4.5" },
  contactPerson: {
    line: "M4 3h3l1.5 4L6.5 8.500a9 9 0 0 0 5 5L13 11.500l4 1.500v3a1.5 1.5 0 0 1-1.7 1.500A13.5 13.5 0 0 1 2.5 4.7 1.5 1.5 0 0 1 4 3Z",
  },
  farAway: {
    line: "M2.5 10a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0ZM2.5 10h15M10 2.500c4.5 4.5 4.5 10.5 0 15M10 2.500c-4.5 4.5-4.5 10.5 0 15",
  },
  pet: {
    fill: "M10 9.500c2.5 0 5 3 5 5.5 0 2-1.6 2.3-2.7 2-.9-.3-1.5-.5-2.3-.5s-1.4.2-2.3.5c-1.1.3-2.7 0-2.7-2 0-2.5 2.5-5.5 5-5.500ZM2 9.500a1.7 2.2 0 1 0 3.4 0a1.7 2.2 0 1 0-3.4 0ZM14.6 9.500a1.7 2.2 0 1 0 3.4 0a1.7 2.2 0 1 0-3.4 0ZM5.6 5a1.8 2.4 0 1 0 3.6 0a1.8 2.4 0 1 0-3.6 0ZM10.8 5a1.8 2.4 0 1 0 3.6 0a1.8 2.4 0 1 0-3.6 0Z",
  },
  deceased: { line: "M7.5 9.500h5V18h-5ZM10 9.500V8M5 18h10", fill: "M10 1.500c2.6 3 2.2 5.5 0 5.500s-2.6-2.5 0-5.500Z" },
  practical: {
    line: "M12 4.500a4 4 0 0 0-3.5 5.700L3.5 15.200a1.7 1.7 0 0 0 2.3 2.300l5-5A4 4 0 0 0 16.3 7.500L13.5 10 10.5 9 9.8 6.500Z",
  },
  money: { line: "M15.5 5a6 6 0 1 0 0 10M3 8.500h8M3 11.500h8" },
  emotional: { fill: "M10 17C2 11.5 2 4 6.3 4 8.5 4 9.5 5.5 10 6.7 10.5 5.5 11.5 4 13.7 4 18 4 18 11.5 10 17Z" },
  company: {
    line: "M4 7h9.500v6a3.5 3.5 0 0 1-3.5 3.500H7.500A3.5 3.5 0 0 1 4 13ZM13.5 8.500h1.300a2 2 0 0 1 0 4.500h-1.300M7 2.500v2M10.5 2.500v2",
  },
  advice: { line: "M7.5 13.500C5.5 12 5 10.5 5 8.500a5 5 0 0 1 10 0c0 2-.5 3.5-2.5 5ZM7.5 16h5M8.5 18h3" },
};

/** One small sign, `size` wide, its middle at `x`, `y`. What it means stands in the key and in the label's name. */
export function MarkShape({ kind, x, y, size }: { kind: MarkKind | SupportKind; x: number; y: number; size: number }) {
  const { line, fill } = shapes[kind];
  const scale = Math.round((size / 20) * 1000) / 1000;
  const at = (middle: number) => Math.round((middle - size / 2) * 10) / 10;
  return (
    <g transform={`translate(${at(x)} ${at(y)}) scale(${scale})`}>
      {line ? <path d={line} className="map-mark-line" /> : null}
      {fill ? <path d={fill} className="map-mark-fill" /> : null}
    </g>
  );
}
