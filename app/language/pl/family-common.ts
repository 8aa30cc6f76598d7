import type { Messages } from "../messages";
import type nl from "../nl/family-common";

export default {
  "language-choice": "Wybierz język",
  "who-sees": "Kto to widzi?",
  questions: "Pytania? Proszę zadzwonić: {name}",
  "questions-nobody": "Pytania? Proszę zadzwonić do osoby podanej w wiadomości albo w liście.",
  leave: "Szybko opuść tę stronę",
  skip: "Przejdź do treści",
  optional: "można zostawić puste",
  "fill-in": "Proszę to wypełnić.",
  choose: "Wybierz",
  "place-choose": "Proszę wpisać miejscowość.",
  "place-unknown": "„{typed}” nie ma na naszej liście. Proszę wpisać miejscowość w pobliżu.",
  "place-meant": "„{typed}” nie ma na naszej liście. Czy chodzi o {places}?",
  postcode: "Kod pocztowy",
  "postcode-hint": "Tylko cztery cyfry.",
  "postcode-unknown": "Nie znamy tego kodu pocztowego. Proszę sprawdzić cztery cyfry albo zostawić puste.",
  reader: "Dzień dobry, {name}",
  hours: "Godzina",
  "errors-title":
    "{count, plural, one {Brakuje jeszcze jednej rzeczy} few {Brakuje jeszcze # rzeczy} many {Brakuje jeszcze # rzeczy} other {Brakuje jeszcze # rzeczy}}",
  "error-word": "Proszę sprawdzić",
  "done-word": "Gotowe",
  "attention-word": "Uwaga",
  "danger-word": "To niemożliwe",
  "info-word": "Warto wiedzieć",
  "private-word": "Czas tylko dla was",
  "not-found-title": "Nie ma takiej strony",
  "not-found-text":
    "Proszę jeszcze raz otworzyć link z wiadomości albo jeszcze raz wpisać kod z listu lub karteczki. Nie działa? Proszę zadzwonić do osoby podanej w wiadomości albo w liście.",
  "broken-title": "Coś poszło nie tak",
  "broken-text": "Proszę odczekać minutę i spróbować ponownie. To, co już wysłano, jest zapisane.",
  "busy-title": "W tej chwili jest zbyt duży ruch",
  "busy-text": "Proszę odczekać pół minuty i spróbować ponownie.",
  again: "Spróbuj ponownie",
  "neutral-title": "Strona",
} as const satisfies Messages<typeof nl>;
