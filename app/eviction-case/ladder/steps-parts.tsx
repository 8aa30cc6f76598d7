import type { CaseModel } from "@generated/enums";
import { Form, Link } from "@remix-run/react";
import type { KeepFormProps } from "~/eviction-case/folded-form";
import type { Deadline } from "~/eviction-case/ladder/deadlines";
import { EndJudgmentForm, HelpForm, ModelForm, StepForm } from "~/eviction-case/ladder/steps-forms";
import type { LadderShown, StepShown } from "~/eviction-case/ladder/steps-room.server";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";

type FormOf = (intent: string) => KeepFormProps;

interface LadderProps {
  steps: readonly StepShown[];
  ladder: LadderShown;
  model: CaseModel;
  open: boolean;
  formOf: FormOf;
}

/** The ladder as stones on a line: what was done, by whom, and what usually comes next. */
export function Ladder({ steps, ladder, model, open, formOf }: LadderProps) {
  const t = useText();
  const language = useLanguage();
  const { next, outOfOrder, mark } = ladder;
  const judged = steps.some(({ step, endedOn }) => (step === "judgment" || step === "notice") && !endedOn);
  return (
    <Card title={t("staff-steps.ladder")}>
      <ol className="stones">
        {steps.map((step) => (
          <Stone key={step.id} step={step} formOf={formOf} />
        ))}
        {next ? (
          <li data-kind="next">
            <span className="said">{t(`staff-case.road-${next.what}`)}</span>
            <span className="under">
              {t("staff-steps.usually-next", {
                who: formatList(
                  language,
                  next.by.map((by) => t(`staff-case.taker-${by}`)),
                ),
              })}
            </span>
          </li>
        ) : null}
      </ol>
      {outOfOrder.map((hint) => (
        <p key={hint.step} className="quiet">
          {t("staff-steps.out-of-order", { step: t(`staff-case.step-${hint.step}`), after: t(`staff-case.step-${hint.usuallyAfter}`) })}
        </p>
      ))}
      {mark ? <p className="quiet">{t(`staff-steps.mark-${mark}`)}</p> : null}
      {ladder.landsAtBailiff && model !== "eropaf" ? <p className="quiet">{t("staff-steps.lands-at-bailiff")}</p> : null}
      {open ? (
        <>
          <StepForm key={formOf("step").once} {...formOf("step")} />
          {judged ? <EndJudgmentForm key={formOf("endJudgment").once} {...formOf("endJudgment")} /> : null}
        </>
      ) : null}
    </Card>
  );
}

function Stone({ step, formOf }: { step: StepShown; formOf: FormOf }) {
  const t = useText();
  const language = useLanguage();
  const day = (on: string) => formatDay(language, on);
  return (
    <li data-kind={step.endedOn ? "ended" : undefined}>
      <span className="said">{t(`staff-case.step-${step.step}`)}</span>
      <span className="under">
        {step.takenBy ? t("staff-steps.on-by", { day: day(step.on), who: t(`staff-case.taker-${step.takenBy}`) }) : day(step.on)}
      </span>
      {step.evictionOn ? <span className="under">{t("staff-steps.announces", { day: day(step.evictionOn) })}</span> : null}
      {step.endedOn ? <span className="under">{t("staff-steps.no-force", { day: day(step.endedOn) })}</span> : null}
      {step.undoable ? (
        <details>
          <summary>{t("staff-steps.undo")}</summary>
          <Form method="post" className="stack">
            <Once value={formOf("undo").once} />
            <input type="hidden" name="intent" value="undo" />
            <input type="hidden" name="stepId" value={step.id} />
            <p>{t("staff-steps.undo-why")}</p>
            <Button variant="danger">{t("staff-steps.undo-sure")}</Button>
          </Form>
        </details>
      ) : null}
    </li>
  );
}

const tones = { onTime: "", due: " tag--attention", late: " tag--danger", done: " tag--done" } as const;

interface HelpProps {
  help: { askedOn: string | null; firstTalkOn: string | null };
  deadline: Deadline | null;
  open: boolean;
  form: KeepFormProps;
}

/** The municipality's own clock. */
export function Help({ help, deadline, open, form }: HelpProps) {
  const t = useText();
  const language = useLanguage();
  const day = (on: string) => formatDay(language, on);
  return (
    <div id="help">
      <Card title={t("staff-steps.help")}>
        <p className="quiet">{t("staff-steps.help-terms")}</p>
        {help.askedOn ? <p>{t("staff-steps.help-asked", { day: day(help.askedOn) })}</p> : null}
        {help.firstTalkOn ? <p>{t("staff-steps.help-talked", { day: day(help.firstTalkOn) })}</p> : null}
        {deadline ? (
          <p>
            {t("staff-steps.help-due", { day: day(deadline.dueOn) })}{" "}
            <span className={`tag${tones[deadline.state]}`}>{t(`staff-case.state-${deadline.state}`)}</span>
          </p>
        ) : null}
        {open ? <HelpForm key={form.once} help={help} {...form} /> : null}
      </Card>
    </div>
  );
}

/** How landlord and team work together in this case. */
export function Model({ model, id, open, form }: { model: CaseModel; id: string; open: boolean; form: KeepFormProps }) {
  const t = useText();
  return (
    <Card title={t("staff-case.model-title")}>
      <p>
        <strong>{t(`staff-case.model-${model}`)}</strong>
        <span className="under">{t(`staff-case.model-${model}-is`)}</span>
      </p>
      {model === "modelI" ? (
        <p>
          <Link to={`/cases/${id}/letters`}>{t("staff-case.room-letters")}</Link>
        </p>
      ) : null}
      {open ? <ModelForm key={form.once} model={model} {...form} /> : null}
    </Card>
  );
}
