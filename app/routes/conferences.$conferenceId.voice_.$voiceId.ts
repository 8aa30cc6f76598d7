import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound, requireConference } from "~/access/guards.server";
import { soundAnswer } from "~/invitation/voice/sound-answer";
import { soundFor } from "~/invitation/voice/voices.server";

/** The sound of a message of this conference, for who listens before it is used. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeVoices");
  const sound = await soundFor(asker, params.voiceId);
  if (!sound) throw notFound();
  return soundAnswer(request, sound);
}
