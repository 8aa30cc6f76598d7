import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, requireConference } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { clock } from "~/clock";
import paperStyle from "~/invitation/paper/paper.css";
import { SheetPage } from "~/invitation/paper/sheet-page";
import { canBePdf } from "~/invitation/paper/sheet-pdf.server";
import { sheetFor } from "~/invitation/paper/sheets.server";

export const links = () => [{ rel: "stylesheet", href: paperStyle }];
// A browser prints the title on the paper: it says nothing about anybody.
export const meta: MetaFunction = () => [{ title: "kring" }];

/** The letter to print. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seePeople");
  const { personId } = params;
  const found = isId(personId) ? await sheetFor(asker, personId, "letter", clock.now()) : null;
  if (!found) throw notFound();
  const { sheet, square, name } = found;
  const back = `/conferences/${asker.conferenceId}/people/${personId}`;
  return { language: asker.language, sheet, square, name, back, pdf: canBePdf(sheet) ? `${back}/letter.pdf` : null };
}

export default function LetterPage() {
  const { sheet, square, name, back, pdf } = useLoaderData<typeof loader>();
  return <SheetPage sheet={sheet} square={square} name={name} back={back} pdf={pdf} />;
}
