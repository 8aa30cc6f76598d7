import { createHmac } from "node:crypto";
import { redirect } from "@remix-run/node";
import { logAccess } from "~/access/access-log.server";
import { notFound, requireAccount, type StaffAsker } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { purposeKey } from "~/access/keyring.server";
import { formToken, hashToken } from "~/access/sessions.server";
import { type Db, dbOf } from "~/db.server";
import { askedLanguage, type Language } from "~/language/languages";
import { type Draft, type DraftOwner, draftOf } from "~/registration/draft/draft.server";

const classes = ["id", "process", "name", "contact", "debt", "family", "special", "accusation"] as const;

/** Only the worker who writes this draft; for everybody else it is not there. Writes the access log's row. */
export async function requireDraft(
  request: Request,
  draftId: string | undefined,
  now: Date,
): Promise<StaffAsker & { owner: DraftOwner; draft: Draft }> {
  const asker = await requireAccount(request, "socialWorker");
  const owner = { accountId: asker.id };
  const draft = isId(draftId) ? await draftOf(asker.db, owner, draftId, now) : null;
  const refused = draft ? {} : { refused: "notYours" };
  await logAccess(asker.db, { actor: asker, deed: "seeDraft", classes: draft ? classes : [], ...refused, origin: asker.origin });
  if (draft) return { ...asker, owner, draft };
  // A registration keeps its draft's id: whoever comes back to the draft he sent is led to what became of it.
  const sent = isId(draftId) && (await asker.db.registration.count({ where: { conferenceId: draftId, registrantAccountId: asker.id } }));
  throw sent ? redirect(`/registrations/${draftId}?sent`) : notFound();
}

/** Somebody without an account who fills in a form on this device. */
export interface DeviceAsker {
  db: Db;
  language: Language;
  origin: string | null;
  /** Null before he began. */
  owner: { tokenHash: Uint8Array<ArrayBuffer> } | null;
}

/** Whoever comes to an open page. Nothing is looked up: an unknown cookie is no cookie. */
export function deviceAsker(request: Request): DeviceAsker {
  const token = formToken(request);
  return {
    db: dbOf("staff"),
    language: askedLanguage(request, "nl"),
    origin: request.headers.get("x-kring-origin"),
    owner: token ? { tokenHash: hashToken(token) } : null,
  };
}

/** The draft of this device, or null. */
export async function deviceDraft(asker: DeviceAsker, now: Date): Promise<Draft | null> {
  return asker.owner ? draftOf(asker.db, asker.owner, null, now) : null;
}

/**
 * The key with which a page keeps typed text on its device while the network is away. Only the writer is ever given it, each time his
 * page is made, and it is stored nowhere: what lies on the device cannot be read without signing in.
 */
export const deviceKeyOf = (draftId: string): string =>
  createHmac("sha256", purposeKey("typed text on a device")).update(draftId).digest("base64");
