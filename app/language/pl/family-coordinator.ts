import type { Messages } from "../messages";
import type nl from "../nl/family-coordinator";

export default {
  title: "Koordynator",
  who: "Koordynator: {name}.",
  speaks: "{name} mówi w językach: {languages}.",
  independent:
    "{name} nie pracuje ani dla właściciela mieszkania, ani dla pracownika socjalnego. Decyduje Pan/Pani. {name} pomaga wszystko zorganizować.",
  meet: "Osoba, którą Pan/Pani najpierw pozna, to {name}. Nie pasuje? Wtedy szukamy kogoś innego.",
  call: "Proszę zadzwonić: {name}",
  none: "Nie ma jeszcze koordynatora. Centrale szuka osoby, która będzie pasować. Damy znać, gdy tylko ktoś się znajdzie.",
  "none-day": "Dzień {day} pozostaje bez zmian.",
  rather: "Wolę kogoś innego",
  "rather-lead": "Nie trzeba mówić dlaczego. Można to zrobić więcej niż raz, dopóki dzień się nie zacznie.",
  "confirm-title": "Woli Pan/Pani kogoś innego?",
  "confirm-search": "Szukamy innego koordynatora.",
  "confirm-stops": "Potem {name} nie widzi już nic o Panu/Pani.",
  "confirm-told": "{name} dowie się tylko, że wybrano kogoś innego. Nie przez kogo i nie dlaczego.",
  "confirm-day": "Dzień {day} pozostaje. Jeśli to się nie uda, damy znać.",
  "confirm-no-day": "Dzień nie jest jeszcze wybrany. Wybierze go Pan/Pani z nowym koordynatorem.",
  "confirm-yes": "Tak, proszę szukać kogoś innego",
  "confirm-no": "Nie, wróć",
  "said-title": "Szukamy kogoś innego",
  said: "Dziękujemy za informację. Szukamy teraz innego koordynatora. Damy znać, gdy tylko ktoś się znajdzie.",
  "not-dayStarted":
    "Dzień już się zaczął. Woli Pan/Pani kogoś innego? Proszę powiedzieć to komuś na miejscu albo zadzwonić. Razem znajdziemy sposób.",
  "not-over": "Dzień już był. Chce Pan/Pani dalej z kimś innym? Proszę do nas zadzwonić.",
  "interpreter-title": "Tłumacz czy czekać?",
  interpreter:
    "Nie znaleźliśmy jeszcze nikogo, kto mówi w języku: {language} i ma teraz czas. Możemy szukać kogoś, kto pracuje z tłumaczem. Tłumacza wybieramy razem. Albo czeka Pan/Pani na kogoś, kto mówi w tym języku.",
  "interpreter-choose": "Co Pan/Pani woli?",
  "interpreter-withInterpreter": "Dobrze, z tłumaczem",
  "interpreter-ratherWait": "Wolę czekać na kogoś, kto mówi w moim języku",
  "interpreter-save": "Przekaż",
  "interpreter-said-withInterpreter": "Odpowiedź: dobrze, z tłumaczem ({language}). Można to zmienić, dopóki nie ma koordynatora.",
  "interpreter-said-ratherWait": "Odpowiedź: wolę czekać na kogoś, kto mówi w języku: {language}. Szukamy dalej. Można to zmienić.",
  "interpreter-change": "Wybrać coś innego",
  choose: "Proszę wybrać.",
  begun: "Jest już koordynator.",
  back: "Wróć",
  home: "Kto jest moim koordynatorem?",
  "who-sees": "Centrale widzi, co Pan/Pani tu wybiera. Osoba zgłoszona razem z Panem/Panią nie widzi, kto coś wybrał.",
} as const satisfies Messages<typeof nl>;
