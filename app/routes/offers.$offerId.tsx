import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { notFound } from "~/access/guards.server";
import { clock } from "~/clock";
import { AnswerInput, acceptOffer, declineOffer, knowThisPerson, sayPerhaps } from "~/coordinator/offer/answer-offer.server";
import { OfferFacts, useEndedWords } from "~/coordinator/offer/offer-facts";
import { type OfferShown, requireOffer } from "~/coordinator/offer/offer-page.server";
import type { StaffTextKey } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime, formatList } from "~/language/dates";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { asker, offer } = await requireOffer(request, params.offerId, clock.now());
  return { language: asker.language, account: pageAccount(asker), offer, once: newOnce() };
}

const answers = { perhaps: sayPerhaps, no: declineOffer, know: knowThisPerson, take: acceptOffer } as const;

export async function action({ request, params }: ActionFunctionArgs) {
  const now = clock.now();
  const { asker } = await requireOffer(request, params.offerId, now);
  const form = await request.formData();
  const answer = String(form.get("answer"));
  if (!Object.hasOwn(answers, answer)) throw notFound();
  const { offerId } = AnswerInput.parse({ offerId: params.offerId });
  const outcome = await answers[answer as keyof typeof answers](asker, { offerId }, { once: String(form.get("once")), now });
  if (outcome.refused === "gone" || outcome.refused === "privateTime") throw notFound();
  if (outcome.refused) return data<{ key: StaffTextKey }>({ key: `staff-offer.answer-${outcome.refused}` }, { status: 409 });
  return redirect(outcome.redirect);
}

export default function Offer() {
  const t = useText();
  const { account, offer, once } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <StaffPage
      title={t("staff-offer.title")}
      account={account}
      back={{ to: "/today", label: t("staff-common.nav-today") }}
      {...(offer.state === "asked" ? { lead: t("staff-offer.lead") } : {})}
    >
      {refused ? (
        <Notice tone="attention" live>
          {t(refused.key)}
        </Notice>
      ) : null}
      {offer.asks ? <OpenOffer offer={offer} asks={offer.asks} once={once} /> : refused ? null : <Ended offer={offer} />}
    </StaffPage>
  );
}

function OpenOffer({ offer, asks, once }: { offer: OfferShown; asks: NonNullable<OfferShown["asks"]>; once: string }) {
  const t = useText();
  const language = useLanguage();
  const second = offer.state === "provisional";
  const count = asks.principals;
  return (
    <Card tone="next" title={t("staff-offer.step", { step: second ? 2 : 1 })}>
      {second ? (
        <>
          <p>
            <strong>{t("staff-offer.who", { names: formatList(language, offer.firstNames) })}</strong>
          </p>
          <p>{t("staff-offer.who-lead", { count })}</p>
          <p>{t("staff-offer.until", { until: formatDayTime(language, asks.expiresAt) })}</p>
        </>
      ) : (
        <OfferFacts asks={asks} town={offer.town} />
      )}
      <Form method="post" className="stack">
        <Once value={once} />
        {second ? (
          <>
            <Button name="answer" value="take">
              {t("staff-offer.take", { count })}
            </Button>
            <Button name="answer" value="know" variant="secondary">
              {t("staff-offer.know", { count })}
            </Button>
          </>
        ) : (
          <Button name="answer" value="perhaps">
            {t("staff-offer.perhaps")}
          </Button>
        )}
        <Button name="answer" value="no" variant={second ? "tertiary" : "secondary"}>
          {t("staff-offer.no")}
        </Button>
      </Form>
      <p className="quiet">{t(second ? "staff-offer.know-hidden" : "staff-offer.no-why")}</p>
    </Card>
  );
}

function Ended({ offer }: { offer: OfferShown }) {
  const t = useText();
  const words = useEndedWords();
  return (
    <>
      <Notice tone={offer.state === "accepted" ? "done" : "info"}>{words(offer)}</Notice>
      {offer.conferenceId ? (
        <ButtonLink href={`/conferences/${offer.conferenceId}`}>{t("staff-offer.to-conference")}</ButtonLink>
      ) : (
        <ButtonLink href="/today">{t("staff-offer.to-today")}</ButtonLink>
      )}
    </>
  );
}
