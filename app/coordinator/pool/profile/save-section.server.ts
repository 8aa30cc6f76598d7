import type { z } from "zod";
import type { Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { checkPlace, type PlaceChecked } from "~/places/check-place.server";
import { placesMeant } from "~/places/dutch-places.server";
import { placeErrors } from "~/places/place-words.server";
import { type Errors, errorsOf, valuesIn } from "../form-answer";
import { languagesIn } from "./language-rows";
import {
  AboutInput,
  BackgroundInput,
  ExperienceInput,
  eraseBackground,
  IndependenceInput,
  NumberInput,
  saveFacts,
  saveLanguages,
  savePlace,
  saveWorkPhone,
  sayIndependence,
  shareBackground,
  TimeInput,
  TravelInput,
} from "./profile-deeds.server";
import type { ProfileSection } from "./profile-sections";
import { addTie, dropTie, TieInput, type TieRefusal } from "./ties.server";

type At = { once: string; now: Date };
type Answer = { redirect: string } | { status: 400 | 409; errors: Errors; meant?: string[] };

/** Reads one section of a coordinator's profile and keeps it; gives where to go, or what is wrong at which field. */
export async function saveSection(asker: StaffAsker, section: ProfileSection, form: FormData, at: At): Promise<Answer> {
  const read = <Shape extends z.ZodType>(
    shape: Shape,
    keep: (value: z.output<Shape>) => Promise<Outcome<string>>,
    lists?: readonly string[],
  ) => readAndKeep(shape, valuesIn(form, lists), keep);
  switch (section) {
    case "languages": {
      const { languages, errors } = languagesIn(form);
      return Object.keys(errors).length > 0 ? { status: 400, errors } : answerOf(await saveLanguages(asker, languages, at));
    }
    case "place":
      return readPlace(asker, form, at);
    case "time":
      return read(TimeInput, (facts) => saveFacts(asker, section, facts, at));
    case "number":
      return read(NumberInput, (said) => saveWorkPhone(asker, said.workPhone, at));
    case "independence":
      return read(IndependenceInput, (said) => sayIndependence(asker, said, at));
    case "experience":
      return read(ExperienceInput, (facts) => saveFacts(asker, section, facts, at), ["experience"]);
    case "about":
      return read(AboutInput, ({ gender = null, ageGroup = null }) => saveFacts(asker, section, { gender, ageGroup }, at));
    case "background":
      if (form.get("intent") === "erase") return answerOf(await eraseBackground(asker, at));
      return read(BackgroundInput, (said) => shareBackground(asker, said, at), ["kinds"]);
    case "ties":
      if (form.has("drop")) return answerOf(await dropTie(asker, String(form.get("drop")), at));
      return withPlaces(asker, form, await read(TieInput, (tie) => addTie(asker, tie, at)));
  }
}

async function readAndKeep<Shape extends z.ZodType>(
  shape: Shape,
  values: Record<string, string | string[]>,
  keep: (value: z.output<Shape>) => Promise<Outcome<string>>,
): Promise<Answer> {
  const read = shape.safeParse(values);
  return read.success ? answerOf(await keep(read.data)) : { status: 400, errors: errorsOf(read.error.issues) };
}

async function readPlace(asker: StaffAsker, form: FormData, at: At): Promise<Answer> {
  const read = TravelInput.safeParse(valuesIn(form));
  if (!read.success) return { status: 400, errors: errorsOf(read.error.issues) };
  const { town, postcode, travelsKm } = read.data;
  const place = await checkPlace(asker.db, asker.organisationId, { town, postcode });
  if (place.refused) return { status: 400, errors: placeErrors(readerOf(asker), place.refused, { town }), meant: meantBy(place) };
  return answerOf(await savePlace(asker, place, travelsKm, at));
}

const readerOf = ({ language }: StaffAsker) => ({ audience: "staff" as const, language });
const meantBy = (place: PlaceChecked): string[] => (place.refused === "townUnknown" ? place.suggestions : []);

/** What an unknown place may have been. */
function withPlaces(asker: StaffAsker, form: FormData, answer: Answer): Answer {
  if ("redirect" in answer || answer.errors.town?.[0] !== "staff-pool.refusal-townUnknown") return answer;
  const town = String(form.get("town") ?? "");
  return { ...answer, errors: placeErrors(readerOf(asker), "townUnknown", { town }), meant: placesMeant(town) };
}

const fieldOfTie: Partial<Record<TieRefusal, string>> = { organisationUnknown: "organisationId", townUnknown: "town" };

function answerOf(outcome: Outcome<string>): Answer {
  if (outcome.refused === null) return { redirect: outcome.redirect };
  const field = fieldOfTie[outcome.refused as TieRefusal] ?? "";
  return { status: 409, errors: { [field]: [`staff-pool.refusal-${outcome.refused}`] } };
}
