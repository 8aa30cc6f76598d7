import type { Messages } from "../messages";
import type nl from "../nl/family-link";

export default {
  title: "Wiadomość dla Pana/Pani",
  lead: "Ktoś chce o coś zapytać. Najpierw proszę pokazać, że ta wiadomość jest do Pana/Pani.",
  lastFour: "Ostatnie cztery cyfry Pana/Pani numeru telefonu",
  "lastFour-hint": "Numer kończy się na 56 78? Proszę wpisać 5678. Może też być umówione słowo.",
  word: "Umówione słowo",
  "word-hint": "To słowo zostało umówione z osobą, której imię jest w wiadomości. Wielkość liter nie ma znaczenia.",
  open: "Otwórz",
  missing: "Proszę to wypełnić, aby przejść dalej.",
  wrong: "To się nie zgadza. Proszę sprawdzić i spróbować jeszcze raz.",
  tooManyTries: "Za dużo błędnych prób. Proszę spróbować za godzinę albo zadzwonić do osoby z wiadomości.",
  "not-me-title": "Ta wiadomość nie jest do Pana/Pani?",
  "not-me-text": "Proszę nam powiedzieć. Usuniemy ten numer lub adres i nie będzie więcej wiadomości.",
  "not-me": "To nie do mnie",
  "thanks-title": "Dziękujemy",
  "thanks-text": "Usunęliśmy ten numer lub adres. Nie będzie więcej wiadomości od nas. Można zamknąć tę stronę.",
  "word-title": "Proszę wpisać swoje słowo",
  "word-lead": "To, co dalej, jest tylko dla Pana/Pani. Dlatego prosimy o umówione słowo.",
  "word-none": "Nie ma słowa albo trudno je sobie przypomnieć? Proszę zadzwonić. Umówimy nowe.",
  "who-sees": "Nikt nie widzi tego, co jest tu wpisywane.",
} as const satisfies Messages<typeof nl>;
