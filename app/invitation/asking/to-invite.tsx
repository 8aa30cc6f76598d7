import { Form } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxField, plainField } from "~/ui/fields";
import { Once } from "~/ui/once";
import { type Invitable, InviteOne, type RefusedForm, type TellerOption } from "./invite-one";

interface ToInviteProps {
  people: readonly Invitable[];
  tellers: readonly TellerOption[];
  anybodyInvited: boolean;
  onces: Record<string, string>;
  onceForAll: string;
  /** False while nothing may leave; the list is shown all the same. */
  open: boolean;
  /** Asking is the one thing to do next: there is a day, and nobody waits for a call. */
  main: boolean;
  today: string;
  /** The form that was just refused: of one person, or of all. */
  refused: (RefusedForm & { personId: string | null }) | null;
}

/** Who is welcome and not invited yet: one by one, or all who know of it at once. */
export function ToInvite({ people, tellers, anybodyInvited, onces, onceForAll, open, main, today, refused }: ToInviteProps) {
  const t = useText();
  const nobody = anybodyInvited ? "staff-invitations.invite-nobody" : "staff-invitations.invite-nobody-yet";
  const one = (personId: string) => (refused?.personId === personId ? refused : null);
  return (
    <Card title={t("staff-invitations.invite-title")}>
      {people.length === 0 ? <p>{t(nobody)}</p> : null}
      {open && people.length > 1 ? (
        <InviteAll people={people} once={onceForAll} main={main} refused={refused?.personId === null && refused.announce !== null} />
      ) : null}
      <ul className="plain waiting">
        {people.map((person) => (
          <li key={person.personId}>
            <InviteOne {...{ person, tellers, open, today }} once={onces[person.personId] ?? ""} refused={one(person.personId)} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** All at once: who was told already, and by name who was told by nobody yet. */
function InviteAll({ people, once, main, refused }: { people: readonly Invitable[]; once: string; main: boolean; refused: boolean }) {
  const t = useText();
  const language = useLanguage();
  const names = (some: readonly Invitable[]) =>
    formatList(
      language,
      some.map(({ firstName }) => firstName),
    );
  const know = people.filter(({ told }) => told !== null);
  const wait = people.filter(({ told }) => told === null);
  const errors = refused ? { errors: ["staff-invitations.refused-nobodyTold"] } : {};
  return (
    <Form method="post" className="stack" preventScrollReset>
      <Once value={once} />
      {wait.length > 0 ? <p>{t("staff-invitations.all-wait", { names: names(wait), count: wait.length })}</p> : null}
      {know.length > 0 ? <p>{t("staff-invitations.all-know", { names: names(know), count: know.length })}</p> : null}
      {wait.length > 0 ? (
        <CheckboxField field={plainField("anyway", { id: "anyway-all", ...errors })} label={t("staff-invitations.anyway-all")} />
      ) : null}
      <Button name="intent" value="inviteAll" variant={main ? "primary" : "secondary"}>
        {t(wait.length > 0 && know.length > 0 ? "staff-invitations.invite-known" : "staff-invitations.invite-all")}
      </Button>
    </Form>
  );
}
