import type { Messages } from "../messages";
import type nl from "../nl/family-link";

export default {
  title: "Wiadomość dla Ciebie",
  lead: "Ktoś chce Cię o coś zapytać. Najpierw pokaż, że ta wiadomość jest do Ciebie.",
  lastFour: "Ostatnie cztery cyfry Twojego numeru telefonu",
  "lastFour-hint": "Twój numer kończy się na 56 78? Wpisz 5678. Może też być umówione słowo.",
  word: "Umówione słowo",
  "word-hint": "To słowo zostało umówione z osobą, której imię jest w wiadomości. Wielkość liter nie ma znaczenia.",
  open: "Otwórz",
  missing: "Wypełnij, aby przejść dalej.",
  wrong: "To się nie zgadza. Sprawdź i spróbuj jeszcze raz.",
  tooManyTries: "Za dużo błędnych prób. Spróbuj za godzinę albo zadzwoń do osoby z wiadomości.",
  "not-me-title": "Ta wiadomość nie jest do Ciebie?",
  "not-me-text": "Powiedz nam. Usuniemy ten numer lub adres i nie dostaniesz więcej wiadomości.",
  "not-me": "To nie do mnie",
  "thanks-title": "Dziękujemy",
  "thanks-text": "Usunęliśmy ten numer lub adres. Nie dostaniesz od nas więcej wiadomości. Możesz zamknąć tę stronę.",
  "word-title": "Wpisz swoje słowo",
  "word-lead": "To, co dalej, jest tylko dla Ciebie. Dlatego prosimy o umówione słowo.",
  "word-none": "Nie masz słowa albo go nie pamiętasz? Zadzwoń. Umówicie nowe.",
  "who-sees": "Nikt nie widzi, co tu wpisujesz.",
} as const satisfies Messages<typeof nl>;
