import type { Messages } from "../messages";
import type nl from "../nl/letter";

export default {
  title: "Pytanie do Ciebie",
  greeting: "Dzień dobry, {name},",
  asks: "{askers} {count, plural, one {pyta} other {pytają}}, czy chcesz pomóc w zastanowieniu się, razem z rodziną i przyjaciółmi.",
  "any-answer": "Możesz powiedzieć tak, może albo nie. Odmowa też jest w porządku.",
  later: "Odpowiedź można później zmienić.",
  how: "Jak przeczytać więcej i odpowiedzieć",
  "step-go": "Skieruj aparat telefonu na kwadrat. Albo wejdź na {address}",
  "step-code": "Wpisz ten kod:",
  "step-lastFour": "Potem wpisz ostatnie cztery cyfry swojego numeru telefonu.",
  "step-word": "Potem wpisz słowo, na które umówiłeś lub umówiłaś się z {caller}.",
  call: "Wolisz zadzwonić? {caller}: {number}.",
  closing: "Z pozdrowieniami",
  "not-yours": "To nie do Ciebie? Zadzwoń pod {number}. Nic więcej nie przyjdzie.",
  "card-title": "Dla: {name}",
  "card-asks": "{askers} {count, plural, one {chce} other {chcą}} Cię o coś zapytać.",
  "card-told": "Wiadomość od: {teller}.",
  "card-call": "Albo zadzwoń, {caller}: {number}",
  code: "Twój kod",
} as const satisfies Messages<typeof nl>;
