import type { Messages } from "../messages";
import type nl from "../nl/family-code";

export default {
  title: "Pana/Pani kod",
  lead: "Jest list albo kartka od nas? Stoi tam kod. Proszę wpisać go tutaj.",
  code: "Kod",
  "code-hint": "Dziesięć znaków, na przykład ABCDE-FGHJK. Wielkość liter, spacje i myślniki nie mają znaczenia.",
  open: "Dalej",
  missing: "Proszę wpisać kod, aby przejść dalej.",
  wrong: "Ten kod jest nieprawidłowy albo już nieważny. Proszę go sprawdzić albo zadzwonić pod numer z listu lub kartki.",
  tooManyTries: "Za dużo błędnych prób. Proszę spróbować za godzinę albo zadzwonić pod numer z listu lub kartki.",
  "who-sees": "Nikt nie widzi tego, co jest tu wpisywane.",
  "stop-title": "Koniec e-maili",
  "stop-text": "Ma już nie być e-maili od nas na ten adres? Jeśli coś się wydarzy, zadzwonimy.",
  "stop-button": "Zatrzymaj e-maile",
  "stopped-title": "Nie będzie więcej e-maili",
  "stopped-text": "Nic więcej nie wyślemy na ten adres. Jeśli coś się wydarzy, zadzwonimy. Można zamknąć tę stronę.",
  "stopped-back":
    "Czy jednak mamy znów wysyłać e-maile? Prosimy wpisać adres jeszcze raz na swojej stronie albo powiedzieć nam, gdy zadzwonimy.",
} as const satisfies Messages<typeof nl>;
