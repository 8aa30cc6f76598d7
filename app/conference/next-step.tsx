import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxField, CheckboxListField, plainField, RadioField } from "~/ui/fields";
import { Once } from "~/ui/once";
import type { PartOfTheDay } from "./phases";

interface Somebody {
  id: string;
  firstName: string;
}

interface NextStepProps {
  part: PartOfTheDay;
  /** A conference that was not finished on its first day goes on with private time. */
  secondSitting: boolean;
  memberNeeded: boolean;
  /** Who of the family is here. */
  family: readonly Somebody[];
  /** Guests who are here: the interpreter, a carer. */
  guestsHere: readonly Somebody[];
  once: { step: string; back: string; outcome: string };
}

/** The one thing to do next on the day. */
export function NextStep(props: NextStepProps) {
  const t = useText();
  const { part, once } = props;
  if (part === "before" && !props.secondSitting) {
    return (
      <Card tone="next" title={t("staff-day.next")}>
        <p>{t("staff-day.start-information-hint")}</p>
        <form method="post" className="stack">
          <Once value={once.step} />
          <Button name="deed" value="information">
            {t("staff-day.start-information")}
          </Button>
        </form>
      </Card>
    );
  }
  if (part === "before" || part === "information") return <StartPrivate {...props} />;
  if (part === "paused" || part === "ended") {
    return (
      <Card tone="next" title={t("staff-day.next")}>
        <StartPresentation {...props} />
        <Resume once={once.back} />
      </Card>
    );
  }
  if (part === "presentation") {
    return (
      <Card tone="next" title={t("staff-day.next")}>
        <Finish once={once.outcome} presented />
        <Resume once={once.back} />
      </Card>
    );
  }
  return null;
}

function StartPrivate({ part, guestsHere, once }: NextStepProps) {
  const t = useText();
  return (
    <Card tone="next" title={t("staff-day.confirm-private")}>
      <p>{t("staff-day.start-private-hint")}</p>
      <form method="post" className="stack">
        <Once value={once.step} />
        <CheckboxField field={plainField("signalAgreed")} label={t("staff-day.signal-agreed")} hint={t("staff-day.signal-agreed-hint")} />
        {guestsHere.length > 0 ? (
          <CheckboxListField
            field={plainField("staying")}
            label={t("staff-day.who-stays")}
            hint={t("staff-day.who-stays-hint")}
            optional
            options={guestsHere.map(({ id, firstName }) => ({ value: id, label: firstName }))}
          />
        ) : null}
        <Button name="deed" value="privateTime">
          {t("staff-day.start-private")}
        </Button>
      </form>
      {part === "information" ? (
        <details>
          <summary>{t("staff-day.break-off")}</summary>
          <Finish once={once.outcome} />
        </details>
      ) : null}
    </Card>
  );
}

function StartPresentation({ family, memberNeeded, once }: NextStepProps) {
  const t = useText();
  return (
    <form method="post" className="stack">
      <Once value={once.step} />
      <p>{t("staff-day.start-presentation-hint")}</p>
      {memberNeeded ? <WithMember id="presentation-with" family={family} /> : null}
      <Button name="deed" value="presentation">
        {t("staff-day.start-presentation")}
      </Button>
    </form>
  );
}

/** Something the coordinator does together with one of the family. */
export function WithMember({ family, id }: { family: readonly Somebody[]; id: string }) {
  const t = useText();
  return (
    <RadioField
      field={plainField("withMember", { id })}
      label={t("staff-day.with-member")}
      hint={t("staff-day.with-member-hint")}
      options={family.map(({ id: value, firstName }) => ({ value, label: firstName }))}
    />
  );
}

function Resume({ once }: { once: string }) {
  const t = useText();
  return (
    <form method="post" className="stack">
      <Once value={once} />
      <Button variant="tertiary" name="deed" value="resume">
        {t("staff-day.resume")}
      </Button>
    </form>
  );
}

function Finish({ once, presented }: { once: string; presented?: boolean }) {
  const t = useText();
  const kinds = presented ? (["presented", "secondSitting", "noPlan"] as const) : (["secondSitting", "noPlan"] as const);
  return (
    <form method="post" className="stack">
      <Once value={once} />
      <input type="hidden" name="deed" value="outcome" />
      {presented ? <p>{t("staff-day.finish-day")}</p> : null}
      {kinds.map((kind) => (
        <p key={kind}>
          <Button variant={kind === "presented" ? "primary" : "secondary"} name="outcome" value={kind}>
            {t(`staff-day.finish-${kind}`)}
          </Button>
        </p>
      ))}
    </form>
  );
}
