import type { Messages } from "../messages";
import type nl from "../nl/family-code";

export default {
  title: "Twój kod",
  lead: "Masz list albo kartkę od nas? Jest na nich kod. Wpisz go tutaj.",
  code: "Kod",
  "code-hint": "Dziesięć znaków, na przykład ABCDE-FGHJK. Wielkość liter, spacje i myślniki nie mają znaczenia.",
  open: "Dalej",
  missing: "Wpisz kod, aby przejść dalej.",
  wrong: "Ten kod jest nieprawidłowy albo już nieważny. Sprawdź go albo zadzwoń pod numer z listu lub kartki.",
  tooManyTries: "Za dużo błędnych prób. Spróbuj za godzinę albo zadzwoń pod numer z listu lub kartki.",
  "who-sees": "Nikt nie widzi, co tu wpisujesz.",
  "stop-title": "Koniec e-maili",
  "stop-text": "Nie chcesz więcej e-maili od nas na ten adres? Zadzwonimy, jeśli coś się wydarzy.",
  "stop-button": "Zatrzymaj e-maile",
  "stopped-title": "Nie dostaniesz więcej e-maili",
  "stopped-text": "Nic więcej nie wyślemy na ten adres. Jeśli coś się wydarzy, zadzwonimy. Możesz zamknąć tę stronę.",
} as const satisfies Messages<typeof nl>;
