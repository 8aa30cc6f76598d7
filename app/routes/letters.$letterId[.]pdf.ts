import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireLetter } from "~/access/landlord-guard.server";
import { clock } from "~/clock";
import { pdfOf } from "~/eviction-case/landlord/letter-pdf.server";
import { letterShown } from "~/eviction-case/landlord/letters.server";

/** The same letter as a file. Its name says nothing about anybody. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { asker, letter } = await requireLetter(request, params.letterId?.replace(/\.pdf$/, ""), "seeCase");
  const { letter: shown } = await letterShown(asker, letter, clock.now());
  return new Response(new Uint8Array(await pdfOf(shown, letter.writtenAt)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'inline; filename="brief.pdf"',
      "Cache-Control": "private, no-store",
    },
  });
}
