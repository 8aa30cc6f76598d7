import type { Messages } from "../messages";
import type nl from "../nl/family-calendar";

export default {
  title: "W Pana/Pani kalendarzu",
  lead: "Ten dzień można dodać do kalendarza w telefonie. Będzie tam: {title}, i godzina.",
  "lead-place": "Ten dzień można dodać do kalendarza w telefonie. Będzie tam: {title}, godzina i miejsce.",
  "once-title": "Jeden raz",
  once: "Dodaj dzień do mojego kalendarza",
  "once-text": "Dzień się zmienił? Proszę dodać go jeszcze raz. Stary dzień zniknie.",
  "follow-title": "Zawsze aktualny",
  "follow-text": "Proszę utworzyć adres. Kalendarz sam tam sprawdza, czy dzień się zmienił.",
  "who-reads": "Kto może zajrzeć do tego kalendarza, też zobaczy ten dzień.",
  make: "Utwórz adres",
  made: "To jest adres dla Pana/Pani. Proszę wpisać go w kalendarzu: dodaj subskrypcję.",
  open: "Otwórz w moim kalendarzu",
  stop: "Wyłącz ten adres",
  "called-off": "Ten wpis w kalendarzu już nie obowiązuje. To, co aktualne, jest na własnej stronie.",
  "follow-off":
    "Kalendarz nie sprawdza już sam. Aktualne informacje są w zaproszeniu. W kalendarzu ten dzień może być oznaczony jako odwołany. Samo spotkanie odbywa się bez zmian.",
  "no-day": "Dzień nie jest jeszcze ustalony. Potem można dodać go tutaj do kalendarza.",
  "by-voice": "Miejsca nie ma w kalendarzu. Podamy je sami.",
  "who-sees": "Widzimy, że powstał adres. Inni tego nie widzą.",
  refused: "Teraz to niemożliwe. Można śmiało do nas zadzwonić.",
  back: "Wróć do zaproszenia",
} satisfies Messages<typeof nl>;
