import { emailHashOf } from "~/access/accounts.server";
import { newId } from "~/access/ids";
import { columnNames, neededColumns } from "~/coordinator/pool/import/columns";
import { csvText } from "~/csv/csv-file";
import type { Kring } from "../setup/server";
import type { Ground } from "./private-time-walk";

/** The manager takes in a file with one coordinator who can be read back, and one line that is refused and must be nowhere; gives the pages. */
export async function takeInPool(kring: Kring, { planted, browsers }: Ground): Promise<string[]> {
  const { marks } = planted;
  const head = neededColumns.map((field) => columnNames[field][0]);
  const email = marks.email("Account imported email");
  const phone = marks.number("Account imported phone");
  const taken = ["Ina", marks.word("Account imported family name"), email, phone, "Utrecht", "nld:native", "ja"];
  // Found anywhere, its stem gives it away; no page has to show it.
  const refused = ["Uit", `K${marks.stem}refused`, `k${marks.stem}refused@example.org`, phone, "?", "nld:native", "ja"];
  const body = new FormData();
  body.set("once", newId());
  body.set("file", new File([csvText([head, taken, refused])], "lijst.csv", { type: "text/csv" }));
  const cookie = [...browsers.manager.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = { Cookie: cookie, Origin: kring.baseUrl };
  const answer = await fetch(`${kring.baseUrl}/pool/import?index`, { method: "POST", headers, body, redirect: "manual" });
  if (answer.status !== 302) throw new Error(`The file was not taken (${answer.status}): ${await answer.text()}`);
  const where = { emailHash: emailHashOf(email) };
  const { id } = await planted.telling.doors.staff.account.findUniqueOrThrow({ where, select: { id: true } });
  return [answer.headers.get("location") ?? "", `/pool/${id}`];
}
