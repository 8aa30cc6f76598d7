/** A moment in parts that are drawn: a leaf of a calendar and a clock. */
export interface DrawnMoment {
  weekday: string;
  number: string;
  month: string;
  time: string;
  /** The whole of it, for who is read to. */
  said: string;
}

/** A handset, in a box of 24. */
export const handset =
  "M6.6 10.8c1.4 2.8 3.8 5.1 6.6 6.6l2.2-2.2c.3-.3.7-.4 1-.2 1.1.4 2.3.6 3.6.6.6 0 1 .4 1 1V20c0 .6-.4 1-1 1C10.6 21 3 13.4 3 4c0-.6.4-1 1-1h3.5c.6 0 1 .4 1 1 0 1.3.2 2.5.6 3.6.1.3 0 .7-.3 1z";

/** What a clock is drawn of, in a box of 48: its face, the strokes of the hours, and two hands. */
export const clockFace = { box: 48, middle: 24, radius: 22 };

interface Stroke {
  from: readonly [number, number];
  to: readonly [number, number];
  width: number;
}

const at = (turn: number, far: number): readonly [number, number] => [
  round(clockFace.middle + far * Math.sin(2 * Math.PI * turn)),
  round(clockFace.middle - far * Math.cos(2 * Math.PI * turn)),
];
const round = (value: number): number => Math.round(value * 100) / 100;

/** The strokes of a clock that says this time, "14:30". */
export function clockStrokes(time: string): Stroke[] {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const hours = Array.from({ length: 12 }, (_, index) => ({
    from: at(index / 12, index % 3 === 0 ? 17 : 18.5),
    to: at(index / 12, 20),
    width: index % 3 === 0 ? 2 : 1,
  }));
  const middle = [clockFace.middle, clockFace.middle] as const;
  return [
    ...hours,
    { from: middle, to: at(((hour % 12) + minute / 60) / 12, 10), width: 3 },
    { from: middle, to: at(minute / 60, 15), width: 2 },
  ];
}
