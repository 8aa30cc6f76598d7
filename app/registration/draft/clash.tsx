import { useText } from "~/language/context";
import { useAnswers } from "~/registration/draft/answers";
import type { Lists } from "~/registration/draft/choices";
import type { Typed } from "~/registration/draft/draft";
import type { Step } from "~/registration/draft/draft-steps";
import { staffQuestions } from "~/registration/draft/staff-questions";
import { Notice } from "~/ui/notice";

/** What stands on the other screen, beside the form with what was typed on this one: nothing is lost, the writer chooses. */
export function Clash({ step, other, lists }: { step: Step; other: Typed; lists: Lists }) {
  const t = useText();
  const answers = useAnswers(staffQuestions, lists, ["", "", "", "", "", ""])(step, other);
  return (
    <Notice tone="attention" word={t("staff-register.clash-title")} live>
      <p>{t("staff-register.clash-text")}</p>
      <dl>
        {answers.map(({ name, label, value }) => (
          <div key={name}>
            <dt className="quiet small">{label}</dt>
            <dd className="as-typed">{value}</dd>
          </div>
        ))}
      </dl>
      {answers.length === 0 ? <p>{t("staff-register.check-empty")}</p> : null}
      <p>{t("staff-register.clash-choose")}</p>
      <form method="post">
        <button type="submit" name="intent" value="theirs" className="ams-button ams-button--secondary">
          {t("staff-register.clash-other")}
        </button>
      </form>
    </Notice>
  );
}
