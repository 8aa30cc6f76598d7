import { Form } from "@remix-run/react";
import { useText } from "~/language/context";
import { shownPhone } from "~/language/phone";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

/** Numbers somebody gave on his own page: the coordinator hears his voice first. */
export function OwnNumberPart({
  name,
  numbers,
  shared,
}: {
  name: string;
  numbers: readonly { id: string; e164: string; once: string }[];
  /** It turned out to be somebody else's here as well. */
  shared: boolean;
}) {
  const t = useText();
  if (numbers.length === 0) return null;
  return (
    <Card title={t("staff-circle.own-number-title")}>
      <p>{t("staff-circle.own-number-text", { name })}</p>
      {shared ? (
        <Notice tone="attention" live>
          {t("staff-circle.number-shared")}
        </Notice>
      ) : null}
      {numbers.map(({ id, e164, once }) => (
        <Form key={id} method="post" className="stack">
          <Once value={once} />
          <input type="hidden" name="intent" value="ownNumber" />
          <input type="hidden" name="personPhoneId" value={id} />
          <b dir="ltr">{shownPhone(e164)}</b>
          <label className="choice">
            <input type="checkbox" name="readByOthers" value="on" />
            <span>{t("staff-circle.read-by-others")}</span>
          </label>
          <div className="row">
            <Button variant="secondary" name="his" value="yes">
              {t("staff-circle.own-number-his")}
            </Button>
            <Button variant="tertiary" name="his" value="no">
              {t("staff-circle.own-number-not")}
            </Button>
          </div>
        </Form>
      ))}
    </Card>
  );
}
