import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type Copy, copiesOf, dropCopy, keepCopy } from "~/registration/draft/device-copy";

/** How far what is typed has come, in words a reader sees. */
export type KeptState =
  | { kind: "saved"; at: string | Date }
  | { kind: "saving" }
  | { kind: "offline"; kept: boolean }
  | { kind: "signedOut" }
  | { kind: "clash" };

interface Keeping {
  draftId: string;
  step: string;
  version: number;
  savedAt: string | Date;
  deviceKey: string;
}

const pauseMs = 600;
const againMs = 4_000;

/** What of a form is typed: the fields of the step, not the marks of the form. */
const entriesOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string" && entry[0] !== "version");

/** Puts text back into the fields it was typed in. */
export function refill(form: HTMLFormElement, entries: readonly [string, string][]): void {
  const left = [...entries];
  for (const element of form.elements) {
    const field = element as HTMLInputElement;
    if (!field.name || field.type === "hidden" || field.tagName === "BUTTON" || field.tagName === "FIELDSET") continue;
    if (field.type === "checkbox" || field.type === "radio") {
      field.checked = entries.some(([name, value]) => name === field.name && value === field.value);
      continue;
    }
    const at = left.findIndex(([name]) => name === field.name);
    field.value = at < 0 ? "" : (left.splice(at, 1)[0]?.[1] ?? "");
  }
}

/**
 * Saves a step while it is typed. Until the server has it, the text is also kept on the device, so that a page that was closed
 * without a network gives every character back. Does nothing without script: then each step is saved by its button.
 */
export function useKeeping(keeping: Keeping, form: RefObject<HTMLFormElement>) {
  const { draftId, step, deviceKey } = keeping;
  const [state, setState] = useState<KeptState>({ kind: "saved", at: keeping.savedAt });
  const [copies, setCopies] = useState<Copy[]>([]);
  const version = useRef(keeping.version);
  const typed = useRef(0);
  const stored = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const running = useRef<Promise<boolean> | null>(null);
  const again = useRef<() => Promise<boolean>>();
  const failure = useRef<"offline" | "signedOut" | "clash" | null>(null);

  const saveNow = useCallback(async (): Promise<boolean> => {
    const shown = form.current;
    if (!shown) return true;
    const upTo = typed.current;
    const entries = entriesOf(shown);
    setState({ kind: "saving" });
    const answer = await send(draftId, step, version.current, entries);
    if ("version" in answer) {
      version.current = answer.version;
      stored.current = upTo;
      failure.current = null;
      if (typed.current === upTo) dropCopy(draftId, step);
      setState({ kind: "saved", at: answer.savedAt });
      return true;
    }
    failure.current = answer.failed;
    const kept = await keepCopy(draftId, deviceKey, { step, at: performance.timeOrigin + performance.now(), entries });
    setState(answer.failed === "offline" ? { kind: "offline", kept } : { kind: answer.failed });
    return false;
  }, [draftId, step, deviceKey, form]);

  /** One save at a time, and one more when something was typed meanwhile. */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (running.current) await running.current;
    running.current = saveNow();
    const done = await running.current;
    running.current = null;
    if (failure.current === "offline") timer.current = setTimeout(() => void again.current?.(), againMs);
    return done;
  }, [saveNow]);
  again.current = flush;

  const onInput = useCallback(() => {
    const shown = form.current;
    if (!shown) return;
    typed.current += 1;
    const copy = { step, at: performance.timeOrigin + performance.now(), entries: entriesOf(shown) };
    const upTo = typed.current;
    // A save that ended in the meantime has this text already.
    void keepCopy(draftId, deviceKey, copy).then(() => stored.current >= upTo && dropCopy(draftId, step));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pauseMs);
  }, [draftId, step, deviceKey, form, flush]);

  useEffect(() => {
    version.current = keeping.version;
    setState({ kind: "saved", at: keeping.savedAt });
  }, [keeping.version, keeping.savedAt]);

  useEffect(() => {
    void copiesOf(draftId, deviceKey).then((found) => {
      const shown = form.current;
      const here = shown ? JSON.stringify(entriesOf(shown)) : "";
      const same = (copy: Copy) => copy.step === step && JSON.stringify(copy.entries) === here;
      for (const copy of found.filter(same)) dropCopy(draftId, copy.step);
      setCopies(found.filter((copy) => !same(copy)));
    });
    return () => clearTimeout(timer.current);
  }, [draftId, step, deviceKey, form]);

  useEffect(() => {
    const online = () => typed.current > stored.current && void flush();
    addEventListener("online", online);
    return () => removeEventListener("online", online);
  }, [flush]);

  const drop = useCallback(
    (copy: Copy) => {
      dropCopy(draftId, copy.step);
      setCopies((held) => held.filter((one) => one !== copy));
    },
    [draftId],
  );
  const restore = useCallback(
    (copy: Copy) => {
      if (form.current) refill(form.current, copy.entries);
      setCopies((held) => held.filter((one) => one !== copy));
      onInput();
    },
    [form, onInput],
  );
  return { state, copies, onInput, flush, drop, restore, versionNow: () => version.current, lastFailure: () => failure.current };
}

type Answer = { version: number; savedAt: string } | { failed: "offline" | "signedOut" | "clash" };

async function send(draftId: string, step: string, version: number, entries: readonly [string, string][]): Promise<Answer> {
  try {
    const body = new URLSearchParams([["step", step], ["version", String(version)], ...entries]);
    const response = await fetch(`/registrations/drafts/${draftId}/save`, { method: "POST", body, redirect: "manual" });
    if (response.status === 409) return { failed: "clash" };
    if (response.ok) return (await response.json()) as { version: number; savedAt: string };
    return { failed: response.type === "opaqueredirect" || response.status === 404 ? "signedOut" : "offline" };
  } catch {
    return { failed: "offline" };
  }
}
