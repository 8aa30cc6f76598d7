import { useText } from "~/language/context";

/** What somebody wrote, as he typed it; of a picture or a sound only the number comes along. */
export function TextBody({ body }: { body: string }) {
  const t = useText();
  if (body.trim() === "") return <p className="quiet">{t("staff-texts.no-words")}</p>;
  return (
    <blockquote dir="auto" className="as-typed">
      <span className="unseen">{t("staff-texts.words")}: </span>
      {body}
    </blockquote>
  );
}
