import { useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { Folded, type KeepFormProps } from "~/eviction-case/folded-form";
import { FeedbackLines } from "~/eviction-case/landlord/feedback-facts";
import type { CarePointInput } from "~/eviction-case/landlord/feedback-input";
import type { LandlordRoom } from "~/eviction-case/landlord/landlord-room.server";
import type { ObjectionInput } from "~/eviction-case/landlord/objection-input";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatDayTime } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextAreaField } from "~/ui/fields";
import { DateField } from "~/ui/fields-measured";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

type Room = Omit<LandlordRoom, "requests">;

/** How the feedback stands: until when it is due, or when it was given. */
export function FeedbackDueLine({ due }: { due: Room["due"] }) {
  const t = useText();
  const language = useLanguage();
  if (!due) return <p className="quiet">{t("staff-landlord.nothing-reported")}</p>;
  const said = { reported: formatDay(language, due.reportedOn), due: formatDay(language, due.dueOn) };
  if (due.givenOn) return <p>{t("staff-landlord.given", { ...said, given: formatDay(language, due.givenOn) })}</p>;
  return <Notice tone={due.late ? "danger" : "attention"}>{t(due.late ? "staff-landlord.late" : "staff-landlord.due", said)}</Notice>;
}

/** What the landlord was told, the newest first. */
export function FeedbackGiven({ feedback }: { feedback: Room["feedback"] }) {
  const t = useText();
  const language = useLanguage();
  if (feedback.length === 0) return null;
  return (
    <Card title={t("staff-landlord.told")}>
      {feedback.map((one) => (
        <details key={one.id} open={one === feedback[0]}>
          <summary>{formatDayTime(language, one.at)}</summary>
          <FeedbackLines facts={one} />
          <p className="quiet">
            {one.seenAt ? t("staff-landlord.seen", { day: formatDayTime(language, one.seenAt) }) : t("staff-landlord.not-seen")}
          </p>
        </details>
      ))}
    </Card>
  );
}

/** Telling the city's care point: what a person decides and does, with the reason. */
export function CarePoint({ told, wanted, form: props }: { told: Room["carePoint"]; wanted: boolean; form: KeepFormProps }) {
  const t = useText();
  const language = useLanguage();
  const [form, fields] = useForm<CarePointInput>({ id: "care-point", lastResult: props.lastResult });
  return (
    <Card title={t("staff-landlord.care-point")}>
      <p className="quiet">{t(wanted ? "staff-landlord.care-point-after-no" : "staff-landlord.care-point-lead")}</p>
      {told.map((one) => (
        <div key={one.id}>
          <p>{t("staff-landlord.care-point-told", { day: formatDayTime(language, one.at) })}</p>
          <p className="lines break">{one.reason}</p>
        </div>
      ))}
      <Folded {...props} form={form} intent="carePoint" title="staff-landlord.care-point-note" submit="staff-case.save">
        <TextAreaField
          field={fields.reason}
          label={t("staff-landlord.care-point-reason")}
          hint={t("staff-landlord.care-point-hint")}
          rows={3}
        />
      </Folded>
    </Card>
  );
}

/** How the landlord gets to his page. */
export function LandlordRoad({ caseId, road }: { caseId: string; road: Room["road"] }) {
  const t = useText();
  return (
    <Card title={t("staff-landlord.road")}>
      <p>{t(road.account ? "staff-landlord.road-account" : road.link ? "staff-landlord.road-link" : "staff-landlord.road-none")}</p>
      <p>
        <Link to={`/cases/${caseId}/letters?brief=landlordReceipt`}>{t("staff-landlord.road-letter")}</Link>
      </p>
    </Card>
  );
}

interface ObjectionProps {
  caseId: string;
  objection: Room["objection"];
  noteForm: KeepFormProps;
  passForm: KeepFormProps;
  ended: boolean;
}

/** Model I: five working days before a tenant's data are passed on. */
export function ObjectionCard({ caseId, objection, noteForm, passForm, ended }: ObjectionProps) {
  const t = useText();
  const language = useLanguage();
  const [form, fields] = useForm<ObjectionInput>({ id: "objection", lastResult: noteForm.lastResult });
  const [passing] = useForm({ id: "pass-on", lastResult: passForm.lastResult });
  const day = (value: string | null) => (value ? formatDay(language, value) : "");
  if (!objection)
    return (
      <Card title={t("staff-landlord.objection")}>
        <p>{t("staff-landlord.objection-none")}</p>
        <p>
          <Link to={`/cases/${caseId}/letters?brief=referral`}>{t("staff-landlord.objection-letter")}</Link>
        </p>
        <DestroyLink caseId={caseId} ended={ended} />
      </Card>
    );
  const { state, letterOn, untilOn, answeredOn, passedOn, lateWish } = objection;
  const said = { letter: day(letterOn), until: day(untilOn), answered: day(answeredOn), passed: day(passedOn) };
  return (
    <Card title={t("staff-landlord.objection")}>
      <p>{t("staff-landlord.objection-letter-on", said)}</p>
      <Notice tone={state === "objected" ? "danger" : "info"}>{t(`staff-landlord.state-${state}`, said)}</Notice>
      {lateWish ? <Notice tone="attention">{t("staff-landlord.late-wish", { day: day(lateWish) })}</Notice> : null}
      {state === "mayPassOn" && !ended ? (
        <Form method="post">
          <FormErrors form={passing} />
          <Once value={passForm.once} />
          <Button variant="secondary" name="intent" value="passOn">
            {t("staff-landlord.pass-on")}
          </Button>
        </Form>
      ) : null}
      {answeredOn || ended ? null : (
        <Folded {...noteForm} form={form} intent="objection" title="staff-landlord.note-objection" submit="staff-case.save">
          <DateField field={fields.on} label={t("staff-landlord.objection-on")} />
        </Folded>
      )}
      <DestroyLink caseId={caseId} ended={ended} />
    </Card>
  );
}

function DestroyLink({ caseId, ended }: { caseId: string; ended: boolean }) {
  const t = useText();
  if (ended) return null;
  return (
    <p>
      <Link to={`/cases/${caseId}/destroy`}>{t("staff-landlord.to-destroy")}</Link>
    </p>
  );
}
