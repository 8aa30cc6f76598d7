import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endSession } from "~/access/sessions.server";

/** Looking at this address ends nothing; only the button does. */
export async function loader() {
  return redirect("/today");
}

export async function action({ request }: ActionFunctionArgs) {
  // What pages kept on the device while there was no network goes along.
  return redirect("/", { headers: { "Set-Cookie": await endSession(request), "Clear-Site-Data": '"storage"' } });
}
