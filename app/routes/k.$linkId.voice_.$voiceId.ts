import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound, requireLink } from "~/access/guards.server";
import { soundAnswer } from "~/invitation/voice/sound-answer";
import { soundFor } from "~/invitation/voice/voices.server";

/** The sound of a message, behind the link that was proven and for its conference alone. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "hearVoice");
  const sound = await soundFor(asker, params.voiceId);
  if (!sound) throw notFound();
  return soundAnswer(request, sound);
}
