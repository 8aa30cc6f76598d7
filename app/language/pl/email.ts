import type { Messages } from "../messages";
import type nl from "../nl/email";

export default {
  "saveTheDate-subject": "Wiadomość od: {caller}. Dzień, który warto zarezerwować",
  saveTheDate:
    "Dzień dobry {name},\n\n{askers} {count, plural, one {zaprasza} other {zapraszają}}: {day}, {hours}.\n\nProsimy o zarezerwowanie tego dnia. Tutaj można przeczytać, o co chodzi, i od razu odpowiedzieć:\n\n{link}\n\nPytania? Proszę zadzwonić: {caller}, {number}.",
  "datePoll-subject": "Wiadomość od: {caller}. Kiedy Państwo mogą?",
  datePoll:
    "Dzień dobry {name},\n\n{askers} {count, plural, one {szuka} other {szukają}} dnia na spotkanie.\n\nProszę wybrać, kiedy Państwo mogą. Później można to zmienić:\n\n{link}\n\nPytania? Proszę zadzwonić: {caller}, {number}.",
  "invitation-subject": "Wiadomość od: {caller}",
  invitation:
    "Dzień dobry {name},\n\n{askers} {count, plural, one {pyta} other {pytają}}, czy zechcą Państwo wspólnie pomyśleć, z rodziną i przyjaciółmi.\n\nTutaj można przeczytać więcej. Można powiedzieć tak, może albo nie. Później można to zmienić:\n\n{link}\n\nPytania? Proszę zadzwonić: {caller}, {number}.",
  "dateChanged-subject": "Wiadomość od: {caller}. Inny termin",
  dateChanged:
    "Dzień dobry {name},\n\nTermin spotkania ({askers}) się zmienił.\n\nProszę zobaczyć, kiedy to jest, i napisać, czy wtedy Państwo mogą:\n\n{link}\n\nPytania? Proszę zadzwonić: {caller}, {number}.",
  "reminder-subject": "Wiadomość od: {caller}",
  reminder:
    "Dzień dobry {name},\n\n{askers} {count, plural, one {czeka} other {czekają}} na Państwa odpowiedź. Można też powiedzieć nie.\n\nOdpowiedzieć można tutaj:\n\n{link}\n\nPytania? Proszę zadzwonić: {caller}, {number}.",
  "comingUp-subject": "Wiadomość od: {caller}",
  comingUp:
    "Dzień dobry {name},\n\nZbliża się spotkanie ({askers}). Dobrze, że chcą Państwo przyjść.\n\nTutaj widać, kiedy to jest i co warto wiedzieć:\n\n{link}\n\nPytania? Proszę zadzwonić: {caller}, {number}.",
  "cancelled-subject": "Wiadomość od: {caller}. Spotkania nie będzie",
  cancelled:
    "Dzień dobry {name},\n\nSpotkanie ({askers}) się nie odbędzie. Nic nie trzeba robić.\n\nDziękujemy, że chcieli Państwo o tym myśleć.\n\nPytania? Proszę zadzwonić: {caller}, {number}.",
  "thankYou-subject": "Wiadomość od: {caller}",
  thankYou:
    "Dzień dobry {name},\n\n{askers} {count, plural, one {dziękuje} other {dziękują}}. Dobrze, że byliśmy razem i myśleliśmy razem.\n\nNapiszemy, gdy będzie coś do przeczytania albo do zrobienia.\n\nPytania? Proszę zadzwonić: {caller}, {number}.",
  "missYou-subject": "Wiadomość od: {caller}",
  missYou:
    "Dzień dobry {name},\n\n{askers} {count, plural, one {żałuje} other {żałują}}, że nie było Państwa z nami. Nadal można myśleć razem.\n\nTutaj można przeczytać, jak:\n\n{link}\n\nPytania? Proszę zadzwonić: {caller}, {number}.",
  "planReady-subject": "Wiadomość od: {caller}",
  planReady:
    "Dzień dobry {name},\n\nPlan ({askers}) jest gotowy.\n\nTutaj można go przeczytać:\n\n{link}\n\nPytania? Proszę zadzwonić: {caller}, {number}.",
  "checkIn-subject": "Wiadomość od: {caller}",
  checkIn:
    "Dzień dobry {name},\n\nJak idzie to, co ustalono razem ({askers})? Nie wszystko musi być już zrobione.\n\nOdpowiedzieć można tutaj, to zajmie minutę:\n\n{link}\n\nPytania? Proszę zadzwonić: {caller}, {number}.",
  "lookBack-subject": "Wiadomość od: {caller}",
  lookBack:
    "Dzień dobry {name},\n\nNiedługo wspólnie ({askers}) zobaczą Państwo, jak poszło: co się udało, a co trzeba zmienić?\n\nTutaj można przeczytać, kiedy:\n\n{link}\n\nPytania? Proszę zadzwonić: {caller}, {number}.",
  "principalLink-subject": "Wiadomość od: {caller}",
  principalLink: "Dzień dobry {name},\n\nTutaj można przejść dalej:\n\n{link}\n\nPytania? Proszę zadzwonić: {caller}, {number}.",
  /** Behind a day. */
  hours: "w godz. {from} - {until}",
  // Below every e-mail.
  subject: "Wiadomość od Kring",
  "no-reply": "Nikt nie czyta odpowiedzi na ten e-mail. Proszę zadzwonić pod numer podany wyżej.",
  stop: "Nie chcą Państwo więcej e-maili od nas?",
} as const satisfies Messages<typeof nl>;
