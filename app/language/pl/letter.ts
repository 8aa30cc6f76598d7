import type { Messages } from "../messages";
import type nl from "../nl/letter";

export default {
  title: "Pytanie do Państwa",
  greeting: "Dzień dobry, {name},",
  asks: "{askers} {count, plural, one {pyta} other {pytają}}, czy zechcą Państwo wspólnie pomyśleć, razem z rodziną i przyjaciółmi.",
  "any-answer": "Można powiedzieć tak, może albo nie. Odmowa też jest w porządku.",
  later: "Odpowiedź można później zmienić.",
  how: "Jak przeczytać więcej i odpowiedzieć",
  "step-go": "Proszę skierować aparat telefonu na kwadrat. Albo wejść na {address}",
  "step-code": "Proszę wpisać ten kod:",
  "step-lastFour": "Potem proszę wpisać ostatnie cztery cyfry swojego numeru telefonu.",
  "step-word": "Potem proszę wpisać słowo, które ustalono z {caller}.",
  call: "Wolą Państwo zadzwonić? {caller}: {number}.",
  closing: "Z pozdrowieniami",
  "not-yours": "To nie do Państwa? Proszę zadzwonić pod {number}. Nic więcej nie przyjdzie.",
  "card-title": "Dla: {name}",
  "card-asks": "{askers} {count, plural, one {chce} other {chcą}} Państwa o coś zapytać.",
  "card-told": "Wiadomość od: {teller}.",
  "card-call": "Albo proszę zadzwonić, {caller}: {number}",
  code: "Państwa kod",
} as const satisfies Messages<typeof nl>;
