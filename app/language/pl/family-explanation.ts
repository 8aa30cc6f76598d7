import type { Messages } from "../messages";
import type nl from "../nl/family-explanation";

export default {
  title: "Plan z Pani lub Pana bliskimi",
  circle: "Krąg ludzi, a w środku Pani lub Pan.",
  you: "ja",
  "p-1": "Czasem dużo spraw przychodzi naraz. Wtedy często inni wymyślają, co jest dla nas dobre. Może być inaczej.",
  "p-2":
    "Można samemu ułożyć plan razem z ludźmi, którym się ufa: z rodziną, przyjaciółmi, sąsiadami, kimś z dawnych lat. Odbywa się to na jednym spotkaniu, po południu lub wieczorem. Nazywa się to konferencja Eigen Kracht.",
  "how-title": "Jak to wygląda?",
  "p-3":
    "Koordynator organizuje wszystko razem z Panią lub Panem. Nie pracuje dla osób, które teraz wspierają, i nie bierze niczyjej strony.",
  "p-4": "To Pani lub Pan decyduje, kto przyjdzie, a kto nie. Nikt nie dostanie wiadomości bez tej zgody. W wiadomości nie ma powodu.",
  "p-5":
    "Najpierw osoby, które się na tym znają, mówią, co jest możliwe. Potem wychodzą, koordynator także. Zostają tylko swoi. Rozmawiacie, jecie i układacie plan.",
  "p-6": "Potem inni wracają i słuchają. Plan pozostaje wasz.",
  "think-title": "Może ktoś myśli …",
  "p-7":
    "„Nie mam nikogo.” Kto był na ostatnich urodzinach? Do kogo się dzwoni z dobrą wiadomością? Zacząć można z dwiema lub trzema osobami.",
  "p-8": "„Wstydzę się.” Wiele osób tak ma. Mówić jest trudno, a potem często przychodzi ulga. Koordynator może zadzwonić jako pierwszy.",
  "p-9": "„A jeśli oni chcą czegoś innego?” Można wybrać osobę, która stoi obok. Każdego dnia można przerwać i nie trzeba mówić dlaczego.",
  "choice-title": "To Pani lub Pana wybór",
  "p-10": "Można powiedzieć nie. Nic się wtedy nie zmienia w tym, co jest teraz. Proszę spokojnie pomyśleć.",
  "p-11": "Chce Pani lub Pan spróbować? Proszę powiedzieć to osobie, która dała to do przeczytania.",
  register: "Albo zgłoś się tutaj",
  read: "Czytaj na głos",
  pause: "Chwila przerwy",
  "go-on": "Dalej",
  stop: "Stop",
  recording: "Posłuchaj nagrania",
  "who-sees": "Nikt nie widzi, że to jest czytane. Ta strona niczego nie zapamiętuje.",
} as const satisfies Messages<typeof nl>;
