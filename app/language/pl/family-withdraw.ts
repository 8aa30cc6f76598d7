import type { Messages } from "../messages";
import type nl from "../nl/family-withdraw";

export default {
  title: "Rezygnacja",
  lead: "Każdego dnia można zrezygnować. Nie trzeba mówić dlaczego.",
  "stops-title": "Co się wtedy stanie",
  "stops-day": "Spotkanie w dniu {day} się nie odbędzie.",
  "stops-nobody": "Nikt nie dostanie wiadomości. Nikogo jeszcze nie zapytano.",
  "stops-told": "Zapytane osoby dowiedzą się raz, że spotkania nie będzie. Nie mówimy dlaczego ani kto rezygnuje.",
  "stops-messages": "Wiadomości, które jeszcze nie wyszły, już nie wyjdą.",
  "stays-title": "Co się nie zmienia",
  "stays-help": "Pracownik socjalny nadal Państwu pomaga. Wysłanej wiadomości nie możemy cofnąć.",
  "stays-landlord":
    "Czy dali Państwu więcej czasu z powodu tego spotkania? Ten czas może się skończyć. Proszę najpierw zadzwonić do pracownika socjalnego.",
  submit: "Tak, rezygnuję",
  "back-home": "Nie, wróć",
  "done-title": "Rezygnacja przyjęta",
  "done-text":
    "Spotkanie się nie odbędzie. Chcą Państwo później jednak wrócić? Proszę zadzwonić do pracownika socjalnego lub koordynatora.",
  "who-sees": "Koordynator i pracownik socjalny widzą, że Państwo zrezygnowali. Nikt nie widzi dlaczego.",
} as const satisfies Messages<typeof nl>;
