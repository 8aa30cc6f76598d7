import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { notFound } from "~/access/guards.server";
import { proveLink, startSession } from "~/access/sessions.server";
import { config } from "~/config.server";
import { type Db, dbOf } from "~/db.server";

/** Which door of the demo leads to whom, in the story where there is most to see. */
const doors = {
  referrer: { colleague: "Saskia", to: "/today" },
  manager: { colleague: "Wilma", to: "/matching" },
  coordinator: { colleague: "Rachid", to: "/today" },
  principal: { person: "Willy", purpose: "principal", to: "" },
  sister: { person: "Ineke", purpose: "member", to: "/invitation" },
} as const;

const isDoor = (text: unknown): text is keyof typeof doors => typeof text === "string" && Object.hasOwn(doors, text);

/** One click signs in as somebody of the demo's stories. In production this page does not exist. */
export async function action({ request }: ActionFunctionArgs) {
  if (!config().isDemo) throw notFound();
  const chosen = (await request.formData()).get("door");
  if (!isDoor(chosen)) throw notFound();
  const door = doors[chosen];
  if ("colleague" in door) return enterAsColleague(door.colleague, `${door.to}?deur=${chosen}`);
  return enterAsPerson(request, dbOf("family"), door, chosen);
}

export function loader() {
  return redirect("/");
}

async function enterAsColleague(firstName: string, to: string) {
  const db = dbOf("staff");
  const account = await db.account.findFirst({ where: { firstName, endedAt: null }, orderBy: { id: "asc" } });
  if (!account) throw notFound();
  return redirect(to, { headers: { "Set-Cookie": await startSession(db, account.id) } });
}

async function enterAsPerson(
  request: Request,
  db: Db,
  { person, purpose, to }: { person: string; purpose: "principal" | "member"; to: string },
  door: string,
) {
  const link = await db.personalLink.findFirst({
    where: { purpose, revokedAt: null, person: { firstName: person } },
    orderBy: { id: "asc" },
  });
  if (!link) throw notFound();
  return redirect(`/k/${link.id}${to}?deur=${door}`, { headers: { "Set-Cookie": await proveLink(request, link, "word", db) } });
}
