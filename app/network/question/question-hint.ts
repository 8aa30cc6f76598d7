import type { Language } from "~/language/languages";

/** Something to think about with a question. It never stops anybody: the principals word it. */
export type QuestionHint = "onlyMoneyOrHouse" | "movingMayBeBetter";

interface Words {
  money: RegExp;
  house: RegExp;
  /** Wanting to keep this house. */
  staying: RegExp;
  /** People, support, daily life: what a circle can do something about. */
  life: RegExp;
}

/** Beginnings of words; `\b` knows Latin letters only, so the text is searched with a space before every word. */
const words: Record<Language, Words> = {
  nl: {
    money: / (geld|schuld|betal|financ|inkom|aflos|incasso|rekening|lening|euro)|huurachterstand| huur( |sch|pr)|achterstand/,
    house: / (huis|huur|huisuitzet|uitzet|ontruim|woon|wonen|woning|verhui|dak |dakloos|onderdak|kamer)/,
    staying:
      / (huis|woning|flat|kamer|huur)[^?]*(blijf|blijv|behou|houd)|(blijf|blijv|behou|houd)[^?]*(huis|woning|flat|wonen)|huisuitzet|uitzetting|ontruim/,
    life: / (eenza|alleen|steun|ondersteun|help|hulp|netwerk|kring|famil|vriend|buur|buren|kind|zoon|dochter|moeder|vader|zus|broer|leven|dag|zorg|verantwoord|spiraal|samen|contact|gezond|ziek|drink|drank|verslav|rouw|verdriet|ruzie|geweld|veilig|werk|school|post|administr|rust|moed|wie )/,
  },
  en: {
    money: / (money|debt|pay|financ|income|loan|bill|arrears|euro)/,
    house: / (house|home|rent|evict|flat|room|live |living |housing|move |moving|roof)/,
    staying: / (stay|remain|keep|live on)[^?]*(house|home|flat|room)|(house|home|flat)[^?]*(stay|keep)| evict/,
    life: / (lonel|alone|support|help|network|circle|famil|friend|neighb|child|son |daughter|mother|father|sister|brother|life|lives|day|care|responsib|spiral|together|contact|health|ill |drink|addict|grief|fight|violen|safe|work|school|post |mail|paperwork|peace|who )/,
  },
  tr: {
    money: / (para|borç|borc|öde|mali |gelir|kredi|fatura|taksit|euro)/,
    house: / (ev |evi|evde|kira|tahliye|konut|oda|taşın|barın|otur)/,
    staying: / (ev|konut|kira)[^?]*(kal|otur|koru)| tahliye/,
    life: / (yalnız|destek|yardım|çevre|aile|arkadaş|dost|komşu|çocuk|oğl|kız|anne|baba|abla|kardeş|hayat|yaşam|gün|bakım|sorumlu|döngü|sarmal|birlikte|beraber|ilişki|sağlık|hasta|bağımlı|yas |kavga|şiddet|güven|iş |okul|mektup|posta|evrak|huzur|kim )/,
  },
  ar: {
    money: / (ال|ب|وال|بال|لل)?(مال|نقود|دين|ديون|دفع|سداد|دخل|قرض|فاتورة|فواتير|يورو)/,
    house: / (ال|ب|وال|بال|في |لل|م)?(بيت|منزل|إيجار|ايجار|إخلاء|اخلاء|سكن|مسكن|يسكن|غرفة|انتقال)/,
    staying: /(بقاء|يبقى|تبقى|أبقى|نبقى|بقى)[^؟?]*(بيت|منزل|سكن)|إخلاء|اخلاء/,
    life: /(وحد|عزلة|دعم|مساعد|يساعد|تساعد|شبكة|دائرة|عائل|أسرة|صديق|أصدقاء|جار|جيران|طفل|أطفال|ابن|أم |أب |أخت|أخ |حياة|يوم|رعاية|مسؤول|دوامة|معا|تواصل|صحة|مريض|إدمان|حزن|شجار|عنف|أمان|عمل|مدرسة|بريد|أوراق|من س|من ي)/,
  },
  pl: {
    money: / (pieni|dług|dlug|długi|zadłuż|płac|spłac|zapłac|finans|dochod|dochód|kredyt|pożycz|rachun|zaległ|euro)/,
    house: / (dom|mieszka|czynsz|eksmis|pokój|pokoj|lokal|przeprow|dach)/,
    staying: / (zosta|pozosta|utrzyma|zachowa)[^?]*(dom|mieszk)|(dom|mieszk)[^?]*(zosta|pozosta|utrzyma|zachowa)| eksmis/,
    life: / (samotn|sam |sama |wspar|wspier|pomoc|pomóc|pomag|pomoż|sieć|krąg|kręg|rodzin|przyjaci|sąsi|dziec|syn|córk|matk|ojc|siostr|brat|życi|dzień|dni |opiek|odpowiedzialn|spiral|razem|kontakt|zdrow|chor|alkohol|uzależn|żałob|kłótn|przemoc|bezpiecz|prac|szko|poczt|list|spok|kto )/,
  },
};

function plain(text: string): string {
  return ` ${text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}?؟]+/gu, " ")} `;
}

/**
 * A question that speaks of money or the house alone leaves most of the work to professionals; one that names support or
 * daily life gives the circle something to do (research of 2008, rule R13: L3217-3221, L3499-3510, L3588-3620).
 */
export function questionHint(text: string, language: Language): "onlyMoneyOrHouse" | null {
  const { money, house, life } = words[language];
  const said = plain(text);
  return (money.test(said) || house.test(said)) && !life.test(said) ? "onlyMoneyOrHouse" : null;
}

/** Whoever wants to stay should know beforehand what happens when the circle thinks moving is better (rule R24: L3268-3273). */
export function movingHint(text: string, language: Language): "movingMayBeBetter" | null {
  return words[language].staying.test(plain(text)) ? "movingMayBeBetter" : null;
}

/** All hints about a question, the most telling first. */
export function hintsAbout(text: string, language: Language): QuestionHint[] {
  return [questionHint(text, language), movingHint(text, language)].filter((hint) => hint !== null);
}
