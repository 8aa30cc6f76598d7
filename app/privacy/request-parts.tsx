import type { RequestAsk, RequestBy } from "@generated/enums";
import { useLanguage, useText } from "~/language/context";
import { formatShortDay } from "~/language/dates";
import { isLanguage, languageInfo } from "~/language/languages";
import { Card } from "~/ui/card";
import { type LockedRequestContent, type NoteSubject, type ToWeigh as Point, toWeigh } from "./locked-request";

interface Shown {
  by: RequestBy;
  ask: RequestAsk;
  content: LockedRequestContent;
}

/** What somebody wrote, as he wrote it. */
export function Asked({ one: { by, ask, content } }: { one: Shown }) {
  const t = useText();
  const rows = [
    ["who", content.who],
    ["reach", content.reach],
    ["by", t(`staff-requests.by-${by}`)],
    ["about", content.about ?? t("staff-requests.about-self")],
    ["ask", t(`staff-requests.ask-${ask}`)],
    ["words", content.words],
    ["their-reference", content.theirReference],
    ["language", isLanguage(content.language) ? languageInfo(content.language).endonym : content.language],
  ] as const;
  return (
    <Card title={t("staff-requests.words-title")}>
      <dl>
        {rows.map(([key, value]) =>
          value ? (
            <div key={key}>
              <dt className="quiet small">{t(`staff-requests.${key}`)}</dt>
              <dd>
                <bdi className="as-typed">{value}</bdi>
              </dd>
            </div>
          ) : null,
        )}
      </dl>
    </Card>
  );
}

/** The points an officer thinks through before anything but the neutral answer goes out. */
export function ToWeigh({ missing }: { missing: readonly Point[] }) {
  const t = useText();
  return (
    <Card title={t("staff-requests.weigh-title")}>
      <p className="quiet">{t("staff-requests.weigh-lead")}</p>
      <ul>
        {toWeigh.map((point) => (
          <li key={point}>
            {t(`staff-requests.weigh-${point}`)}{" "}
            <span className="quiet small">({t(missing.includes(point) ? "staff-requests.not-weighed" : "staff-requests.weighed")})</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface NoteShown {
  id: string;
  at: Date | string;
  about: NoteSubject;
  text: string;
}

/** What was noted, the oldest first. */
export function Notes({ notes }: { notes: readonly NoteShown[] }) {
  const t = useText();
  const language = useLanguage();
  const headOf = (about: NoteSubject): string =>
    about === "other" || about === "extension" ? t(`staff-requests.note-${about}`) : t(`staff-requests.weigh-${about}`);
  return (
    <Card title={t("staff-requests.notes-title")}>
      {notes.length === 0 ? <p className="quiet">{t("staff-requests.notes-none")}</p> : null}
      {notes.map((note) => (
        <div key={note.id}>
          <p className="quiet small">
            {formatShortDay(language, note.at)} · {headOf(note.about)}
          </p>
          <p>
            <bdi className="as-typed">{note.text}</bdi>
          </p>
        </div>
      ))}
    </Card>
  );
}

interface LetterShown {
  kind: "neutral" | "longer";
  language: string;
  subject: string;
  lines: readonly string[];
}

/** Letters to take over by hand. Kring sends none of them. */
export function Letters({ letters }: { letters: readonly LetterShown[] }) {
  const t = useText();
  return letters.map(({ kind, language, subject, lines }) => (
    <Card key={kind} title={t(kind === "neutral" ? "staff-requests.letter-title" : "staff-requests.letter-longer-title")}>
      <p className="quiet">{t("staff-requests.letter-lead")}</p>
      <div lang={language} dir={isLanguage(language) ? languageInfo(language).dir : undefined}>
        <p>
          <strong>{subject}</strong>
        </p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </Card>
  ));
}
