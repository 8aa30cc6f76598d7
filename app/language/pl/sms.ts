import type { Messages } from "../messages";
import type nl from "../nl/sms";

export default {
  offerToCoordinator:
    "Dzień dobry {name}, jest pytanie. Przeczytaj: {link} Albo odpowiedz JA {code} (może) lub NEE {code} w ciągu 48 godzin.",
  "offerReply-who": "Dziękujemy, {name}. Zobacz tutaj, o kogo chodzi i czy kogoś znasz: {link}",
  "offerReply-which": "Dzień dobry {name}, otwarte jest więcej niż jedno pytanie. Dopisz numer po JA lub NEE. Przeczytaj: {link}",
  "offerReply-unknown": "Dzień dobry {name}, nie ma pytania o tym numerze. Zobacz, co jest otwarte: {link}",
  "offerReply-answered": "Dzień dobry {name}, na to pytanie już odpowiedziano. Nic się nie zmieniło. Więcej: {link}",
  "offerReply-late": "Dzień dobry {name}, 48 godzin na to pytanie minęło. Dziękujemy mimo to za odpowiedź. Więcej: {link}",
  "offerReply-taken": "Dzień dobry {name}, ktoś inny był tuż przed Tobą. Dziękujemy; będzie kolejne pytanie.",
  "offerReply-full": "Dzień dobry {name}, prowadzisz już tyle, ile podano. Więcej? Zadzwoń do kierownika regionu.",
  "offerReply-withdrawn": "Dzień dobry {name}, to pytanie wycofano. Nie musisz nic robić.",
  principalNews: "Dzień dobry {name}, jest wiadomość o Pana/Pani spotkaniu. Proszę przeczytać: {link}",
  somebodyElse: "Dzień dobry {name}, do {reference} wybrano kogoś innego. Tak może się zdarzyć. Dziękujemy za to, co Pan/Pani zrobił(a).",
  notNeeded: "Dzień dobry {name}, nie musi Pan/Pani już być w gotowości: {reference}{day, select, none {} other { ({day})}}. Dziękujemy.",
  nowYouLead: "Dzień dobry {name}, teraz Pan/Pani prowadzi {reference}. Proszę przeczytać: {link}",
  registrationReceived: "Dzień dobry {name}, {who} ma już wiadomość z {day}. Więcej: {link}",
  welcome: "Dzień dobry {name}, witamy w Kring. Tu można wybrać hasło: {link}",
  coordinatorFound: "Dzień dobry {name}, do wiadomości z {day} znaleziono osobę: {who}. Więcej: {link}",
  invitation:
    "Dzień dobry {name}, {askers} {count, plural, one {pyta} other {pytają}}, czy zechcą Państwo wspólnie pomyśleć. Proszę przeczytać i odpowiedzieć: {link} Pytania? {caller}, {number}",
  reminder:
    "Dzień dobry {name}, {askers} {count, plural, one {czeka} other {czekają}} na Państwa odpowiedź. Proszę przeczytać i odpowiedzieć: {link} Pytania? {caller}, {number}",
  dateChanged:
    "Dzień dobry {name}, termin spotkania ({askers}) się zmienił. Proszę zobaczyć i odpowiedzieć: {link} Pytania? {caller}, {number}",
  comingUp: "Dzień dobry {name}, zbliża się spotkanie ({askers}). Kiedy? {link} Pytania? {caller}, {number}",
  cancelled: "Dzień dobry {name}, spotkanie ({askers}) się nie odbędzie. Pytania? {caller}, {number}",
  planReady: "Dzień dobry {name}, plan ({askers}) jest gotowy: {link} Pytania? {caller}, {number}",
  checkIn: "Dzień dobry {name}, jak idzie to, co ustalono razem ({askers})? Proszę odpowiedzieć: {link} Pytania? {caller}, {number}",
  lookBack: "Dzień dobry {name}, niedługo wspólnie ({askers}) zobaczą Państwo, jak poszło. Więcej: {link} Pytania? {caller}, {number}",
  datePoll:
    "Dzień dobry {name}, {askers} {count, plural, one {szuka} other {szukają}} dnia na spotkanie. Kiedy Państwo mogą? {link} Pytania? {caller}, {number}",
  saveTheDate:
    "Dzień dobry {name}, {askers} {count, plural, one {zaprasza} other {zapraszają}}: {day}, {hours}. Więcej: {link} Pytania? {caller}, {number}",
  thankYou:
    "Dzień dobry {name}, {askers} {count, plural, one {dziękuje} other {dziękują}}. Dobrze, że byliśmy razem. Pytania? {caller}, {number}",
  missYou:
    "Dzień dobry {name}, {askers} {count, plural, one {żałuje} other {żałują}}, że nie było Państwa z nami. Nadal można dołączyć: {link} Pytania? {caller}, {number}",
  "answerNoted-yes": "Dziękujemy, {name}. Zapisaliśmy: tak. Coś dodać lub zmienić? {link} Pytania? Telefon: {caller}, {number}",
  "answerNoted-no": "Dziękujemy, {name}. Zapisaliśmy: nie. To jest w porządku. Coś się zmieni? {link} Pytania? Telefon: {caller}, {number}",
  principalLink: "Dzień dobry {name}, tutaj można przejść dalej: {link} Pytania? {caller}, {number}",

  "number-empty": "Wpisz numer.",
  "number-notANumber": "To nie jest numer telefonu. Używaj tylko cyfr.",
  "number-tooShort": "Ten numer jest za krótki. Brakuje cyfry.",
  "number-tooLong": "Ten numer jest za długi. Wpisz jeden numer. Jest z innego kraju? Zacznij od + i numeru kraju.",
  "number-unknownNumber": "Taki numer nie istnieje. Sprawdź każdą cyfrę.",
  "number-fixedLine": "To telefon stacjonarny. Nie odbiera SMS-ów. Wpisz numer komórkowy.",
  "number-machineToMachine": "Numery 097 są dla urządzeń. Wpisz numer, który zaczyna się od 06.",
  "number-serviceNumber": "To numer serwisowy. Nie odbiera SMS-ów. Wpisz numer komórkowy.",
  "number-internetNumber": "To telefon internetowy. Nie odbiera SMS-ów. Wpisz numer komórkowy.",
} as const satisfies Messages<typeof nl>;
