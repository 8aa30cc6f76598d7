import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";
import type { Outcome } from "~/access/deed.server";
import type { FamilyAsker } from "~/access/guards.server";
import type { Deed } from "~/access/rights";
import { partsForGuests } from "~/conference/guests";
import { approveGuest } from "~/conference/guests.server";
import { endPrivateTime, pausePrivateTime, resumePrivateTime } from "~/conference/phases.server";
import { callQuietly } from "~/conference/quiet-call.server";
import { fieldOfRefusal } from "~/plan/agreeing";
import { agreePlan } from "~/plan/agreeing.server";
import { AgreePlanInput } from "~/plan/agreeing-input";
import { WriteAgreementInput } from "~/plan/writing";
import { removeAgreement, writeAgreement } from "~/plan/writing.server";

const id = z.uuid();

/** Which deed each form of the family's page is; the guard is asked for exactly that one. */
const deedOfForm = {
  write: "writePlan",
  remove: "writePlan",
  end: "endPrivateTime",
  pause: "endPrivateTime",
  resume: "endPrivateTime",
  coffee: "callQuietly",
  agree: "agreePlan",
  approveGuest: "approveGuest",
} as const satisfies Record<string, Deed>;

export type FamilyForm = keyof typeof deedOfForm;

export const familyForm = (form: FormData): FamilyForm | null => {
  const name = form.get("deed");
  return typeof name === "string" && Object.hasOwn(deedOfForm, name) ? (name as FamilyForm) : null;
};
export const deedFor = (form: FamilyForm): Deed => deedOfForm[form];

/** What a form came back with: its own id, what was typed, and what is wrong with it, by field. */
export interface FormResult {
  form: string;
  values: Record<string, string>;
  errors: Record<string, string[]>;
}

export type FamilyResult = { redirect: string } | { status: 400 | 409; result: FormResult };

const Small = {
  remove: z.object({ once: id, agreementId: id }),
  approveGuest: z.object({ once: id, guestId: id, part: z.enum(partsForGuests), yes: z.enum(["yes", "no"]) }),
  press: z.object({ once: id }),
};

/** Brings one form of the family's page to its deed. */
export async function familyDeed(asker: FamilyAsker, name: FamilyForm, form: FormData, now: Date): Promise<FamilyResult> {
  const values = Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  const formId = name === "write" ? `a-${values.agreementId ?? ""}` : name;
  const wrong = (status: 400 | 409, errors: Record<string, string[]>): FamilyResult => ({
    status,
    result: { form: formId, values, errors },
  });
  const after = (outcome: Outcome<string>): FamilyResult =>
    outcome.refused === null ? { redirect: outcome.redirect } : wrong(409, { "": [`family-day.refused-${outcome.refused}`] });

  if (name === "write") {
    const submission = parseWithZod(form, { schema: WriteAgreementInput.extend({ once: id }) });
    if (submission.status !== "success") return wrong(400, errorsOf(submission.error));
    return after(await writeAgreement(asker, submission.value, { once: submission.value.once, now }));
  }
  if (name === "agree") {
    const submission = parseWithZod(form, { schema: AgreePlanInput.extend({ once: id }) });
    if (submission.status !== "success") return wrong(400, errorsOf(submission.error));
    const outcome = await agreePlan(asker, submission.value, { once: submission.value.once, now });
    if (outcome.refused === null) return { redirect: outcome.redirect };
    const errors: Record<string, string[]> = {};
    for (const reason of outcome.reasons ?? []) {
      const field = reason in fieldOfRefusal ? fieldOfRefusal[reason as keyof typeof fieldOfRefusal] : "";
      errors[field] = [...(errors[field] ?? []), `family-day.refused-${reason}`];
    }
    return wrong(409, errors);
  }
  const unclear = wrong(400, { "": ["family-day.refused-notNow"] });
  if (name === "remove") {
    const submission = parseWithZod(form, { schema: Small.remove });
    return submission.status === "success"
      ? after(await removeAgreement(asker, submission.value, { once: submission.value.once, now }))
      : unclear;
  }
  if (name === "approveGuest") {
    const submission = parseWithZod(form, { schema: Small.approveGuest });
    const { principalId } = asker;
    if (submission.status !== "success" || principalId === null) return unclear;
    const { once, yes, ...which } = submission.value;
    return after(await approveGuest({ ...asker, principalId }, { ...which, yes: yes === "yes" }, { once, now }));
  }
  const submission = parseWithZod(form, { schema: Small.press });
  if (submission.status !== "success") return unclear;
  const press = { end: endPrivateTime, pause: pausePrivateTime, resume: resumePrivateTime, coffee: callQuietly }[name];
  return after(await press(asker, {}, { once: submission.value.once, now }));
}

function errorsOf(error: Record<string, string[] | null> | null | undefined): Record<string, string[]> {
  return Object.fromEntries(Object.entries(error ?? {}).map(([field, messages]) => [field, messages ?? []]));
}
