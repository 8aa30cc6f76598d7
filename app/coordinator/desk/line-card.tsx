import { Form, Link } from "@remix-run/react";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { plainField, SelectField } from "~/ui/fields";
import { Once } from "~/ui/once";

const placeName = (accountId: string): string => `place-${accountId}`;

interface LineCardProps {
  chosen: readonly { accountId: string; firstName: string }[];
  once: string;
  /** Two were given the same place. */
  error: boolean;
  leads: boolean;
}

/** Those who were ticked, each with a place: the last look before they are asked one after another. */
export function LineCard({ chosen, once, error, leads }: LineCardProps) {
  const t = useText();
  const places = chosen.map((_, index) => ({ value: String(index + 1), label: t("staff-desk.line-nth", { place: index + 1 }) }));
  return (
    <section className="card card--next" id="line" aria-labelledby="line-title" tabIndex={-1}>
      <h2 id="line-title">{t("staff-desk.line-title")}</h2>
      <p>{t("staff-desk.line-text")}</p>
      <Form method="post" className="stack">
        <Once value={once} />
        <div className="line-places">
          {chosen.map(({ accountId, firstName }, index) => (
            <SelectField
              key={accountId}
              field={plainField(placeName(accountId), {
                value: String(index + 1),
                ...(error && index === 0 ? { errors: ["staff-desk.line-places"] } : {}),
              })}
              label={t("staff-desk.line-place", { name: firstName })}
              options={places}
            />
          ))}
        </div>
        <div className="row">
          <Button variant={leads ? "primary" : "secondary"} name="intent" value="line">
            {t("staff-desk.line-confirm")}
          </Button>
          <Link to="?">{t("staff-desk.back")}</Link>
        </div>
      </Form>
    </section>
  );
}
