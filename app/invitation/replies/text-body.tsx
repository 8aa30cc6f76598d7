import { Fragment } from "react";
import { useText } from "~/language/context";

/** What somebody wrote, as he typed it; of a picture or a sound only the number comes along. */
export function TextBody({ body }: { body: string }) {
  const t = useText();
  if (body.trim() === "") return <p className="quiet">{t("staff-texts.no-words")}</p>;
  return (
    <blockquote dir="auto" className="as-typed">
      <span className="unseen">{t("staff-texts.words")}: </span>
      <AsTyped words={body} />
    </blockquote>
  );
}

const phone = /((?<!\d)(?:\+|0)\d(?:[ \u00a0-]?\d){7,13}(?!\d))/;

/** Words in which every telephone number stands as it is dialled: among Arabic letters its groups would change their places. */
export function AsTyped({ words }: { words: string }) {
  return words.split(phone).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move.
      <bdi key={at} dir="ltr">
        {part}
      </bdi>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move.
      <Fragment key={at}>{part}</Fragment>
    ),
  );
}
