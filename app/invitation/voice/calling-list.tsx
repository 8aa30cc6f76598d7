import type { MessageState } from "@generated/enums";
import { Form } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { languageName } from "~/registration/spoken-languages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";
import type { TelephoneRefusal } from "./by-telephone";

interface Called {
  personId: string;
  firstName: string;
  spokenLanguage: string;
  why: TelephoneRefusal | null;
  call: { state: MessageState } | null;
  once: string;
}

const wordsOf = {
  queued: "staff-voice.call-queued",
  handingOver: "staff-voice.call-underWay",
  accepted: "staff-voice.call-underWay",
  delivered: "staff-voice.call-heard",
  failed: "staff-voice.call-failed",
  withdrawn: null,
} as const satisfies Record<MessageState, string | null>;

/** Whose telephone may play the recording, and of everybody else why not. */
export function ByTelephone({ people }: { people: readonly Called[] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Card title={t("staff-voice.call-title")}>
      <p>{t("staff-voice.call-lead")}</p>
      {people.length === 0 ? <p>{t("staff-voice.call-nobody")}</p> : null}
      <ul className="plain stack">
        {people.map((person) => {
          const state = person.call ? wordsOf[person.call.state] : null;
          const waits = person.call?.state === "queued" || person.call?.state === "handingOver" || person.call?.state === "accepted";
          return (
            <li key={person.personId} className="stack">
              <p>
                <strong>
                  {t("staff-voice.call-speaks", { name: person.firstName, language: languageName(person.spokenLanguage, language) })}
                </strong>
                {person.why ? (
                  <>
                    <br />
                    {t(`staff-voice.why-${person.why}`)}
                  </>
                ) : null}
                {state ? (
                  <>
                    <br />
                    {t(state)}
                  </>
                ) : null}
              </p>
              {person.why || waits ? null : (
                <Form method="post">
                  <Once value={person.once} />
                  <input type="hidden" name="personId" value={person.personId} />
                  <Button
                    name="intent"
                    value="call"
                    variant="secondary"
                    aria-label={t("staff-voice.call-do-label", { name: person.firstName })}
                  >
                    {t("staff-voice.call-do")}
                  </Button>
                </Form>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
