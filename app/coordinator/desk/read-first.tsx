import { Form } from "@remix-run/react";
import type { ReadableWish } from "~/coordinator/desk/desk-page.server";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { Once } from "~/ui/once";

const freeWords = ["words", "familyWords", "background"] as const;

/** Own words of a confirmed wish that nobody read yet: a manager reads them and says whether they count. */
export function ReadFirst({ wish, once, leads }: { wish: ReadableWish; once: string; leads: boolean }) {
  const t = useText();
  const { id, firstName: name } = wish;
  return (
    <section className="card card--next stack" aria-labelledby={`read-${id}`}>
      <h2 id={`read-${id}`}>{t("staff-desk.read-title", { name })}</h2>
      <dl className="read-words">
        {freeWords.map((key) =>
          wish[key] ? (
            <div key={key}>
              <dt>{t(`staff-desk.read-${key}`, { name })}</dt>
              <dd dir="auto">“{wish[key]}”</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p>
        {t("staff-desk.read-why")} {t("staff-desk.read-hint")}
      </p>
      <Form method="post" className="row">
        <Once value={once} />
        <input type="hidden" name="intent" value="read" />
        <input type="hidden" name="wishId" value={id} />
        <Button variant={leads ? "primary" : "secondary"} name="counts" value="yes">
          {t("staff-desk.read-yes")}
        </Button>
        <Button variant="secondary" name="counts" value="no">
          {t("staff-desk.read-no")}
        </Button>
      </Form>
    </section>
  );
}
