import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { questionBank } from "./question-bank";

/** The nine questions of the pilot with the principals' names in them; choosing one puts it in the form. */
export function QuestionBankList({ area, principals }: { area: "staff-circle" | "family-circle"; principals: readonly string[] }) {
  const t = useText();
  const values = { names: formatList(useLanguage(), principals), count: principals.length };
  return (
    <ul className="plain">
      {questionBank.map(({ key, count }) => (
        <li key={key}>
          <a href={`?bank=${key}`}>{t(`${area}.bank-${key}`, values)}</a>
          {area === "staff-circle" ? (
            <span className="small quiet">
              {" "}
              ({count === null ? t("staff-circle.bank-count-unknown") : t("staff-circle.bank-count", { count })})
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
