import { Form } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { Button } from "~/ui/button";
import { CheckboxField, plainField, RadioField, TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import type { BestReason, NoneReason } from "./best-moment";
import { type MomentTimes, useMomentWords, useShortMoment } from "./moment-words";
import type { Told } from "./moments-form";

interface Counted {
  momentId: string;
  startsAt: Date | string;
  yes: readonly string[];
  maybe: readonly string[];
  no: readonly string[];
  silent: readonly string[];
  principalsNo: readonly string[];
}

type Best = { none: null; best: Counted; because: BestReason; beside: readonly Counted[] } | { none: NoneReason; best: null };
type Moment = Counted & MomentTimes;

function useCounts() {
  const t = useText();
  return ({ yes, maybe, no, silent }: Counted) =>
    t("staff-poll.counts", { yes: yes.length, maybe: maybe.length, no: no.length, silent: silent.length });
}

/** The moment that suits best, why, and who would be missed then. */
export function BestMoment({ best, moments, names }: { best: Best; moments: readonly Moment[]; names: Readonly<Record<string, string>> }) {
  const t = useText();
  const language = useLanguage();
  const words = useMomentWords();
  const short = useShortMoment();
  if (best.none !== null) return <p>{t(`staff-poll.none-${best.none}`)}</p>;
  const moment = moments.find(({ momentId }) => momentId === best.best.momentId);
  if (!moment) return null;
  const who = (ids: readonly string[]) => formatList(language, ids.map((id) => names[id] ?? "").filter(Boolean));
  const days = formatList(language, best.beside.map(short));
  const { no, maybe, silent } = best.best;
  return (
    <>
      <p>
        <strong>{words(moment)}</strong>
      </p>
      <p>{t(`staff-poll.best-${best.because}`, { days })}</p>
      <ul>
        <li>{no.length > 0 ? t("staff-poll.missed", { names: who(no) }) : t("staff-poll.missed-nobody")}</li>
        {maybe.length > 0 ? <li>{t("staff-poll.unsure", { names: who(maybe) })}</li> : null}
        {silent.length > 0 ? <li>{t("staff-poll.silent", { names: who(silent) })}</li> : null}
      </ul>
    </>
  );
}

interface ChooseProps {
  moments: readonly Moment[];
  proposed: string | null;
  principals: readonly string[];
  once: string;
  told: Told | null;
  /** It is the one thing to do next. */
  main: boolean;
}

/** The moment that becomes the day, with where it is; the same deed as any day that is set. */
export function ChooseForm({ moments, proposed, principals, once, told, main }: ChooseProps) {
  const t = useText();
  const language = useLanguage();
  const words = useMomentWords();
  const counts = useCounts();
  const able = moments.filter(({ principalsNo }) => principalsNo.length === 0);
  if (able.length === 0) return null;
  const field = (name: string, value?: string) => {
    const given = told?.given[name]?.[0] ?? (told ? undefined : value);
    const error = told?.errors[name];
    return plainField(name, { id: `choose-${name}`, ...(given ? { value: given } : {}), ...(error ? { errors: [error] } : {}) });
  };
  const errors = Object.fromEntries(Object.entries(told?.errors ?? {}).map(([name, error]) => [name, [error]]));
  return (
    <>
      <FormErrors form={{ id: "choose", allErrors: errors }} />
      <Form method="post" className="stack" preventScrollReset>
        <Once value={once} />
        <RadioField
          field={field("momentId", proposed ?? undefined)}
          label={t("staff-poll.which")}
          options={able.map((moment) => ({ value: moment.momentId, label: words(moment), hint: counts(moment) }))}
        />
        <TextField field={field("place")} label={t("staff-invitations.place")} hint={t("staff-invitations.place-hint")} maxLength={200} />
        <TextField field={field("address")} label={t("staff-invitations.address")} maxLength={300} optional />
        <CheckboxField field={field("agreed")} label={t("staff-invitations.agreed", { names: formatList(language, principals) })} />
        <p className="quiet">{t("staff-poll.choose-hint")}</p>
        <Button name="intent" value="chooseMoment" variant={main ? "primary" : "secondary"}>
          {t("staff-poll.choose")}
        </Button>
      </Form>
    </>
  );
}
