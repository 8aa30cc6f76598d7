import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { newOnce } from "~/access/deed.server";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { noteCall } from "~/invitation/answering/answer.server";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import type { ConferenceState } from "~/journey/state";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { circleOf, wordsAbout } from "~/network/circle.server";
import { AddPersonForm, DecisionForm, PlaceForm } from "~/network/circle-forms";
import { CircleNav } from "~/network/circle-nav";
import { noteContact } from "~/network/decision/contact.server";
import { ContactForm } from "~/network/decision/contact-form";
import { decide } from "~/network/decision/decide.server";
import { LinkWarnings } from "~/network/decision/link-warnings";
import { Knots, StillToSay } from "~/network/decision/who-comes";
import { WithdrawnInvitations } from "~/network/decision/withdrawn";
import { unaccompaniedOn } from "~/network/map/roles";
import { AddPersonInput, ChangePlaceInput, ContactInput, NoteDecisionInput, ToldInput } from "~/network/network-input";
import { PeopleList } from "~/network/people-list";
import { addPerson, changePlace } from "~/network/place.server";
import { RolesHint } from "~/network/roles-hint";
import { languageName, spokenLanguageCodes } from "~/registration/spoken-languages";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";

/** While there is still time to ask somebody to stay beside a principal. */
const beforeTheDay: readonly string[] = ["started", "preparing", "scheduled"] satisfies ConferenceState[];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeMap");
  const [head, circle] = await Promise.all([staffHeadOf(asker, clock.now()), circleOf(asker)]);
  const { language } = asker;
  const asked = new URL(request.url).searchParams;
  const adding = asked.has("nieuw");
  const people = circle.people.map((person) => ({
    ...person,
    languageWords: {
      spoken: languageName(person.spokenLanguage, language),
      read: person.readLanguage === null ? null : languageName(person.readLanguage, language),
    },
  }));
  return {
    language,
    head,
    circle: { ...circle, people },
    unaccompanied: beforeTheDay.includes(head.state) ? unaccompaniedOn(circle.map) : null,
    // Only the form that adds somebody asks for one of the many.
    languages: adding ? spokenLanguageCodes.map((code) => ({ value: code, label: languageName(code, language) })) : [],
    adding,
    /** Who would bring the person that is added now. */
    withWhom: adding ? (people.find(({ id }) => id === asked.get("met"))?.firstName ?? null) : null,
    placing: asked.get("plek"),
    deciding: asked.get("woord"),
    before: asked.has("woord") ? await wordsAbout(asker, asked.get("woord") ?? "") : [],
    asking: asked.get("contact"),
    once: newOnce(),
    toldOnces: Object.fromEntries(people.flatMap(({ id, withdrawn }) => (withdrawn ? [[id, newOnce()]] : []))),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const now = clock.now();
  switch (form.get("intent")) {
    case "place": {
      const asker = await requireConference(request, params.conferenceId, "drawMap");
      const submission = parseWithZod(form, { schema: ChangePlaceInput });
      if (submission.status !== "success") return data(submission.reply(), { status: 400 });
      const outcome = await changePlace(asker, submission.value, { once: submission.value.once, now });
      if (outcome.refused) return data(submission.reply({ formErrors: [`staff-circle.${outcome.refused}`] }), { status: 409 });
      return redirect(outcome.redirect);
    }
    case "decide": {
      const asker = await requireConference(request, params.conferenceId, "noteDecision");
      const submission = parseWithZod(form, { schema: NoteDecisionInput });
      if (submission.status !== "success") return data(submission.reply(), { status: 400 });
      const outcome = await decide(asker, submission.value, { once: submission.value.once, now });
      if (outcome.refused) return data(submission.reply({ formErrors: [`staff-circle.${outcome.refused}`] }), { status: 409 });
      return redirect(outcome.redirect);
    }
    case "contact": {
      const asker = await requireConference(request, params.conferenceId, "drawMap");
      const submission = parseWithZod(form, { schema: ContactInput });
      if (submission.status !== "success") return data(submission.reply(), { status: 400 });
      const outcome = await noteContact(asker, submission.value, { once: submission.value.once, now });
      if (outcome.refused) return data(submission.reply({ formErrors: [`staff-circle.${outcome.refused}`] }), { status: 409 });
      return redirect(outcome.redirect);
    }
    case "told": {
      const asker = await requireConference(request, params.conferenceId, "noteReply");
      const submission = parseWithZod(form, { schema: ToldInput });
      if (submission.status !== "success") return data(submission.reply(), { status: 400 });
      const { once, personId } = submission.value;
      const outcome = await noteCall(asker, { personId, reached: true }, { once, now });
      if (outcome.refused) return data(submission.reply({ formErrors: ["staff-circle.notHere"] }), { status: 409 });
      return redirect(`/conferences/${asker.conferenceId}/circle`);
    }
    default: {
      const asker = await requireConference(request, params.conferenceId, "drawMap");
      const submission = parseWithZod(form, { schema: AddPersonInput });
      if (submission.status !== "success") return data(submission.reply(), { status: 400 });
      const outcome = await addPerson(asker, submission.value, { once: submission.value.once, now });
      if (outcome.refused === "numberShared") {
        return data(submission.reply({ fieldErrors: { phone: ["staff-circle.number-shared"] } }), { status: 409 });
      }
      if (outcome.refused) return data(submission.reply({ formErrors: ["staff-circle.privateTime"] }), { status: 409 });
      return redirect(outcome.redirect);
    }
  }
}

