import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { DeskShown, ReadableWish } from "~/coordinator/desk/desk-page.server";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { PlaceField, PostcodeField } from "~/places/place-field";
import { languageName } from "~/registration/spoken-languages";
import { WishSentences } from "~/registration/wish-sentences";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { plainField } from "~/ui/fields";
import { Once } from "~/ui/once";

export interface PlaceTyped {
  town: string;
  postcode?: string | undefined;
  errors: { town?: string[]; postcode?: string[] };
}

interface NeedCardProps extends Pick<DeskShown, "wishes" | "town" | "weeks" | "meetingIn" | "spoken" | "unsafety"> {
  once: string;
  asksPostcode: boolean;
  /** What was sent and could not be kept. */
  typed: PlaceTyped | null;
  /** How far the first of the list live. */
  picture: ReactNode;
}

/** What a family needs in a coordinator, in words: urgency, languages, place and the confirmed wish. */
export function NeedCard({ unsafety, wishes, town, weeks, meetingIn, spoken, once, asksPostcode, typed, picture }: NeedCardProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <Card title={t("staff-matching.needs-title")}>
      <div className="need">
        <dl>
          <dt>{t("staff-matching.haste")}</dt>
          {meetingIn === null ? null : <dd>{t("staff-matching.meeting-in", { days: meetingIn })}</dd>}
          {weeks === null && meetingIn !== null ? null : (
            <dd>{weeks === null ? t("staff-matching.no-haste") : t("staff-matching.within-weeks", { weeks })}</dd>
          )}
          <dt>{t("staff-matching.languages")}</dt>
          <dd>
            {formatList(
              language,
              spoken.map((code) => languageName(code, language)),
            )}
          </dd>
          {town ? (
            <>
              <dt>{t("staff-matching.where")}</dt>
              <dd>{town}</dd>
            </>
          ) : null}
        </dl>
        <div className="stack">
          {wishes.length === 0 ? <p>{t("staff-matching.wish-none")}</p> : null}
          {wishes.map((wish) => (
            <WishWords key={wish.id} wish={wish} />
          ))}
          {unsafety ? <p>{t("staff-matching.unsafety")}</p> : null}
        </div>
        {picture}
        {town && !typed ? (
          <details>
            <summary>{t("staff-desk.where-change")}</summary>
            <PlaceForm label={t("staff-desk.where-other")} once={once} asksPostcode={asksPostcode} typed={null} />
          </details>
        ) : (
          <PlaceForm label={t("staff-matching.where-unknown")} once={once} asksPostcode={asksPostcode} typed={typed} />
        )}
      </div>
    </Card>
  );
}

function PlaceForm({ label, once, asksPostcode, typed }: Pick<NeedCardProps, "once" | "asksPostcode" | "typed"> & { label: string }) {
  const t = useText();
  const fieldOf = (name: "town" | "postcode") => {
    const errors = typed?.errors[name];
    return plainField(name, { ...(typed?.[name] ? { value: typed[name] } : {}), ...(errors ? { errors } : {}) });
  };
  return (
    <Form method="post" className="stack narrow">
      <Once value={once} />
      <PlaceField field={fieldOf("town")} label={label} />
      {asksPostcode ? <PostcodeField field={fieldOf("postcode")} /> : null}
      <Button variant="secondary" name="intent" value="place">
        {t("staff-matching.where-save")}
      </Button>
    </Form>
  );
}

/** A wish as the principal would say it; words nobody read yet stand above, and words that do not count are repeated to nobody. */
function WishWords({ wish }: { wish: ReadableWish }) {
  const t = useText();
  const { firstName: name, confirmed, unread, withheld } = wish;
  if (!confirmed) return <p>{t("staff-matching.wish-unconfirmed", { name })}</p>;
  const { words: _, familyWords: __, background: ___, ...chosen } = wish;
  return (
    <section>
      <h3>{t("staff-matching.wish", { name })}</h3>
      <WishSentences wish={unread ? chosen : wish} />
      {unread ? <p className="quiet">{t("staff-desk.wish-unread", { name })}</p> : null}
      {withheld ? <p className="quiet">{t("staff-desk.wish-withheld", { name })}</p> : null}
    </section>
  );
}
