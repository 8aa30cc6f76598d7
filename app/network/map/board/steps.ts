import { closeness, type MapSpot, sectors } from "../model";

/** Where somebody without a place stands when he is first moved. */
const firstSpot: MapSpot = { circle: "middle", sector: "family" };

/** A step with an arrow key: up is closer, down is further away, left and right go to the next part of the map. Null for any other key. */
export function stepOf(spot: MapSpot | null, key: string): MapSpot | null {
  const { circle, sector } = spot ?? firstSpot;
  const ring = closeness.indexOf(circle);
  const part = sectors.indexOf(sector);
  const next = (step: number) => sectors[(part + step + sectors.length) % sectors.length] ?? sector;
  switch (key) {
    case "ArrowUp":
      return { circle: closeness[Math.max(0, ring - 1)] ?? circle, sector };
    case "ArrowDown":
      return { circle: closeness[Math.min(closeness.length - 1, ring + 1)] ?? circle, sector };
    case "ArrowLeft":
      return { circle, sector: next(-1) };
    case "ArrowRight":
      return { circle, sector: next(1) };
    default:
      return null;
  }
}
