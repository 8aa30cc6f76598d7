import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { newOnce, type Outcome } from "~/access/deed.server";
import { notFound, requireConference } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { clock } from "~/clock";
import { changeRoads } from "~/invitation/asking/choose-roads.server";
import { roadsOfPerson } from "~/invitation/asking/person-roads.server";
import { RoadsInput } from "~/invitation/asking/roads-input";
import { RoadsPart } from "~/invitation/asking/roads-part";
import { zoneOptions } from "~/invitation/asking/where-abroad";
import { MakePaperInput, PaperGivenInput } from "~/invitation/paper/paper-input";
import { PaperPart } from "~/invitation/paper/paper-part";
import { makePaper, markGiven } from "~/invitation/paper/papers.server";
import { useText } from "~/language/context";
import {
  AddPhoneInput,
  AgreeWordInput,
  ChangePersonInput,
  ConfirmInput,
  DropPhoneInput,
  OwnNumberSettledInput,
  SureInput,
} from "~/network/network-input";
import { ownNumbersOf, settleOwnNumber } from "~/network/person/own-number.server";
import { OwnNumberPart } from "~/network/person/own-number-part";
import {
  addPhone,
  agreeWord,
  changePerson,
  dropPhone,
  personCard,
  recordDeceased,
  removePerson,
  sendOwnPage,
} from "~/network/person/person.server";
import { ContactForm, EndPart, OwnPagePart, PhonesPart, WordPart } from "~/network/person/person-forms";
import { languageName, spokenLanguageCodes } from "~/registration/spoken-languages";
import { Notice } from "~/ui/notice";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seePeople");
  const person = isId(params.personId) ? await personCard(asker, params.personId) : null;
  const roads = person && (await roadsOfPerson(asker, person.id));
  if (!person || !roads) throw notFound();
  const ownNumbers = await ownNumbersOf(asker.db, asker.dataKey, person.id);
  return {
    language: asker.language,
    account: pageAccount(asker),
    conferenceId: asker.conferenceId,
    person,
    languages: spokenLanguageCodes.map((code) => ({ value: code, label: languageName(code, asker.language) })),
    roads,
    zone: person.phones.find(({ zone }) => zone)?.zone ?? roads.emailZone,
    zones: zoneOptions(asker.language),
    givenOnces: roads.papers.map(newOnce),
    onces: {
      paper: newOnce(),
      card: newOnce(),
      roads: newOnce(),
      contact: newOnce(),
      phone: newOnce(),
      word: newOnce(),
      ownPage: newOnce(),
      deceased: newOnce(),
      remove: newOnce(),
    },
    ownNumbers: ownNumbers.map((one) => ({ ...one, once: newOnce() })),
    dropOnces: person.phones.map(newOnce),
  };
}

type Intent =
  | "paper"
  | "paperGiven"
  | "roads"
  | "contact"
  | "phone"
  | "dropPhone"
  | "ownNumber"
  | "word"
  | "ownPage"
  | "deceased"
  | "remove";

/** Where a refusal is shown: at its field, or above the form it came from. */
const fieldOf: Record<string, string> = {
  emailShared: "email",
  emailStopped: "email",
  numberShared: "phone",
  wordTooShort: "word",
  wordTooEasy: "word",
};
const keys: Record<string, string> = {
  numberShared: "staff-circle.number-shared",
  emailShared: "staff-roads.email-shared",
  emailStopped: "staff-roads.email-stopped",
};
const keyOf = (reason: string): string => keys[reason] ?? `staff-circle.${reason}`;

