import { redirect } from "@remix-run/node";
import { formCookie, formToken } from "~/access/sessions.server";
import { clock } from "~/clock";
import { config } from "~/config.server";
import { text } from "~/language/catalogue";
import type { Language } from "~/language/languages";
import { type Draft, type DraftOwner, draftDays, sharedSeconds } from "~/registration/draft/draft.server";
import { type DeviceAsker, deviceAsker, deviceDraft } from "~/registration/draft/draft-guard.server";

/** Whom somebody without a link may call. */
export const centraleHuman = (language: Language) => ({
  name: text(language, "family-register.human-name"),
  phone: config().centralePhone,
});

/** How long the device remembers: two hours after the last step, or a month for who alone uses it. */
export const secondsOf = (mine: boolean): number => (mine ? draftDays * 86_400 : sharedSeconds);

/** The cookie renewed by a step that was saved. */
export function renewedCookie(request: Request, draft: Draft): Record<string, string> {
  const token = formToken(request);
  return token ? { "Set-Cookie": formCookie(token, secondsOf(draft.content.mine === true)) } : {};
}

/** The form of this device; who has none begins at the front page. */
export async function requireOwnDraft(request: Request): Promise<DeviceAsker & { owner: DraftOwner; draft: Draft; now: Date }> {
  const now = clock.now();
  const asker = deviceAsker(request);
  const draft = await deviceDraft(asker, now);
  if (!draft || !asker.owner) throw redirect("/register");
  return { ...asker, owner: asker.owner, draft, now };
}
