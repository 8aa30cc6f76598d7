import type { ConsentPurpose, HowGiven, RepresentationKind, SeenHow } from "@generated/enums";
import type { ReactNode } from "react";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList } from "~/language/dates";
import { safetyQuestions, type YesNoUnknown } from "~/registration/registration-input";
import type { OwnPart, RegistrationContent, ReleaseContent, SafetyAnswers, SafetyCardContent } from "~/registration/sealed-shapes";
import { languageName } from "~/registration/spoken-languages";
import type { WishWithoutBackground } from "~/registration/wish";
import { WishSentences } from "~/registration/wish-sentences";
import { Card } from "~/ui/card";

export interface PrincipalShown {
  firstName: string;
  familyName: string | null;
  phones: string[];
  spokenLanguage: string;
  readLanguage: string | null;
  willing: { givenAt: Date | string; how: HowGiven; language: string; ended: boolean } | null;
  ownWords: string | null;
  consents: ConsentPurpose[];
  releases: ReleaseContent[];
  safety: SafetyAnswers | null;
  talkedAt: Date | string | null;
  card: SafetyCardContent | null;
  own?: OwnPart | null;
  wish: WishWithoutBackground | null;
  representations: { kind: RepresentationKind; seenHow: SeenHow; scope?: string }[];
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  const t = useText();
  return (
    <div>
      <dt className="quiet small">{label}</dt>
      <dd>{children || t("staff-registration.read-nothing")}</dd>
    </div>
  );
}

/** What was registered about one principal. */
export function PrincipalRead({ principal }: { principal: PrincipalShown }) {
  const t = useText();
  const reader = useLanguage();
  const { willing, card, wish, safety } = principal;
  return (
    <Card title={[principal.firstName, principal.familyName].filter(Boolean).join(" ")}>
      <dl className="stack">
        <Row label={t("staff-registration.phone")}>
          <span dir="ltr">{principal.phones.join(", ")}</span>
        </Row>
        <Row label={t("staff-registration.spoken-language")}>{languageName(principal.spokenLanguage, reader)}</Row>
        <Row label={t("staff-registration.read-language")}>
          {principal.readLanguage ? languageName(principal.readLanguage, reader) : t("staff-registration.reads-nothing")}
        </Row>
        <Row label={t("staff-registration.yes-title")}>
          {willing ? t("staff-registration.read-said-yes", { day: formatDay(reader, willing.givenAt) }) : null}
          {principal.ownWords ? <span> “{principal.ownWords}”</span> : null}
        </Row>
        <Row label={t("staff-registration.read-consents")}>
          {principal.consents.map((purpose) => t(`staff-registration.consent-of-${purpose}`)).join("; ")}
        </Row>
        <Row label={t("staff-registration.release-title")}>
          {principal.releases.map((release) => t("staff-registration.read-release", { who: release.who, what: release.what })).join("; ")}
        </Row>
        {safety
          ? safetyQuestions.map((question) => (
              <Row key={question} label={t(`staff-registration.${question}`)}>
                {t(safety[question] ? "staff-registration.yes" : "staff-registration.no")}
              </Row>
            ))
          : null}
        {principal.talkedAt ? (
          <Row label={t("staff-registration.safety-talk")}>
            {t("staff-registration.read-talk", { day: formatDay(reader, principal.talkedAt) })}
          </Row>
        ) : null}
        {card ? (
          <>
            <Row label={t("staff-registration.who-must-not-know")}>{card.whoMustNotKnow}</Row>
            <Row label={t("staff-registration.safe-number")}>{card.safeNumber ? <span dir="ltr">{card.safeNumber}</span> : null}</Row>
            <Row label={t("staff-registration.safe-hours")}>{card.safeHours}</Row>
            <Row label={t("staff-registration.safe-word")}>{card.safeWord}</Row>
            <Row label={t("staff-registration.caller-name")}>{card.callerName}</Row>
            {card.otherWay ? <Row label={t("staff-register.other-way")}>{card.otherWay}</Row> : null}
            <Row label={t("staff-registration.may-leave-message")}>
              {t(card.mayLeaveMessage ? "staff-registration.yes" : "staff-registration.no")}
            </Row>
          </>
        ) : null}
        {principal.own?.hopes ? (
          <Row label={t("family-own-part.hopes-title")}>
            <bdi>{principal.own.hopes}</bdi>
          </Row>
        ) : null}
        {principal.own?.reach ? (
          <Row label={t("family-own-part.reach-label")}>
            <bdi>{principal.own.reach}</bdi>
          </Row>
        ) : null}
        <Row label={t("staff-registration.wish-title")}>{wish ? <WishSentences wish={wish} /> : null}</Row>
        <Row label={t("staff-registration.representation")}>
          {principal.representations
            .map(({ kind, scope, seenHow }) =>
              [t(`staff-registration.kind-${kind}`), scope, t(`staff-registration.seen-${seenHow}`)].filter(Boolean).join(", "),
            )
            .join("; ")}
        </Row>
      </dl>
    </Card>
  );
}

