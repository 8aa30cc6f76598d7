import type { Messages } from "../messages";
import type nl from "../nl/staff-places";

export default {
  title: "Places",
  credit: "Places and distances after",
  "distance-title": "How far from {town}",
  "distance-about":
    "The family in the middle, {count, plural, one {one candidate} other {# candidates}} around it with a number. Rings at {km} km.",
  "distance-words": "The distances in words",
  "distance-away": "{km} km to the {direction}",
  "distance-same": "in the same place",
  "direction-north": "north",
  "direction-northEast": "north-east",
  "direction-east": "east",
  "direction-southEast": "south-east",
  "direction-south": "south",
  "direction-southWest": "south-west",
  "direction-west": "west",
  "direction-northWest": "north-west",
} as const satisfies Messages<typeof nl>;
