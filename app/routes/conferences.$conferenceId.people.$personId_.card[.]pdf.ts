import type { LoaderFunctionArgs } from "@remix-run/node";
import { paperFile } from "~/invitation/paper/paper-file.server";

/** The card as a file. Its name says nothing about anybody. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return paperFile(request, params, "card");
}
