import { asks, type Step, stepsOf } from "~/registration/draft/draft-steps";
import { mostPrincipals } from "~/registration/registration-input";

/** What was typed, by the name of its field and letter by letter; what it means is judged when it is sent. */
export type Typed = Record<string, string[]>;

/** `RegistrationDraft.accusationSealed` */
export interface DraftContent {
  typed: Typed;
  principals: number;
  /** At which version each step was last changed. */
  changedAt: Record<string, number>;
  /** Where the writer was last. */
  lastStep: string;
  /** Somebody without an account said that he alone uses the device. */
  mine?: true;
}

/** More than any field asks; what is longer is cut, so that a form of megabytes is none. */
const longest = 10_000;
const mostValues = 40;

export const emptyDraft = (typed: Typed = {}): DraftContent => ({
  typed,
  principals: 1 + Math.max(0, ...Object.keys(typed).map((name) => indexOf(name) ?? 0)),
  changedAt: {},
  lastStep: "people",
});

/** What a form sent for a step and may be kept: a background only where the yes to it came along. Other names in it are left out. */
export function typedIn(step: Step, form: FormData): Typed {
  const typed = everythingIn(step, form);
  return backgroundWithoutYes(step, typed) ? Object.fromEntries(Object.entries(typed).filter(([name]) => !ofBackground.test(name))) : typed;
}

const ofBackground = /\.wishBackground(Kinds)?$/;
/** The field where the yes to a wish for a background is missing, in a step as it came in. */
export function backgroundWithoutYes({ at }: Step, typed: Typed): string | null {
  const consent = `principals[${at}].consentBackground`;
  return Object.keys(typed).some((name) => ofBackground.test(name)) && !typed[consent] ? consent : null;
}

/** What a form sent for a step, to show it again. */
export function everythingIn(step: Step, form: FormData): Typed {
  const typed: Typed = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || value === "" || !asks(step, name)) continue;
    const values = typed[name] ?? [];
    typed[name] = values;
    if (values.length < mostValues) values.push(value.slice(0, longest).replaceAll("\r\n", "\n"));
  }
  return typed;
}

/** What a draft holds of one step. */
export const typedOf = (step: Step, content: DraftContent): Typed =>
  Object.fromEntries(Object.entries(content.typed).filter(([name]) => asks(step, name)));

const sorted = (typed: Typed): string => JSON.stringify(Object.entries(typed).sort(([a], [b]) => a.localeCompare(b)));
const sameTyped = (one: Typed, other: Typed): boolean => sorted(one) === sorted(other);

/** Whether somebody else changed this step after the page was made, and wrote something else. */
export const clashes = (content: DraftContent, step: Step, typed: Typed, pageVersion: number): boolean =>
  (content.changedAt[step.name] ?? 0) > pageVersion && !sameTyped(typedOf(step, content), typed);

/** The draft with one step as it was typed now; a box that is no longer ticked is gone. */
export function withStep(content: DraftContent, step: Step, typed: Typed, version: number): DraftContent {
  const others = Object.entries(content.typed).filter(([name]) => !asks(step, name));
  const changed = sameTyped(typedOf(step, content), typed) ? {} : { [step.name]: version };
  return {
    ...content,
    typed: { ...Object.fromEntries(others), ...typed },
    changedAt: { ...content.changedAt, ...changed },
    lastStep: step.name,
  };
}

/** With so many principals; who falls off the end takes his answers along. */
export function withPrincipals(content: DraftContent, principals: number): DraftContent {
  if (!Number.isInteger(principals)) return content;
  const count = Math.max(1, Math.min(mostPrincipals, principals));
  const kept = Object.entries(content.typed).filter(([name]) => (indexOf(name) ?? 0) < count);
  return { ...content, principals: count, typed: Object.fromEntries(kept) };
}

/** Without one principal; who stood behind him moves up, and every older page is too old. */
export function withoutPrincipal(content: DraftContent, at: number, version: number): DraftContent {
  if (content.principals < 2 || !Number.isInteger(at) || at < 0 || at >= content.principals) return content;
  const typed = Object.entries(content.typed).flatMap(([name, values]) => {
    const index = indexOf(name);
    if (index === at) return [];
    return [[index !== null && index > at ? name.replace(/\d+/, String(index - 1)) : name, values] as const];
  });
  const principals = content.principals - 1;
  const changedAt = Object.fromEntries(stepsOf(principals).map((step) => [step.name, version]));
  return { ...content, principals, typed: Object.fromEntries(typed), changedAt };
}

function indexOf(name: string): number | null {
  const [, index] = /^principals\[(\d+)\]/.exec(name) ?? [];
  return index === undefined ? null : Number(index);
}

/** The whole draft as one form, for the schema of a registration. */
export function formOf(content: DraftContent): FormData {
  const form = new FormData();
  for (let at = 0; at < content.principals; at++) form.append(`principals[${at}].firstName`, "");
  for (const [name, values] of Object.entries(content.typed)) {
    if (/^principals\[\d+\]\.firstName$/.test(name)) form.delete(name);
    for (const value of values) form.append(name, value);
  }
  return form;
}

/** First names typed so far. */
export const namesIn = (content: DraftContent): string[] =>
  Array.from({ length: content.principals }, (_, at) => content.typed[`principals[${at}].firstName`]?.[0]?.trim() ?? "").filter(Boolean);

/** Rows of a list (children, people in the home): those typed, and room for more. */
export function rowsShown(content: DraftContent, list: "household" | "childList", spare: number, most: number): number[] {
  const used = Object.keys(content.typed)
    .map((name) => new RegExp(`^${list}\\[(\\d+)\\]`).exec(name)?.[1])
    .filter((index) => index !== undefined)
    .map(Number);
  const rows = Math.min(most, Math.max(-1, ...used) + 1 + spare);
  return Array.from({ length: rows }, (_, at) => at);
}
