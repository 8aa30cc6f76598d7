import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { questionBank } from "./question-bank";

/** The nine questions of the pilot with the principals' names in them; choosing one puts it in the form. Colleagues see how often each was put. */
export function QuestionBankList({ principals, counted = false }: { principals: readonly string[]; counted?: boolean }) {
  const t = useText();
  const values = { names: formatList(useLanguage(), principals), count: principals.length };
  return (
    <ul className="plain">
      {questionBank.map(({ key, count }) => (
        <li key={key}>
          <a href={`?bank=${key}`}>{t(`family-circle.bank-${key}`, values)}</a>
          {counted ? (
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