/** What it is about, for all principals together. */
export function AboutRead({ content, endWords }: { content: RegistrationContent; endWords: readonly string[] }) {
  const t = useText();
  return (
    <Card title={t("staff-registration.about-title")}>
      <dl className="stack">
        <Row label={t("staff-registration.problem-areas")}>
          {content.problemAreas.map((area) => t(`staff-registration.area-${area}`)).join(", ")}
        </Row>
        <Row label={t("staff-registration.situation")}>{content.situation}</Row>
        <Row label={t("staff-registration.tried")}>{content.tried}</Row>
        <Row label={t("staff-registration.hopes")}>{content.hopes}</Row>
        <Row label={t("staff-registration.children")}>{t(content.children ? "staff-registration.yes" : "staff-registration.no")}</Row>
        {content.children ? <Row label={t("staff-registration.children-sleep")}>{content.childrenSleep}</Row> : null}
        <HouseholdRead content={content} />
        {endWords.map((words) => (
          <Row key={words} label={t("staff-registration.end-words")}>
            {words}
          </Row>
        ))}
      </dl>
    </Card>
  );
}

/** Who lives there, the children and what a judge decided; only what was told. */
function HouseholdRead({ content }: { content: RegistrationContent }) {
  const t = useText();
  const reader = useLanguage();
  const maybe = (value: YesNoUnknown | undefined) => (value ? t(`staff-register.maybe-${value}`) : null);
  const lives = (content.household ?? []).map(({ firstName, who, tenancy }) =>
    [firstName, who, tenancy && t(`staff-register.tenancy-${tenancy}`)].filter(Boolean).join(", "),
  );
  const children = (content.childList ?? []).map(({ firstName, age, authority }) =>
    t("staff-register.read-child", {
      name: firstName ?? "…",
      age: age ?? "…",
      authority: t(`staff-register.authority-${authority ?? "unknown"}`),
    }),
  );
  return (
    <>
      {lives.length > 0 ? <Row label={t("staff-register.read-household")}>{lives.join("; ")}</Row> : null}
      {content.judgmentNames ? <Row label={t("staff-register.judgment")}>{content.judgmentNames}</Row> : null}
      {children.length > 0 ? <Row label={t("staff-register.read-children")}>{children.join("; ")}</Row> : null}
      {content.contactOrders ? <Row label={t("staff-register.contact-orders")}>{maybe(content.contactOrders)}</Row> : null}
      {content.contactOrdersSeen ? (
        <Row label={t("staff-register.contact-orders-seen")}>{t(`staff-registration.${content.contactOrdersSeen}`)}</Row>
      ) : null}
      {content.keptOutParent ? <Row label={t("staff-register.kept-out-parent")}>{maybe(content.keptOutParent)}</Row> : null}
      {content.interpreterFor ? <Row label={t("staff-register.read-interpreter")}>{formatList(reader, content.interpreterFor)}</Row> : null}
    </>
  );
}
