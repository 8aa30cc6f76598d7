import { newId } from "~/access/ids";
import { account } from "../builders/colleagues";
import { staffCookie } from "../builders/sessions";
import { Browser } from "../setup/asking";
import type { ReadBack } from "./canaries-typed";
import type { Ground } from "./private-time-walk";

/** A question about data that anybody asks, and what the privacy officer notes with it; she alone reads both back. */
export async function typeTheRequest({ planted, browsers }: Ground, back: ReadBack): Promise<void> {
  const { marks, telling, now } = planted;
  const { doors } = telling;
  const asked = await browsers.nobody.post("/request", {
    once: newId(),
    who: marks.word("LockedRequest who"),
    reach: marks.word("LockedRequest reach"),
    by: "lawyer",
    about: marks.word("LockedRequest about"),
    ask: "see",
    words: marks.word("LockedRequest words"),
    theirReference: marks.word("LockedRequest reference"),
  });
  if (asked.status !== 302) throw new Error(`The request got ${asked.status}.`);
  const { id, centraleId } = await doors.staff.lockedRequest.findFirstOrThrow({ orderBy: { id: "desc" } });
  const officer = await account(
    doors.staff,
    { firstName: "Farida", familyName: "Test", role: "privacyOfficer", organisationId: centraleId, email: `${newId()}@kring.example` },
    now,
  );
  const browser = new Browser(browsers.nobody.baseUrl);
  browser.keep(await staffCookie(doors, officer));
  const path = `/requests/${id}`;
  const noted = await browser.post(path, { once: newId(), intent: "note", about: "safety", text: marks.word("LockedRequestNote text") });
  if (noted.status !== 302) throw new Error(`The note got ${noted.status}.`);
  const { text } = await browser.get(path);
  for (const field of marks.in(text)) back.set(field, (back.get(field) ?? new Set()).add("officer at /requests/…"));
}
