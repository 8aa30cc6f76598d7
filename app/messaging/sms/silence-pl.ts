import { wordPattern } from "./word-pattern";

const names = {
  MSG: "sms|smsy|sms\\p{L}+|esemes\\p{L}*|wiadomosc\\p{L}*|powiadomien\\p{L}*|spamu|spam",
  NOT: "pisz|piszcie|pisac|wysylaj|wysylajcie|wysylac|wyslij|przysylaj|przysylajcie|przysylac|kontaktuj|kontaktujcie|kontaktowac|nekaj|nekajcie|nekac|smsuj|smsujcie|smsowac|esemesuj|esemesowac|nachodz|nachodzcie|zaczepiaj|zaczepiajcie|meczcie",
  STOPPED:
    "pisac|pisania|wysylac|wysylania|wysylanie|przysylac|przysylania|nekac|nekania|meczyc|smsowac|smsowania|spamu|spamowac|spamowania",
  QUIT: "zadnych|bez|koniec|dosc|dosyc|stop|przestan|przestancie|przestac|przestanie\\p{L}*|prosze przestac|o nie ?(?:wysylanie|przysylanie|pisanie|kontaktowanie|nekanie|smsowanie)|skoncz|skonczcie|zakoncz|zakonczcie|zaprzestan\\p{L}*|zaprzestac|zaprzestanie|wstrzymaj|wstrzymajcie|mam dosc|rezygnuje z|rezygnacja z",
  CUT: "usun|usuncie|usunac|usuniecie|skasuj|skasujcie|skasowac|wykresl|wykreslcie|wykreslic|wykreslenie|wypisz|wypiszcie|wypisac|wypisanie|wymaz|wymazcie|wymazac|wyrejestruj\\p{L}*|wyrzuc|wyrzuccie",
};

/** Asks in Polish for no more messages. */
export const asksInPolish = wordPattern(
  [
    "nie (?:(?:mi|juz|do|mnie|wiecej|prosze|nam|tu|na|ten|moj|numer) ){0,5}(?:NOT)|(?:NOT) juz nie",
    "(?:prosze|prosi\\p{L}*) (?:sie )?W3 ?nie (?:sie )?W3 ?(?:NOT)|niech\\p{L}* W3 ?nie (?:pisze|wysyla|przysyla|pisza|wysylaja|przysylaja)",
    "nie W1 ?(?:chce|chcemy|chcialbym|chcialabym|zycze|zyczymy|potrzebuje|zgadzam|wyrazam zgody|mam ochoty) W5 ?(?:MSG|kontaktu|kontaktowac|pisac|pisali|pisal|wysylali)",
    "(?:QUIT) W4 ?(?:MSG|STOPPED)|(?:otrzymywania|dostawania) (?:MSG)",
    "(?:CUT) W3 ?(?:numer|numeru|nr|mnie|moje|moj|listy|bazy|dane|kontakt)|(?:mnie|moj numer|moj nr) (?:CUT)|mnie z (?:tej )?(?:listy|bazy|grupy) (?:CUT)",
    "(?:dajcie|daj|dac|da) mi W1 ?spokoj|(?:zostaw|zostawcie) mnie W1 ?w spokoju|prosze przestac|wypisuje sie(?: z W2)?|odczepcie sie|odczep sie|odwalcie sie|odwal sie|spadajcie|(?:odpieprz|odpierdol|odpieprzcie|odpierdolcie) sie|blokuje (?:ten numer|was|cie|pania|pana)|(?:zablokuje|zglosze) (?:ten numer|was)",
  ],
  names,
);
