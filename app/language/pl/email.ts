import type { Messages } from "../messages";
import type nl from "../nl/email";

export default {
  "saveTheDate-subject": "Wiadomość od: {caller}. Dzień, który warto zarezerwować",
  saveTheDate:
    "Dzień dobry {name},\n\n{askers} {count, plural, one {zaprasza} other {zapraszają}}: {day}, {hours}.\n\nCzy zarezerwujesz ten dzień? Przeczytaj tutaj, o co chodzi. Możesz od razu odpowiedzieć:\n\n{link}\n\nPytania? Zadzwoń: {caller}, {number}.",
  "datePoll-subject": "Wiadomość od: {caller}. Kiedy możesz?",
  datePoll:
    "Dzień dobry {name},\n\n{askers} {count, plural, one {szuka} other {szukają}} dnia na spotkanie.\n\nWybierz tutaj, kiedy możesz. Później możesz to zmienić:\n\n{link}\n\nPytania? {caller}, {number}.",
  "invitation-subject": "Wiadomość od: {caller}",
  invitation:
    "Dzień dobry {name},\n\n{askers} {count, plural, one {pyta} other {pytają}}, czy chcesz pomyśleć razem, z rodziną i przyjaciółmi.\n\nPrzeczytaj więcej. Możesz powiedzieć tak, może albo nie. Później możesz to zmienić:\n\n{link}\n\nPytania? Zadzwoń: {caller}, {number}.",
  "dateChanged-subject": "Wiadomość od: {caller}. Inny termin",
  dateChanged:
    "Dzień dobry {name},\n\nTermin spotkania ({askers}) się zmienił.\n\nZobacz, kiedy to jest, i napisz, czy wtedy możesz:\n\n{link}\n\nPytania? Zadzwoń: {caller}, {number}.",
  "reminder-subject": "Wiadomość od: {caller}",
  reminder:
    "Dzień dobry {name},\n\n{askers} {count, plural, one {czeka} other {czekają}} na Twoją odpowiedź. Możesz też powiedzieć nie.\n\nOdpowiedz tutaj:\n\n{link}\n\nPytania? Zadzwoń: {caller}, {number}.",
  "comingUp-subject": "Wiadomość od: {caller}",
  comingUp:
    "Dzień dobry {name},\n\nZbliża się spotkanie ({askers}). Dobrze, że chcesz przyjść.\n\nZobacz, kiedy to jest i co warto wiedzieć:\n\n{link}\n\nPytania? Zadzwoń: {caller}, {number}.",
  "cancelled-subject": "Wiadomość od: {caller}. Spotkania nie będzie",
  cancelled:
    "Dzień dobry {name},\n\nSpotkanie ({askers}) się nie odbędzie. Nie musisz nic robić.\n\nDziękujemy, że chcesz o tym myśleć.\n\nPytania? Zadzwoń: {caller}, {number}.",
  "thankYou-subject": "Wiadomość od: {caller}",
  thankYou:
    "Dzień dobry {name},\n\n{askers} {count, plural, one {dziękuje} other {dziękują}}. Dobrze, że byliśmy razem i myśleliśmy razem.\n\nNapiszemy, gdy będzie coś do przeczytania albo do zrobienia.\n\nPytania? Zadzwoń: {caller}, {number}.",
  "missYou-subject": "Wiadomość od: {caller}",
  missYou:
    "Dzień dobry {name},\n\n{askers} {count, plural, one {żałuje} other {żałują}}, że nie było Cię z nami. Nadal możesz myśleć razem.\n\nPrzeczytaj tutaj, jak:\n\n{link}\n\nPytania? Zadzwoń: {caller}, {number}.",
  "planReady-subject": "Wiadomość od: {caller}",
  planReady:
    "Dzień dobry {name},\n\nPlan ({askers}) jest gotowy.\n\nPrzeczytaj go tutaj:\n\n{link}\n\nPytania? Zadzwoń: {caller}, {number}.",
  "checkIn-subject": "Wiadomość od: {caller}",
  checkIn:
    "Dzień dobry {name},\n\nJak idzie to, co zostało ustalone razem ({askers})? Nie wszystko musi być już zrobione.\n\nOdpowiedz tutaj, to zajmie minutę:\n\n{link}\n\nPytania? Zadzwoń: {caller}, {number}.",
  "lookBack-subject": "Wiadomość od: {caller}",
  lookBack:
    "Dzień dobry {name},\n\nNiedługo wspólnie ({askers}) zobaczycie, jak poszło: co się udało, a co trzeba zmienić?\n\nPrzeczytaj tutaj, kiedy:\n\n{link}\n\nPytania? Zadzwoń: {caller}, {number}.",
  "principalLink-subject": "Wiadomość od: {caller}",
  principalLink: "Dzień dobry {name},\n\nTutaj możesz przejść dalej:\n\n{link}\n\nPytania? Zadzwoń: {caller}, {number}.",
  /** Behind a day. */
  hours: "w godz. {from} - {until}",
  // Below every e-mail.
  subject: "Wiadomość od Kring",
  "no-reply": "Nikt nie czyta odpowiedzi na ten e-mail. Proszę zadzwonić pod numer podany wyżej.",
  stop: "Nie chcą Państwo więcej e-maili od nas?",
} as const satisfies Messages<typeof nl>;
