import { redirect } from "@remix-run/node";
import { forgottenDevice } from "~/access/sessions.server";

/** A page nobody would look twice at, for who has to be gone quickly. */
const elsewhere = "https://www.buienradar.nl/";

/**
 * The quick way out. The device forgets whose pages it opened, so that whoever presses "back" finds a closed door and not the page
 * that had to go. Who was helped by it comes back as he came: by his link and his word.
 */
export async function loader() {
  const headers = new Headers();
  for (const cookie of forgottenDevice()) headers.append("Set-Cookie", cookie);
  return redirect(elsewhere, { headers });
}
