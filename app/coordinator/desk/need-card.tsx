import { Form } from "@remix-run/react";
import type { WishShown } from "~/coordinator/desk/need.server";
import type { Need } from "~/coordinator/ranking/ranking";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { PlaceField, PostcodeField } from "~/places/place-field";
import { languageName } from "~/registration/spoken-languages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { plainField } from "~/ui/fields";
import { Once } from "~/ui/once";

interface NeedCardProps {
  need: Need;
  wishes: readonly WishShown[];
  town: string | null;
  weeks: number | null;
  spoken: readonly string[];
  once: string;
  asksPostcode: boolean;
  /** What was sent and could not be kept. */
  typed: { town: string; postcode?: string | undefined; errors: { town?: string[]; postcode?: string[] } } | null;
}

/** What a family needs in a coordinator, in words: urgency, languages, place and the confirmed wish. */
export function NeedCard({ need, wishes, town, weeks, spoken, once, asksPostcode, typed }: NeedCardProps) {
  const t = useText();
  const language = useLanguage();
  const fieldOf = (name: "town" | "postcode") => {
    const errors = typed?.errors[name];
    return plainField(name, { ...(typed?.[name] ? { value: typed[name] } : {}), ...(errors ? { errors } : {}) });
  };
  return (
    <Card title={t("staff-matching.needs-title")}>
      <dl>
        <dt>{t("staff-matching.haste")}</dt>
        <dd>{weeks === null ? t("staff-matching.no-haste") : t("staff-matching.within-weeks", { weeks })}</dd>
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
      {wishes.length === 0 ? <p>{t("staff-matching.wish-none")}</p> : null}
      {wishes.map((wish) => (
        <WishWords key={wish.firstName} wish={wish} />
      ))}
      {need.unsafety ? <p>{t("staff-matching.unsafety")}</p> : null}
      {town ? null : (
        <Form method="post">
          <Once value={once} />
          <PlaceField field={fieldOf("town")} label={t("staff-matching.where-unknown")} />
          {asksPostcode ? <PostcodeField field={fieldOf("postcode")} /> : null}
          <Button variant="secondary" name="intent" value="place">
            {t("staff-matching.where-save")}
          </Button>
        </Form>
      )}
    </Card>
  );
}

function WishWords({ wish }: { wish: WishShown }) {
  const t = useText();
  const language = useLanguage();
  if (!wish.confirmed) return <p>{t("staff-matching.wish-unconfirmed", { name: wish.firstName })}</p>;
  const sentences = [
    wish.words && t("staff-matching.wish-words", { words: wish.words }),
    wish.neededLanguage && t("staff-matching.wish-language", { language: languageName(wish.neededLanguage, language) }),
    wish.gender && t(`staff-matching.wish-${wish.gender}`),
    wish.notMyCommunity && t("staff-matching.wish-community"),
    wish.background && t("staff-matching.wish-background", { words: wish.background }),
  ].filter(Boolean);
  return (
    <>
      <h3>{t("staff-matching.wish", { name: wish.firstName })}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={String(sentence)}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
