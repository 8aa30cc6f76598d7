import { drawnOut, plainText, plainWords } from "./plain-text";
import { requestsMessages, requestsSilence } from "./stop-requests";

const words = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(" ").flatMap(plainWords)));

/** One of these asks for silence, alone or with words that may stand beside it. */
const stop = words(
  "stop stopp stopt stopp stopall stoppen stoppeb sotp stpo stpp stiop stoo stoop st0p afmelden uitschrijven afmeld uitschrijf opzeggen unsubscribe unsubscribed",
  "cancel end quit revoke optout stopped halt arrete arreter arretez 5top s7op st0pp stoptt stob stopw stooop",
  "dur durdur durdurun durun iptal yeter ret stop çıkar çıkarın çıkart",
  "قف توقف توقفوا توقفو أوقف اوقفوا اوقفو إيقاف الغاء ستوب ستوبب سطوب وقف وقفو وقفوا وقفي كفى حبس حبسو حبسوا 7bes 7bas 7bess 7bs 7besou 7bsou baraka barka بركا باراكا hbes hbsou w9ef wa9ef tawaqaf tawa9af",
  "koniec rezygnuje rezygnacja wypisz wypisać wypiszcie przestań przestańcie dość dosyć zatrzymaj anuluj anulować wyrejestruj zakończ zakończcie",
);

/** May stand beside such a word: politeness, and what is to stop. */
const beside = words(
  "aub svp alstublieft alsjeblieft alstu please pls plz graag gaarne dank dankje dankjewel dankuwel bedankt u je wel jullie hoor nu direct onmiddellijk meteen dit ermee hiermee",
  "ik wil wilt mij me mijn met van voor die deze de het sms smsen smsjes smsje smses berichten bericht berichtjes sturen versturen te nummer alles nee sorry maar gewoon even dag hallo hoi",
  "sending send texting text texts messaging messages message contacting me my number to this these it now all the sms thank you thanks kindly want i no sorry hi hello from subscription",
  "lütfen lutfen teşekkürler teşekkür ederim sağol sağolun bana mesaj mesajları mesajlar sms et edin edilsin ediniz artık istiyorum bu numara numarayı aboneliği abonelik aboneligi",
  "من فضلك فضلكم لو سمحت سمحتم سمحتوا شكرا رجاء الرجاء عفاك عافاك الاشتراك اشتراك اشتراكي الرسائل رسائل رساله عن ارسال الارسال لي الى هذا الان هادشي يا اخي 3afak afak chokran choukran",
  "proszę prosze dziękuję dzięki poproszę mnie z ze sms smsy smsów smsami pisać pisania wysyłać wysyłania wysyłanie wiadomości już teraz do mojego numeru listy chcę się wszystko natychmiast",
);

/** What anger and insistence put beside it. */
const insisting = words(
  "nou zeg eens man godverdomme verdomme verdorie potverdorie kut klootzak klootzakken idioten sukkels tering tyfus kanker gvd nogmaals gelieve verzoek mensen serieus rot op eindelijk al toch gezegd zei said already again ffs wtf fuck fucking fuckin off bloody damn dammit idiots idiot bro mate madam sir mister wallah wollah ewa ya amk lan ya be artik kurwa cholera jasna jebany wreszcie natychmiast خلاص بقى بقا يا حمار كلاب ya3ni safi khlas",
);

