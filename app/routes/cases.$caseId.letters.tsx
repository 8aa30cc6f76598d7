import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireCase } from "~/access/guards.server";
import { clock } from "~/clock";
import { caseHeadOf } from "~/eviction-case/case-head.server";
import { CasePage } from "~/eviction-case/case-page";
import { type Letter, letterKinds } from "~/eviction-case/landlord/letter";
import letterStyle from "~/eviction-case/landlord/letter.css";
import { LetterForm, LetterList, LettersToChoose } from "~/eviction-case/landlord/letter-forms";
import { LetterInput, missingIn, missingWords } from "~/eviction-case/landlord/letter-input";
import { LetterSheet } from "~/eviction-case/landlord/letter-sheet";
import { lettersRoomOf, previewOf, writeLetter } from "~/eviction-case/landlord/letters.server";
import { useText } from "~/language/context";
import { Card } from "~/ui/card";
import { newOnce } from "~/ui/once";

export const links = () => [{ rel: "stylesheet", href: letterStyle }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "seeCase");
  const asked = new URL(request.url).searchParams.get("brief");
  const kind = letterKinds.find((one) => one === asked) ?? null;
  const [head, room] = await Promise.all([caseHeadOf(asker), lettersRoomOf(asker, kind, clock.now())]);
  return { language: asker.language, head, room, kind, once: newOnce() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireCase(request, params.caseId, "keepCase");
  const form = await request.formData();
  const now = clock.now();
  const intent = String(form.get("intent"));
  if (intent !== "preview" && intent !== "write") throw notFound();
  const submission = parseWithZod(form, { schema: LetterInput });
  if (submission.status !== "success") return data({ result: submission.reply() }, { status: 400 });
  const missing = missingIn(submission.value);
  if (missing.length > 0) {
    const fieldErrors = Object.fromEntries(missing.map((field) => [field, [missingWords(field)]]));
    return data({ result: submission.reply({ fieldErrors }) }, { status: 400 });
  }
  const refuse = (reason: string) => {
    return data({ result: submission.reply({ formErrors: [`staff-landlord.refusal-${reason}`] }) }, { status: 409 });
  };
  if (intent === "preview") {
    const preview = await previewOf(asker, submission.value, now);
    return "refused" in preview ? refuse(preview.refused) : data({ result: submission.reply(), preview });
  }
  const outcome = await writeLetter(asker, submission.value, { once: String(form.get("once")), now });
  return outcome.refused ? refuse(outcome.refused) : redirect(outcome.redirect);
}

export default function LettersRoomPage() {
  const t = useText();
  const { head, room, kind, once } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as { result: SubmissionResult; preview?: Letter } | undefined;
  return (
    <CasePage head={head} room="letters" lead={t("staff-landlord.letters-lead")}>
      <div className="two">
        <div className="stack">
          {answered?.preview ? (
            <Card title={t("staff-landlord.letter-preview-title")}>
              <LetterSheet letter={answered.preview} />
            </Card>
          ) : null}
          {kind && !head.ended ? (
            <LetterForm key={kind} kind={kind} filled={room.filled} once={once} lastResult={answered?.result} />
          ) : (
            <LettersToChoose caseId={head.id} modelI={room.model === "modelI"} ended={head.ended} />
          )}
        </div>
        <LetterList letters={room.letters} />
      </div>
    </CasePage>
  );
}
