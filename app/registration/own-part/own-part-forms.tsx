import { useText } from "~/language/context";
import { ownNameOptions } from "~/registration/language-names";
import type { OwnPartShown } from "~/registration/own-part/own-part.server";
import { WishFields } from "~/registration/own-part/wish-fields";
import { safetyQuestions } from "~/registration/registration-input";
import { WishSentences } from "~/registration/wish-sentences";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxField, plainField, RadioField, SelectField, TextAreaField, TextField } from "~/ui/fields";
import { Once } from "~/ui/once";

/** What was typed and what was wrong with it, when a form comes back. */
export interface Sent {
  values: Record<string, string[]>;
  errors: Record<string, string[]>;
}
interface FormProps {
  once: string;
  sent: Sent | undefined;
}

const fieldIn =
  (sent: Sent | undefined) =>
  (name: string, known?: string | boolean | readonly string[] | null): ReturnType<typeof plainField> => {
    const listed = typeof known === "object" && known !== null ? [...known] : known ? [known === true ? "on" : known] : [];
    const values = sent ? (sent.values[name] ?? []) : listed;
    const errors = sent?.errors[name];
    return plainField(name, { values, ...(values[0] === undefined ? {} : { value: values[0] }), ...(errors ? { errors } : {}) });
  };

function Hidden({ once, intent }: { once: string; intent: string }) {
  return (
    <>
      <Once value={once} />
      <input type="hidden" name="intent" value={intent} />
    </>
  );
}

export function HopesForm({ once, sent, part }: FormProps & { part: OwnPartShown }) {
  const t = useText();
  return (
    <form method="post" className="stack">
      <Hidden once={once} intent="hopes" />
      <TextAreaField
        field={fieldIn(sent)("hopes", part.own.hopes)}
        label={t("family-own-part.hopes-label")}
        hint={t("family-own-part.hopes-hint")}
        rows={6}
        optional
      />
      <Button>{t("family-own-part.save")}</Button>
    </form>
  );
}

export function ReachForm({ once, sent, part }: FormProps & { part: OwnPartShown }) {
  const t = useText();
  const field = fieldIn(sent);
  return (
    <form method="post" className="stack">
      <Hidden once={once} intent="reach" />
      <SelectField
        field={field("spokenLanguage", part.spokenLanguage)}
        label={t("family-own-part.spoken-language")}
        options={ownNameOptions}
      />
      <SelectField
        field={field("readLanguage", part.readLanguage ?? "none")}
        label={t("family-own-part.read-language")}
        options={[{ value: "none", label: t("family-own-part.reads-nothing") }, ...ownNameOptions]}
      />
      <TextAreaField
        field={field("reach", part.own.reach)}
        label={t("family-own-part.reach-label")}
        hint={t("family-own-part.reach-hint")}
        rows={3}
        optional
      />
      <Button>{t("family-own-part.save")}</Button>
    </form>
  );
}

/** What somebody else wrote down, for him to say whether it is right. */
export function WishToConfirm({ once, part }: { once: string; part: OwnPartShown }) {
  const t = useText();
  const { wish } = part;
  if (!wish || wish.confirmed) return null;
  return (
    <Card title={t("family-own-part.wish-right")} tone="next">
      <p>{t("family-own-part.wish-theirs")}</p>
      <WishSentences wish={wish} />
      <p>{t("family-own-part.wish-waits")}</p>
      <form method="post">
        <Hidden once={once} intent="confirmWish" />
        <input type="hidden" name="wishId" value={wish.id} />
        <Button>{t("family-own-part.wish-confirm")}</Button>
      </form>
    </Card>
  );
}

export function WishForm({ once, sent, part }: FormProps & { part: OwnPartShown }) {
  const t = useText();
  const field = fieldIn(sent);
  const { wish } = part;
  const waits = wish !== null && !wish.confirmed;
  return (
    <section className="stack">
      {waits ? <h2>{t("family-own-part.wish-better")}</h2> : null}
      <form method="post" className="stack">
        <Hidden once={once} intent="wish" />
        <WishFields field={field} wish={wish} languages={ownNameOptions} mayUseBackground={part.mayUseBackground} />
        <Button variant={waits ? "secondary" : "primary"}>{t("family-own-part.save")}</Button>
      </form>
    </section>
  );
}

/** The three questions and how to call safely. Never shows what was filled in before: somebody may look over his shoulder later. */
export function SafeForm({ once, sent }: FormProps) {
  const t = useText();
  const field = fieldIn(sent);
  const yesNo = [
    { value: "yes", label: t("family-own-part.yes") },
    { value: "no", label: t("family-own-part.no") },
  ];
  return (
    <form method="post" className="stack" autoComplete="off">
      <Hidden once={once} intent="safe" />
      {safetyQuestions.map((question) => (
        <RadioField key={question} field={field(question)} label={t(`family-own-part.${question}`)} options={yesNo} />
      ))}
      <p>{t("family-own-part.safe-what-happens")}</p>
      <h2>{t("family-own-part.safe-card")}</h2>
      <p className="quiet">{t("family-own-part.safe-hidden")}</p>
      <TextAreaField field={field("whoMustNotKnow")} label={t("family-own-part.who-must-not-know")} rows={2} optional />
      <TextField field={field("safeNumber")} label={t("family-own-part.safe-number")} type="tel" optional />
      <TextField field={field("safeHours")} label={t("family-own-part.safe-hours")} optional />
      <TextField field={field("safeWord")} label={t("family-own-part.safe-word")} optional />
      <TextField field={field("callerName")} label={t("family-own-part.caller-name")} optional />
      <TextAreaField field={field("loyalties")} label={t("family-own-part.loyalties")} rows={2} optional />
      <CheckboxField field={field("mayLeaveMessage")} label={t("family-own-part.may-leave-message")} />
      <Button>{t("family-own-part.save")}</Button>
    </form>
  );
}
