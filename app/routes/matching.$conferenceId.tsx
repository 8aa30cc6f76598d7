import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { deskOf } from "~/coordinator/desk/desk.server";
import deskStyle from "~/coordinator/desk/matching.css";
import { NeedCard } from "~/coordinator/desk/need-card";
import { PlaceInput, placeConference } from "~/coordinator/desk/place.server";
import { RankedList } from "~/coordinator/desk/ranked-list";
import { waitingFor } from "~/coordinator/desk/waiting.server";
import { WaitingList } from "~/coordinator/desk/waiting-list";
import { OfferInput, offerCoordinator } from "~/coordinator/offer/offer.server";
import { headOf } from "~/journey/conference.server";
import type { StaffTextKey } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { hasPostcodes } from "~/places/check-place.server";
import { placeErrors } from "~/places/place-words.server";
import { Notice } from "~/ui/notice";
import { newOnce } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: deskStyle }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeMatching");
  const now = clock.now();
  const conference = { id: asker.conferenceId, dataKey: asker.dataKey };
  const [waiting, asksPostcode, { facts, state, principals, coordinator }] = await Promise.all([
    waitingFor(asker.db, asker.organisationId, now),
    hasPostcodes(asker.db, asker.organisationId),
    headOf(asker.db, asker.conferenceId),
  ]);
  // A wish is read while a coordinator is sought, and not after.
  const desk = state === "registered" && !facts.coordinatorId ? await deskOf(asker.db, conference, now) : null;
  return {
    language: asker.language,
    account: pageAccount(asker),
    now,
    conferenceId: asker.conferenceId,
    waiting,
    principals,
    coordinator,
    asksPostcode,
    // Which organisations a coordinator must not be tied to is nothing the page shows.
    desk: desk && { ...desk, need: { ...desk.need, independentOf: [] } },
    once: newOnce(),
    onces: Object.fromEntries((desk?.ranked ?? []).map(({ accountId }) => [accountId, newOnce()])),
  };
}

type Refused =
  | { intent: "offer"; key: StaffTextKey }
  | { intent: "place"; town: string; postcode: string | undefined; errors: { town?: string[]; postcode?: string[] } };

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "offerCoordinator");
  const form = await request.formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  if (form.get("intent") === "place") {
    const submission = parseWithZod(form, { schema: PlaceInput });
    if (submission.status !== "success") throw notFound();
    const outcome = await placeConference(asker, submission.value, at);
    if (outcome.refused === "privateTime") throw notFound();
    if (outcome.refused) {
      const { town, postcode } = submission.value;
      const errors = placeErrors({ audience: "staff", language: asker.language }, outcome.refused, { town });
      return data<Refused>({ intent: "place", town, postcode, errors }, { status: 400 });
    }
    return redirect(outcome.redirect);
  }
  const submission = parseWithZod(form, { schema: OfferInput });
  if (submission.status !== "success") throw notFound();
  const outcome = await offerCoordinator(asker, submission.value, at);
  if (outcome.refused === "privateTime") throw notFound();
  if (outcome.refused) return data<Refused>({ intent: "offer", key: `staff-matching.refused-${outcome.refused}` }, { status: 409 });
  return redirect(outcome.redirect);
}

export default function MatchingOne() {
  const t = useText();
  const language = useLanguage();
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { desk } = page;
  const names = formatList(language, page.principals);
  return (
    <StaffPage
      title={t("staff-matching.title-one", { names })}
      account={page.account}
      back={{ to: "/matching", label: t("staff-matching.title") }}
    >
      {refused?.intent === "offer" ? (
        <Notice tone="danger" live>
          {t(refused.key)}
        </Notice>
      ) : null}
      {desk ? null : (
        <Notice tone="done" word={t("staff-matching.started-title", { names })}>
          {page.coordinator ? t("staff-matching.started-text", { name: page.coordinator }) : t("staff-matching.refused-notWaiting")}
        </Notice>
      )}
      <div className="desk">
        <div className="desk-waiting">
          <WaitingList waiting={page.waiting} now={page.now} chosen={page.conferenceId} />
        </div>
        {desk ? (
          <>
            <div className="desk-need">
              <NeedCard
                need={desk.need}
                wishes={desk.wishes}
                town={desk.town}
                weeks={desk.weeks}
                spoken={desk.spoken}
                once={page.once}
                asksPostcode={page.asksPostcode}
                typed={refused?.intent === "place" ? refused : null}
              />
            </div>
            <div className="desk-fit stack">
              <RankedList ranked={desk.ranked} asked={desk.asked} aside={desk.aside} onces={page.onces} />
            </div>
          </>
        ) : null}
      </div>
    </StaffPage>
  );
}