/** Words which, beside a refusal, make it one of messages: "no more texts", "mesaj atmayın", "nie pisać". */
const noMore = words(
  "niet niks niets geen nooit meer stuur sturen gestuurd sms smsen smst smsjes berichten bericht lastigvallen contact opnemen",
  "not dont never more any again text texts message messages sms contact send me",
  "mesaj mesajları sms atma atmayın atmayin gönderme göndermeyin gondermeyin yollama yollamayın yazma yazmayın istemiyorum rahatsız etmeyin bir daha tekrar",
  "لا ما مش بلاش بدون ترسل ترسلوا ترسلو ترسلي تبعت تبعتو تبعتوا تبعتولي تبعتلي تبعثوا تصيفط تصيفطو تراسلني تراسلوني تكتبلي تكتبوا رسائل رساله اي بعد الان بقا تاني ثاني مرة اخرى",
  "nie pisz pisać piszcie wysyłaj wysyłać wysyłajcie smsów sms wiadomości więcej żadnych do mnie mi już",
);
const refusals = words("niet niks niets geen nooit not dont never لا ما مش بلاش بدون nie żadnych");
/** A refusal in itself. */
const refusing = words("atmayın atma göndermeyin gönderme yollamayın yollama yazmayın yazma istemiyorum etmeyin");
const messages = words(
  "stuur sturen sms smsen smst smsjes berichten bericht lastigvallen text texts message messages contact send mesaj mesajları atma atmayın göndermeyin gönderme yollama yollamayın yazma yazmayın rahatsız",
  "ترسل ترسلوا ترسلو ترسلي تبعت تبعتو تبعتوا تبعتولي تبعتلي تبعثوا تصيفط تصيفطو تراسلني تراسلوني تكتبلي رسائل رساله pisz pisać piszcie wysyłaj wysyłać wysyłajcie smsów wiadomości",
);

/** Whole sentences for the same. */
const sentences: readonly RegExp[] = [
  /^(?:nee )?laat (?:mij|me|ons) (?:aub |nu |gewoon )?met rust(?: aub)?$/,
  /^(?:haal|schrap|verwijder|wis|gooi) (?:mij|me|mijn (?:gegevens|nummer)|dit nummer)(?: (?:van|uit) (?:de|deze|jullie|uw) (?:lijst|bestand|systeem))?(?: (?:aub|eraf))?$/,
  /^(?:hou|houd|houdt) (?:er(?:mee)? |hier(?:mee)? |daar(?:mee)? )?(?:mee )?op(?: (?:aub|hiermee|ermee|met (?:sms|smsen|berichten|sturen|berichten sturen|mij smsen)))?$/,
  /^(?:please |pls )?(?:remove|delete|take) (?:me|my number|this number)(?: (?:off|from))?(?: (?:your|the|this) list)?(?: please| pls)?$/,
  /^(?:please |pls )?(?:i want to )?opt(?:ing)? ?out(?: please| pls)?$/,
  /^(?:please |pls )?no more (?:texts?|texting|messages?|messaging|sms)(?: (?:please|pls|thanks|thank you))?$/,
  /^(?:please |pls )?leave (?:me|us) alone(?: please| pls)?$/,
  /^(?:lutfen )?(?:beni |numarami )?(?:bu )?(?:listeden|abonelikten) (?:cikar|cikarin|cikarir misiniz|cik|sil|silin|cikmak istiyorum)(?: lutfen)?$/,
  /^(?:lutfen )?(?:beni|numarami) (?:silin|sil|rahat birakin|rahat birak)(?: lutfen)?$/,
  /^(?:احذف|احذفوا|امسح|امسحوا|شيل|شيلو|شيلوا) (?:رقمي|اسمي)(?: (?:من فضلك|لو سمحت))?$/,
  /^(?:prosze )?(?:o )?(?:usun|usuncie|usunac|skasuj|skasujcie|usuniecie) (?:moj |mojego |ten )?(?:numer|numeru)(?: prosze)?$/,
  /^(?:prosze )?(?:dajcie|daj) mi (?:swiety )?spokoj(?: prosze)?$/,
];

const notStop = words("niet not dont never nooit nie لا ما");

const start = words(
  "start unstop starten herstart restart hervat begin resume subscribe başla başlat başlatın devam ابدأ ابدؤوا بدء ابدا wznów zacznij zacznijcie wznowić",
);
const besideStart = words(
  "aub svp alstublieft alsjeblieft please pls graag bedankt dank u wel weer opnieuw again sms berichten lütfen lutfen et edin tekrar من فضلك لو سمحت شكرا عفاك proszę poproszę dziękuję ponownie",
);