/** Reads one of the page's forms, does its deed, and says where next. */
async function take<Value extends { once: string }>(
  sent: { form: FormData; intent: Intent },
  schema: z.ZodType<Value>,
  work: (value: Value, at: { once: string; now: Date }) => Promise<Outcome<string>>,
) {
  const submission = parseWithZod(sent.form, { schema });
  const { intent } = sent;
  // The agreed word never travels back.
  const { word: _word, ...initialValue } = submission.reply().initialValue ?? {};
  if (submission.status !== "success")
    return data({ intent, result: { ...submission.reply(), initialValue } as SubmissionResult }, { status: 400 });
  const outcome = await work(submission.value, { once: submission.value.once, now: clock.now() });
  if (outcome.refused === null) return redirect(outcome.redirect);
  if (outcome.refused === "notHere") throw notFound();
  const field = fieldOf[outcome.refused] ?? "";
  const error = { [field]: [keyOf(outcome.refused)] };
  return data({ intent, result: { status: "error", error, initialValue } as SubmissionResult }, { status: 409 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "changePerson");
  const { personId } = params;
  if (!isId(personId)) throw notFound();
  const form = await request.formData();
  const sent = (intent: Intent) => ({ form, intent });
  switch (form.get("intent")) {
    case "contact":
      return take(sent("contact"), ChangePersonInput, (value, at) => changePerson(asker, { personId, ...value }, at));
    case "roads":
      return take(sent("roads"), RoadsInput, ({ email = null, firstRoad = null, secondRoad = null, zone = null, ...ticks }, at) =>
        changeRoads(asker, { personId, email, firstRoad, secondRoad, zone, ...ticks }, at),
      );
    case "paper":
      return take(sent("paper"), MakePaperInput, ({ kind }, at) => makePaper(asker, { personId, kind }, at));
    case "paperGiven":
      return take(sent("paperGiven"), PaperGivenInput, ({ paperId }, at) => markGiven(asker, { personId, paperId }, at));
    case "phone":
      return take(sent("phone"), AddPhoneInput, (value, at) => addPhone(asker, { personId, ...value }, at));
    case "dropPhone":
      return take(sent("dropPhone"), DropPhoneInput, (value, at) => dropPhone(asker, { personId, ...value }, at));
    case "ownNumber":
      return take(sent("ownNumber"), OwnNumberSettledInput, ({ his, ...value }, at) =>
        settleOwnNumber(asker, { personId, his: his === "yes", ...value }, at),
      );
    case "word":
      return take(sent("word"), AgreeWordInput, (value, at) => agreeWord(asker, { personId, ...value }, at));
    case "ownPage":
      return take(sent("ownPage"), ConfirmInput, (_, at) => sendOwnPage(asker, { personId }, at));
    case "deceased":
      return take(sent("deceased"), SureInput, (_, at) => recordDeceased(asker, { personId }, at));
    case "remove":
      return take(sent("remove"), SureInput, (_, at) => removePerson(asker, { personId }, at));
    default:
      throw notFound();
  }
}

export default function PersonRoom() {
  const { account, conferenceId, person, languages, roads, zone, zones, givenOnces, onces, dropOnces, ownNumbers } =
    useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const t = useText();
  const part = (intent: keyof typeof onces) => ({
    person,
    once: onces[intent],
    lastResult: back?.intent === intent ? (back.result as SubmissionResult) : undefined,
  });
  return (
    <StaffPage
      title={person.firstName}
      account={account}
      back={{ to: `/conferences/${conferenceId}/circle`, label: t("staff-circle.person-back") }}
      {...(person.principalId ? { lead: t("staff-circle.person-principal", { name: person.firstName }) } : {})}
    >
      {person.deceasedAt ? <Notice tone="attention">{t("staff-circle.deceased-since", { name: person.firstName })}</Notice> : null}
      <div className="two">
        <ContactForm key={onces.contact} {...part("contact")} languages={languages} />
        <div className="stack">
          <OwnNumberPart name={person.firstName} numbers={ownNumbers} shared={back?.intent === "ownNumber"} />
          {person.deceasedAt ? null : (
            <RoadsPart
              key={onces.roads}
              name={person.firstName}
              roads={roads}
              zone={zone}
              zones={zones}
              once={onces.roads}
              lastResult={part("roads").lastResult}
            />
          )}
          {person.deceasedAt || person.principalId ? null : (
            <PaperPart
              name={person.firstName}
              path={`/conferences/${conferenceId}/people/${person.id}`}
              roads={roads}
              onces={{ letter: onces.paper, card: onces.card, given: givenOnces }}
              lastResult={part("paper").lastResult}
            />
          )}
          <PhonesPart key={onces.phone} {...part("phone")} dropOnces={dropOnces} />
          <WordPart key={onces.word} {...part("word")} />
          {person.principalId && !person.deceasedAt ? <OwnPagePart {...part("ownPage")} /> : null}
          <EndPart person={person} deceased={part("deceased")} remove={part("remove")} />
        </div>
      </div>
    </StaffPage>
  );
}
