import type { Messages } from "../messages";
import type nl from "../nl/family-versions";

export default {
  title: "Wtedy i teraz",
  lead: "Taki był krąg wtedy, a taki jest teraz.",
  "moment-begin": "Na początku",
  "moment-conference": "Na początku spotkania",
  "moment-evaluation": "Przy spojrzeniu wstecz, raz {round}",
  "moment-now": "Teraz",
  choose: "Proszę wybrać dwa momenty",
  before: "Wtedy",
  after: "Potem",
  show: "Pokaż",
  grew: "Co urosło",
  came: "Pojawili się: {names}.",
  closer: "Bliżej niż przedtem: {names}.",
  between: "Nowe między ludźmi",
  eased: "Między {one} a {other} nie jest już trudno.",
  died: "Nie żyją już: {names}.",
  gone: "Już nie narysowano: {names}.",
  same: "Nic nie przybyło.",
  "only-one": "Na razie jest tylko jeden moment. Później będzie tu widać, co urosło.",
  none: "Na mapie nikogo jeszcze nie ma.",
  back: "Wstecz",
} satisfies Messages<typeof nl>;
