import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { staffLanguageOf } from "~/access/guards.server";
import { clock } from "~/clock";
import { declineOffer, sayPerhaps } from "~/coordinator/offer/answer-offer.server";
import { OfferFacts, useEndedWords } from "~/coordinator/offer/offer-facts";
import { findOpenOffer, type OfferShown } from "~/coordinator/offer/offer-page.server";
import { dbOf } from "~/db.server";
import type { StaffTextKey } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime } from "~/language/dates";
import { BarePage } from "~/ui/bare-page";
import { Button, ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

/** Looking answers nothing: telephones fetch a link before anybody has tapped it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await findOpenOffer(params.secret, clock.now());
  if (!found) return data({ language: staffLanguageOf(request, "nl"), offer: null, once: "" }, { status: 404 });
  return { language: staffLanguageOf(request, found.language), offer: found.offer, once: newOnce() };
}

const answers = { perhaps: sayPerhaps, no: declineOffer } as const;

export async function action({ request, params }: ActionFunctionArgs) {
  const now = clock.now();
  const found = await findOpenOffer(params.secret, now);
  const form = await request.formData();
  const answer = String(form.get("answer"));
  if (!found || !Object.hasOwn(answers, answer)) return data(null, { status: 404 });
  const answerer = { kind: "account", id: found.accountId, db: dbOf("staff"), how: "link" } as const;
  const at = { once: String(form.get("once")), now };
  const outcome = await answers[answer as keyof typeof answers](answerer, { offerId: found.offer.id }, at);
  if (outcome.refused === "gone" || outcome.refused === "privateTime") return data(null, { status: 404 });
  if (outcome.refused) return data<{ key: StaffTextKey }>({ key: `staff-offer.answer-${outcome.refused}` }, { status: 409 });
  // What a deed keeps of where it led must not hold the secret, so the way back is made here.
  return redirect(new URL(request.url).pathname);
}

export default function OfferByLink() {
  const t = useText();
  const { offer, once } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (!offer)
    return (
      <BarePage title={t("staff-offer.gone-title")}>
        <p>{t("staff-offer.gone-text")}</p>
        <ButtonLink href="/sign-in">{t("staff-offer.gone-sign-in")}</ButtonLink>
      </BarePage>
    );
  return (
    <BarePage title={t("staff-offer.title")}>
      {refused ? (
        <Notice tone="attention" live>
          {t(refused.key)}
        </Notice>
      ) : null}
      {offer.asks ? <Open offer={offer} asks={offer.asks} once={once} /> : refused ? null : <Ended offer={offer} />}
    </BarePage>
  );
}

function Open({ offer, asks, once }: { offer: OfferShown; asks: NonNullable<OfferShown["asks"]>; once: string }) {
  const t = useText();
  const language = useLanguage();
  const said = offer.state === "provisional";
  return (
    <>
      {said ? (
        <>
          <h2>{t("staff-offer.open-perhaps-title")}</h2>
          <p>{t("staff-offer.open-perhaps", { until: formatDayTime(language, asks.expiresAt) })}</p>
          <ButtonLink href={`/offers/${offer.id}`}>{t("staff-offer.open-sign-in")}</ButtonLink>
        </>
      ) : (
        <>
          <p>{t("staff-offer.open-lead")}</p>
          <h2>{t("staff-offer.asked")}</h2>
          <OfferFacts asks={asks} town={null} />
        </>
      )}
      <form method="post" className="stack">
        <Once value={once} />
        {said ? null : (
          <Button name="answer" value="perhaps">
            {t("staff-offer.perhaps")}
          </Button>
        )}
        <Button name="answer" value="no" variant="secondary">
          {t("staff-offer.no")}
        </Button>
      </form>
      <p className="quiet">{t("staff-offer.no-why")}</p>
    </>
  );
}

function Ended({ offer }: { offer: OfferShown }) {
  const t = useText();
  const words = useEndedWords();
  return (
    <>
      <Notice tone={offer.state === "accepted" ? "done" : "info"}>{words(offer)}</Notice>
      <ButtonLink href={offer.state === "accepted" ? `/offers/${offer.id}` : "/today"}>{t("staff-offer.gone-sign-in")}</ButtonLink>
    </>
  );
}