export default function CircleRoom() {
  const { head, circle, unaccompanied, languages, adding, withWhom, placing, deciding, before, asking, toldOnces, once } =
    useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() as SubmissionResult | undefined;
  const t = useText();
  const language = useLanguage();
  const names = formatList(language, head.principals);
  const { people } = circle;
  const placed = people.find(({ id }) => id === placing);
  const decided = people.find(({ id }) => id === deciding);
  const asked = people.find(({ id }) => id === asking);
  const nameOf = (id: string) =>
    (people.find((person) => person.id === id) ?? circle.principals.find(({ personId }) => personId === id))?.firstName ?? "";
  const named = [...circle.links, ...circle.readAlong.map((link) => ({ ...link, principal: true }))].map(
    ({ personId, keptOutId, ...link }) => ({ name: nameOf(personId), other: nameOf(keptOutId), ...link }),
  );
  const form = { once, lastResult };
  return (
    <ConferencePage head={head} room="circle" lead={t("staff-circle.circle-lead", { names })}>
      <CircleNav conferenceId={head.id} here="circle" />
      {adding ? <AddPersonForm key={once} {...form} languages={languages} withWhom={withWhom} /> : null}
      {placed ? <PlaceForm key={once} {...form} person={placed} saw={circle.map.position} /> : null}
      {decided ? <DecisionForm key={once} {...form} person={decided} principals={circle.principals} before={before} /> : null}
      {asked ? <ContactForm key={once} {...form} circle={circle} person={asked} /> : null}
      <WithdrawnInvitations circle={circle} onces={toldOnces} />
      <LinkWarnings links={named} />
      <Knots circle={circle} />
      {adding || placed || decided || asked ? null : (
        <p>
          <ButtonLink href="?nieuw">{t("staff-circle.add-open")}</ButtonLink>
        </p>
      )}
      <ul className="row plain" aria-label={t("staff-circle.principals")}>
        <li>{t("staff-circle.principals")}</li>
        {circle.principals.map(({ id, personId, firstName }) => (
          <li key={id}>
            <Link to={`/conferences/${head.id}/people/${personId}`}>{firstName}</Link>
          </li>
        ))}
      </ul>
      {people.length === 0 ? (
        <Notice>{t("staff-circle.circle-empty")}</Notice>
      ) : (
        <>
          <p className="quiet">{t("staff-circle.words-lead")}</p>
          <PeopleList conferenceId={head.id} people={people} circle={circle} />
          <StillToSay circle={circle} />
          {unaccompanied ? <RolesHint conferenceId={head.id} unaccompanied={unaccompanied} /> : null}
        </>
      )}
    </ConferencePage>
  );
}
