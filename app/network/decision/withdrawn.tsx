import { Form } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";
import type { Circle } from "../circle.server";

/** Whose invitation was taken back: a voice tells him, and what it says and leaves out. For the coordinator alone. */
export function WithdrawnInvitations({ circle, onces }: { circle: Circle; onces: Record<string, string> }) {
  const t = useText();
  const language = useLanguage();
  const nameOf = (principalId: string) => circle.principals.find(({ id }) => id === principalId)?.firstName ?? "";
  const people = circle.people.flatMap((person) =>
    person.withdrawn && !person.deceased ? [{ ...person, withdrawn: person.withdrawn }] : [],
  );
  return people.map(({ id, firstName: name, withdrawn }) => {
    const day = formatDay(language, withdrawn.at);
    if (!withdrawn.heard) {
      return (
        <p key={id} className="quiet">
          {t("staff-circle.withdrawn-unheard", { name, day })}
        </p>
      );
    }
    const keepers = circle.decisions
      .filter(({ personId, kind }) => personId === id && kind === "keptOut")
      .map(({ principalId }) => nameOf(principalId));
    return (
      <Card key={id} title={t("staff-circle.withdrawn-title", { name })} tone="next">
        <p>{t("staff-circle.withdrawn-lead", { day })}</p>
        {keepers.length > 0 ? (
          <p>
            <b>{t("staff-circle.withdrawn-safe", { names: formatList(language, keepers), name })}</b>
          </p>
        ) : null}
        <p>{t("staff-circle.withdrawn-say", { name })}</p>
        <p>{t("staff-circle.withdrawn-not")}</p>
        <Form method="post" preventScrollReset>
          <Once value={onces[id] ?? ""} />
          <input type="hidden" name="intent" value="told" />
          <input type="hidden" name="personId" value={id} />
          <Button variant="secondary">{t("staff-circle.withdrawn-told", { name })}</Button>
        </Form>
      </Card>
    );
  });
}
