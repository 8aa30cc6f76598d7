import type { KeepFormProps } from "~/eviction-case/folded-form";
import type { Money } from "~/eviction-case/money/money.server";
import {
  ArrangementForm,
  BewindForm,
  CannotKeepForm,
  EndArrangementForm,
  RepresentativeYesForm,
} from "~/eviction-case/money/money-arrangement-forms";
import { type CheckShown, Duration } from "~/eviction-case/money/money-check";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatEuros, formatShortDay } from "~/language/dates";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";

type Arrangement = NonNullable<Money["standing"]>;

/** Whether it binds: somebody under bewind cannot promise alone. */
function Bewind({ one }: { one: Arrangement }) {
  const t = useText();
  const language = useLanguage();
  if (!one.underBewind) return null;
  const name = one.representative ? <p>{t("staff-money.waits-name", { name: one.representative })}</p> : null;
  if (one.representativeYesOn) {
    return (
      <>
        <p>{t("staff-money.counts-since", { day: formatDay(language, one.representativeYesOn) })}</p>
        {name}
      </>
    );
  }
  return (
    <Notice tone="attention" word={t("staff-money.waits-word")}>
      <p>{t("staff-money.waits")}</p>
      {name}
    </Notice>
  );
}

/** The arrangement that stands, and what is left beside it now. */
function Standing({ one }: { one: Arrangement }) {
  const t = useText();
  const language = useLanguage();
  const euros = (cents: number) => formatEuros(language, cents);
  const { leftCents, months, fit } = one.now;
  return (
    <>
      <p>
        <strong>
          {t("staff-money.arrangement-is", {
            amount: euros(one.monthlyCents),
            with: t(`staff-money.with-${one.with}`),
            day: formatDay(language, one.startsOn),
          })}
        </strong>{" "}
        {one.atOnceCents ? t("staff-money.arrangement-at-once", { amount: euros(one.atOnceCents) }) : null}{" "}
        {t("staff-money.arrangement-agreed", { day: formatDay(language, one.agreedOn) })}
      </p>
      <Bewind one={one} />
      <p>
        {leftCents === null
          ? t("staff-money.now-unknown")
          : leftCents >= 0
            ? t("staff-money.now-left", { amount: euros(leftCents) })
            : t("staff-money.now-short", { amount: euros(-leftCents) })}{" "}
        {fit === "onlyWithUncertain" ? t("staff-money.now-uncertain") : null} <Duration months={months} />
      </p>
      {one.capacityCents === null ? null : <p className="quiet">{t("staff-money.then-left", { amount: euros(one.capacityCents) })}</p>}
      {one.remark ? <p className="quiet">{one.remark}</p> : null}
    </>
  );
}

/** That somebody said in time that it does not work, and what he wanted next; as long as nothing new stands. */
function SaidInTime({ one }: { one: Arrangement }) {
  const t = useText();
  const language = useLanguage();
  if (one.endedHow !== "cannotBeKept") return null;
  return (
    <Notice tone="attention">
      <p>{t("staff-money.said-cannot", { day: formatDay(language, one.endedOn ?? "") })}</p>
      {one.next ? <p>{t("staff-money.said-next", { next: t(`staff-money.next-${one.next}`) })}</p> : null}
      {one.nextWords ? <p>{one.nextWords}</p> : null}
    </Notice>
  );
}

function Earlier({ earlier, standing }: Pick<Money, "earlier" | "standing">) {
  const t = useText();
  const language = useLanguage();
  return (
    <details>
      <summary>{t("staff-money.earlier")}</summary>
      <ul className="plain">
        {earlier.map((one, at) => (
          <li key={one.id}>
            {t("staff-money.earlier-is", {
              amount: formatEuros(language, one.monthlyCents),
              with: t(`staff-money.with-${one.with}`),
              from: formatShortDay(language, one.startsOn),
              until: formatShortDay(language, one.endedOn ?? ""),
            })}{" "}
            {one.endedHow ? `${t(`staff-money.end-${one.endedHow}`)}.` : null}
            {one.representative ? (
              <span className="quiet money-remark">{t("staff-money.waits-name", { name: one.representative })}</span>
            ) : null}
            {one.remark ? <span className="quiet money-remark">{one.remark}</span> : null}
            {one.nextWords && (standing || at > 0) ? <span className="quiet money-remark">{one.nextWords}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ArrangementCardProps {
  money: Pick<Money, "standing" | "earlier">;
  open: boolean;
  check: CheckShown | null;
  formOf: (intent: "arrangement" | "yes" | "bewind" | "cannotKeep" | "endArrangement") => KeepFormProps;
}

/** What is paid off, whether it counts, whether it can be kept, and what to do when it cannot. */
export function ArrangementCard({ money, open, check, formOf }: ArrangementCardProps) {
  const t = useText();
  const { standing, earlier } = money;
  const made = formOf("arrangement");
  const about = (intent: "yes" | "bewind" | "cannotKeep" | "endArrangement", arrangementId: string) => {
    return { ...formOf(intent), arrangementId };
  };
  return (
    <Card title={t("staff-money.arrangement-title")}>
      {standing ? <Standing one={standing} /> : <p className="quiet">{t("staff-money.arrangement-none")}</p>}
      {!standing && earlier[0] ? <SaidInTime one={earlier[0]} /> : null}
      {open && standing ? (
        <>
          {standing.underBewind && !standing.representativeYesOn ? (
            <RepresentativeYesForm key={formOf("yes").once} {...about("yes", standing.id)} />
          ) : null}
          <CannotKeepForm key={formOf("cannotKeep").once} {...about("cannotKeep", standing.id)} />
        </>
      ) : null}
      {open ? (
        <ArrangementForm
          key={made.once}
          {...made}
          check={check}
          replaces={standing?.id ?? null}
          bewindStood={(standing ?? earlier[0])?.underBewind ?? false}
        />
      ) : null}
      {open && standing ? (
        <>
          {standing.underBewind ? null : <BewindForm key={formOf("bewind").once} {...about("bewind", standing.id)} />}
          <EndArrangementForm key={formOf("endArrangement").once} {...about("endArrangement", standing.id)} />
        </>
      ) : null}
      {earlier.length > 0 ? <Earlier earlier={earlier} standing={standing} /> : null}
    </Card>
  );
}
