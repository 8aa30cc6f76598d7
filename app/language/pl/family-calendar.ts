import type { Messages } from "../messages";
import type nl from "../nl/family-calendar";

export default {
  title: "W Twoim kalendarzu",
  lead: "Dodaj ten dzień do kalendarza w telefonie. Będzie tam: {title}, i godzina.",
  "lead-place": "Dodaj ten dzień do kalendarza w telefonie. Będzie tam: {title}, godzina i miejsce.",
  "once-title": "Jeden raz",
  once: "Dodaj dzień do mojego kalendarza",
  "once-text": "Dzień się zmienił? Dodaj go jeszcze raz. Stary dzień zniknie.",
  "follow-title": "Zawsze aktualny",
  "follow-text": "Utwórz adres. Kalendarz sam tam sprawdza, czy dzień się zmienił.",
  "who-reads": "Kto może zajrzeć do Twojego kalendarza, też zobaczy ten dzień.",
  make: "Utwórz adres",
  made: "To jest Twój adres. Wpisz go w kalendarzu: dodaj subskrypcję.",
  open: "Otwórz w moim kalendarzu",
  stop: "Wyłącz ten adres",
  "no-day": "Dzień nie jest jeszcze ustalony. Potem można dodać go tutaj do kalendarza.",
  "by-voice": "Miejsca nie ma w kalendarzu. Podamy Ci je sami.",
  "who-sees": "Widzimy, że powstał adres. Inni tego nie widzą.",
  refused: "Teraz to niemożliwe. Śmiało do nas zadzwoń.",
  back: "Wróć do zaproszenia",
} satisfies Messages<typeof nl>;
