import { useForm } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { Folded, type KeepFormProps } from "~/eviction-case/folded-form";
import type { LinkInput } from "~/eviction-case/keep-input";
import type { Overview } from "~/eviction-case/overview.server";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import { Card } from "~/ui/card";
import { SelectField } from "~/ui/fields";

interface MeetingsProps extends KeepFormProps {
  /** With the instants as they travelled to the page. */
  conferences: readonly { id: string; reference: string; mine: boolean; dayStartsAt: string | Date | null }[];
  linkable: readonly Pick<Overview["linkable"][number], "id" | "reference" | "principals">[];
}

/** The conferences of this case; each lives on when the case ends, and the other way round. */
export function Meetings({ conferences, linkable, ...form }: MeetingsProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <Card title={t("staff-case.conferences")}>
      {conferences.length === 0 ? <p className="quiet">{t("staff-case.conferences-none")}</p> : null}
      <ul className="plain">
        {conferences.map((one) => (
          <li key={one.id}>
            {one.mine ? <Link to={`/registrations/${one.id}`}>{one.reference}</Link> : one.reference}
            {one.dayStartsAt ? `, ${formatDay(language, one.dayStartsAt)}` : null}
          </li>
        ))}
      </ul>
      {linkable.length > 0 ? <LinkForm key={form.once} {...form} linkable={linkable} /> : null}
    </Card>
  );
}

function LinkForm({ linkable, ...props }: KeepFormProps & Pick<MeetingsProps, "linkable">) {
  const t = useText();
  const [form, fields] = useForm<LinkInput>({ id: "link", lastResult: props.lastResult });
  return (
    <Folded {...props} form={form} intent="link" title="staff-case.link-conference" submit="staff-case.link">
      <SelectField
        field={fields.conferenceId}
        label={t("staff-case.which-conference")}
        options={linkable.map(({ id, reference, principals }) => ({ value: id, label: `${principals.join(", ")} (${reference})` }))}
      />
    </Folded>
  );
}
