import { useLanguage, useText } from "~/language/context";
import { formatEuros, formatList } from "~/language/dates";
import type { Language } from "~/language/languages";
import type { Words } from "~/messaging/templates";
import type { WrittenRoad } from "./faults";
import { b1, readingLevel } from "./reading-level";
import { sizeOf } from "./size";

interface MeasuresProps {
  words: Words;
  channel: WrittenRoad;
  language: Language;
  /** Of one text message, about, in tenths of a euro cent. */
  price: number;
}

/** What these words take and how they read, counted as they go out: with names and a link filled in. */
export function Measures({ words, channel, language, price }: MeasuresProps) {
  return (
    <div className="stack small">
      {channel === "sms" ? <SizeLines body={words.body} price={price} /> : null}
      <LevelLines body={words.body} language={language} />
    </div>
  );
}

function SizeLines({ body, price }: { body: string; price: number }) {
  const t = useText();
  const reader = useLanguage();
  const size = sizeOf(body);
  return (
    <>
      <p>
        {t("staff-messages.word-size", {
          letters: size.letters,
          parts: size.segments,
          euros: formatEuros(reader, (size.segments * price) / 10),
        })}{" "}
        <span className="quiet">{t("staff-messages.word-filled")}</span>
      </p>
      {size.wide && !size.ownAlphabet ? (
        <p>
          <span className="tag tag--attention">{size.wideLetters.slice(0, 12).join(" ")}</span>{" "}
          {t("staff-messages.word-wide", { count: size.wideLetters.length })}
          {size.plainer === null ? "" : ` ${t("staff-messages.word-wide-without", { parts: sizeOf(size.plainer).segments })}`}
        </p>
      ) : null}
    </>
  );
}

function LevelLines({ body, language }: { body: string; language: Language }) {
  const t = useText();
  const reader = useLanguage();
  const level = readingLevel(body, language);
  if (level.words === 0) return null;
  if (level.tooHard.length === 0) {
    return (
      <p>
        {level.ease === null ? t("staff-messages.level-good") : t("staff-messages.level-good-ease", { ease: level.ease })}{" "}
        {language === "nl" ? <span className="quiet">{t("staff-messages.level-source")}</span> : null}
      </p>
    );
  }
  const why = {
    ease: t("staff-messages.level-ease", { ease: level.ease, limit: b1.ease }),
    perSentence: t("staff-messages.level-perSentence", { count: Math.round(level.perSentence) }),
    longest: t("staff-messages.level-longest", { count: level.longestWords, sentence: level.longest }),
    longWords: t("staff-messages.level-longWords", { count: level.longWords.length, words: formatList(reader, level.longWords) }),
  };
  return (
    <>
      <p>
        <span className="tag tag--attention">{t("staff-messages.level-hard")}</span>
      </p>
      <ul>
        {level.tooHard.map((one) => (
          <li key={one}>{why[one]}</li>
        ))}
      </ul>
      <p className="quiet">{t("staff-messages.level-source")}</p>
    </>
  );
}
