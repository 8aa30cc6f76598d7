import type { PaperKind } from "@generated/enums";
import { notFound, requireConference } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { clock } from "~/clock";
import { canBePdf, sheetPdf } from "./sheet-pdf.server";
import { sheetFor } from "./sheets.server";

/** A standing letter or card as a PDF; what cannot be set in one has its print page alone. */
export async function paperFile(
  request: Request,
  { conferenceId, personId }: { conferenceId?: string; personId?: string },
  kind: PaperKind,
): Promise<Response> {
  const asker = await requireConference(request, conferenceId, "seePeople");
  const found = isId(personId) ? await sheetFor(asker, personId, kind, clock.now()) : null;
  if (!found || !canBePdf(found.sheet)) throw notFound();
  return new Response(new Uint8Array(await sheetPdf(found.sheet, found.square, found.madeAt)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${kind === "letter" ? "brief" : "kaartje"}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
