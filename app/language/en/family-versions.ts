import type { Messages } from "../messages";
import type nl from "../nl/family-versions";

export default {
  title: "Then and now",
  lead: "This is how the circle was then, and how it is now.",
  "moment-begin": "At the beginning",
  "moment-conference": "When the conference began",
  "moment-evaluation": "At looking back, time {round}",
  "moment-now": "Now",
  choose: "Choose two moments",
  before: "Then",
  after: "After that",
  show: "Show",
  grew: "What grew",
  came: "Came on the map: {names}.",
  closer: "Came closer: {names}.",
  between: "New between people",
  eased: "Between {one} and {other} it is not hard any more.",
  died: "No longer alive: {names}.",
  gone: "No longer drawn: {names}.",
  same: "Nothing was added.",
  "only-one": "There is only one moment so far. Later you can read here what grew.",
  none: "There is nobody on the map yet.",
  back: "Back",
} satisfies Messages<typeof nl>;
