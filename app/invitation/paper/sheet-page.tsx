import { useText } from "~/language/context";
import { ButtonLink } from "~/ui/button";
import { CardFront } from "./card-page";
import type { Sheet } from "./sheet";
import type { Square } from "./square.server";

/** A letter or a card as a page that is printed, with what leads away from it kept off the paper. */
export function SheetPage({
  sheet,
  square,
  back,
  pdf,
  name,
}: {
  sheet: Sheet;
  square: Square;
  back: string;
  pdf: string | null;
  name: string;
}) {
  const t = useText();
  return (
    <div className="paper-page">
      <header className="paper-tools stack">
        <p>
          <a href={back}>{t("staff-paper.back", { name })}</a>
        </p>
        {pdf ? (
          <p>
            <ButtonLink href={pdf}>{t("staff-paper.pdf")}</ButtonLink>
          </p>
        ) : null}
        <p className="quiet">{t("staff-paper.print")}</p>
      </header>
      <main>
        <article className={`paper paper--${sheet.kind}`} lang={sheet.language} dir={sheet.dir}>
          {sheet.kind === "letter" ? <LetterHead sheet={sheet} /> : <CardFront sheet={sheet} />}
          <div className="paper-code">
            <div>
              <p>{sheet.steps[0]}</p>
              <p>{sheet.steps[1]}</p>
              <p className="paper-signs">
                <bdi dir="ltr">{sheet.code}</bdi>
              </p>
            </div>
            <svg viewBox={`0 0 ${square.size} ${square.size}`} role="img" aria-label={sheet.code} shapeRendering="crispEdges">
              <path d={square.path} />
            </svg>
          </div>
          <p>{sheet.steps[2]}</p>
          {sheet.kind === "letter" ? <p className="paper-call">{unbroken(sheet.call)}</p> : null}
          {sheet.closing.map((words) => (
            <p key={words}>{words}</p>
          ))}
          <p className="paper-foot">{unbroken(sheet.notYours)}</p>
        </article>
      </main>
    </div>
  );
}

function LetterHead({ sheet }: { sheet: Sheet }) {
  return (
    <>
      {sheet.addressee.length > 0 ? (
        <address dir="ltr">
          {sheet.addressee.map((line) => (
            <span key={line}>
              <bdi>{line}</bdi>
            </span>
          ))}
        </address>
      ) : null}
      <p>{sheet.day}</p>
      <h1>{sheet.title}</h1>
      <p>{sheet.greeting}</p>
      {sheet.said.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <h2>{sheet.howTitle}</h2>
    </>
  );
}

/** Words in which a telephone number stays on one line. */
const unbroken = (words: string): string => words.replace(/(\d) (?=\d)/g, "$1\u00a0");
