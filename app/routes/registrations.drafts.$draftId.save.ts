import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { notFound } from "~/access/guards.server";
import { clock } from "~/clock";
import { saveStep } from "~/registration/draft/draft.server";
import { requireDraft } from "~/registration/draft/draft-guard.server";

/** Looking here shows nothing; pages send what is typed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { draft } = await requireDraft(request, params.draftId, clock.now());
  return redirect(`/registrations/drafts/${draft.id}/${draft.content.lastStep}`);
}

/** Keeps a step while it is typed. Says at which version, or 409 when somebody changed the step elsewhere. */
export async function action({ request, params }: ActionFunctionArgs) {
  const now = clock.now();
  const { db, owner, draft } = await requireDraft(request, params.draftId, now);
  const form = await request.formData();
  const given = { step: String(form.get("step")), version: Number(form.get("version")), form, deed: { kind: "keep" as const } };
  const saved = await saveStep(db, owner, draft.id, given, now);
  if (!saved) throw notFound();
  if (!saved.saved) return Response.json({ version: saved.draft.version }, { status: 409 });
  return Response.json({ version: saved.draft.version, savedAt: saved.draft.savedAt });
}
