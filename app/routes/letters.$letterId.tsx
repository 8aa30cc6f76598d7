import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireLetter } from "~/access/landlord-guard.server";
import { clock } from "~/clock";
import letterStyle from "~/eviction-case/landlord/letter.css";
import { LetterSheet } from "~/eviction-case/landlord/letter-sheet";
import { letterShown } from "~/eviction-case/landlord/letters.server";
import { useText } from "~/language/context";
import { ButtonLink } from "~/ui/button";

export const links = () => [{ rel: "stylesheet", href: letterStyle }];
// A browser prints the title on the paper: it says nothing about anybody.
export const meta: MetaFunction = () => [{ title: "kring" }];

/** A letter on paper: the page is the sheet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { asker, letter } = await requireLetter(request, params.letterId, "seeCase");
  const shown = await letterShown(asker, letter, clock.now());
  return { language: asker.language, id: letter.id, caseId: letter.caseId, letter: shown.letter };
}

export default function LetterPage() {
  const t = useText();
  const { id, caseId, letter } = useLoaderData<typeof loader>();
  return (
    <div className="letter-page">
      <header className="letter-tools stack">
        <p>
          <a href={`/cases/${caseId}/letters`}>{t("staff-landlord.letter-back")}</a>
        </p>
        <p>
          <ButtonLink href={`/letters/${id}.pdf`}>{t("staff-landlord.letter-pdf")}</ButtonLink>
        </p>
        <p className="quiet">{t("staff-landlord.letter-print")}</p>
      </header>
      <main>
        <LetterSheet letter={letter} heading />
      </main>
    </div>
  );
}
