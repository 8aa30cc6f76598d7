import { type SubmissionResult, useForm } from "@conform-to/react";
import { contactRoads } from "~/invitation/asking/road";
import { useText } from "~/language/context";
import { languages } from "~/language/languages";
import { spokenCodeOf } from "~/language/readers";
import { Button } from "~/ui/button";
import { CheckboxListField, SelectField, TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import type { InviteGuestFields } from "./guest-input";
import { partLabel } from "./guest-section";
import { partsForGuests } from "./guests";

/** Puts a professional on the list; a landlord is proposed for his own part only. */
export function InviteGuestForm({ once, lastResult }: { once: string; lastResult: SubmissionResult<string[]> | undefined }) {
  const t = useText();
  const [form, fields] = useForm<InviteGuestFields>({
    id: "guest",
    ...(lastResult ? { lastResult } : {}),
    defaultValue: { parts: ["ownDemand"], readLanguage: "nld" },
  });
  return (
    <details className="stack" open={lastResult !== undefined}>
      <summary>{t("staff-day.invite-guest")}</summary>
      <form method="post" id={form.id} noValidate className="stack narrow">
        <FormErrors form={form} />
        <Once value={once} />
        <input type="hidden" name="deed" value="inviteGuest" />
        <TextField field={fields.firstName} label={t("staff-day.guest-name")} />
        <TextField field={fields.phone} type="tel" label={t("staff-day.guest-phone")} hint={t("staff-day.guest-phone-hint")} />
        <TextField field={fields.email} type="email" label={t("staff-roads.email")} optional />
        <SelectField
          field={fields.firstRoad}
          label={t("staff-day.guest-road")}
          options={contactRoads.map((value) => ({ value, label: t(`staff-roads.road-${value}`) }))}
          none={t("staff-roads.none")}
        />
        <SelectField
          field={fields.readLanguage}
          label={t("staff-circle.read-language")}
          options={languages.map(({ code, endonym }) => ({ value: spokenCodeOf(code), label: endonym }))}
        />
        <TextField field={fields.organisation} label={t("staff-day.guest-organisation")} />
        <TextField field={fields.discipline} label={t("staff-day.guest-discipline")} hint={t("staff-day.guest-discipline-hint")} />
        <TextField field={fields.announcedAs} label={t("staff-day.guest-announced")} optional />
        <CheckboxListField
          field={fields.parts}
          label={t("staff-day.guest-parts")}
          options={partsForGuests.map((part) => ({
            value: part,
            label: t(partLabel[part]),
            ...(part === "ownDemand" ? { hint: t("staff-day.part-ownDemand-hint") } : {}),
          }))}
        />
        <TextField field={fields.word} label={t("staff-day.guest-word")} hint={t("staff-day.guest-word-hint")} optional />
        <p className="quiet">{t("staff-day.guest-send-hint")}</p>
        <Button variant="secondary">{t("staff-day.guest-send")}</Button>
      </form>
    </details>
  );
}