const asksSomething = /[?؟]/u;
/** Somebody who writes more than this is telling something. */
const longestRequest = 25;

/**
 * Does this text ask us to send nothing more to the number? "STOP", "stop aub", "geen sms meer" do; "stop ik bel je zo even terug" has
 * something to say, and is for a person to read.
 */
export function asksToStop(body: string): boolean {
  const spoken = sentencesOf(body).filter((sentence) => !courtesy.test(plainWords(sentence).join(" ")));
  return asksAsAWhole(body) || spoken.some(requestsIn) || isBareStop(spoken.at(-1) ?? "");
}

/** One sentence that asks for no more messages, in the words of one. */
function requestsIn(sentence: string): boolean {
  const plain = plainWords(sentence);
  return plain.length <= longestRequest && requestsSilence(plain.join(" "), asksSomething.test(sentence));
}

/** "Wie is dit. Stop." ends with a command; "Stop! Ik bel je zo" begins with one to wait. */
function isBareStop(sentence: string): boolean {
  const plain = plainWords(sentence);
  return !asksSomething.test(sentence) && plain.length <= 6 && asksAsAWhole(sentence);
}

function asksAsAWhole(body: string): boolean {
  if (requestsIn(body)) return true;
  if (asksSomething.test(body)) return false;
  const said = plainWords(withoutGaps(body)).map((word) => known(word, [stop, beside, noMore, insisting]));
  if (said.length === 0 || said.length > 12) return false;
  const line = said.join(" ");
  if (sentences.some((sentence) => sentence.test(line))) return true;
  const asked = said.findIndex((word) => stop.has(word));
  if (asked >= 0 && said.every((word) => stop.has(word) || beside.has(word) || noMore.has(word) || insisting.has(word))) {
    return !said.some((word, at) => notStop.has(word) && stop.has(said[at + 1] ?? "") && !separated(body, word));
  }
  const refuses = said.some((word) => refusing.has(word) || (refusals.has(word) && !separated(body, word)));
  return refuses && said.some((word) => messages.has(word)) && said.every((word) => noMore.has(word) || beside.has(word));
}

/** "st op", "s top": the word itself with a gap in it, and nothing else. */
function withoutGaps(body: string): string {
  const closed = plainWords(body).join("");
  return /^s+t+o+p+$/u.test(closed) ? "stop" : body;
}

/** A sentence of thanks, or of who signs. */
const courtesy =
  /^(?:mvg|gr|groet\p{L}*|met vriendelijke|(?:kind )?regards|thanks|thank|thx|bedankt|dank|alvast|saygi\p{L}*|tesekkur\p{L}*|sagol\p{L}*|pozdr\p{L}*|dziek\p{L}*|شكرا|تحيا\p{L}*|choukran|merci)(?: \p{L}+){0,4}$/u;

const sentencesOf = (body: string): string[] => body.match(/[^.!?؟\n]+[.!?؟]*/gu)?.filter((one) => plainWords(one).length > 0) ?? [];

/** Does this text ask us to begin again? */
export function asksToStart(body: string): boolean {
  const plain = plainWords(body);
  if (plain.length <= longestRequest && requestsMessages(plain.join(" "), asksSomething.test(body))) return true;
  if (asksSomething.test(body)) return false;
  const said = plainWords(body).map((word) => known(word, [start, besideStart]));
  return said.length <= 4 && said.some((word) => start.has(word)) && said.every((word) => start.has(word) || besideStart.has(word));
}

/** A refusal that stands by itself: "nie, stop" asks for silence and "nie, pisz" does not; without the comma it is the other way around. */
function separated(body: string, refusal: string): boolean {
  return new RegExp(`(?<!\\p{L})${refusal}\\s*[,.!;:\\n]`, "u").test(plainText(body));
}

function known(word: string, sets: readonly ReadonlySet<string>[]): string {
  return drawnOut(word).find((form) => sets.some((set) => set.has(form))) ?? word;
}
