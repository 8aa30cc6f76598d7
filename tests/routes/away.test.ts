import { expect, test } from "vitest";
import { formCookie } from "~/access/sessions.server";
import { loader } from "../../app/routes/away";

process.env.MODE = "demo";

test("the quick way out closes the door behind it: the device forgets link and form, and goes elsewhere", async () => {
  const answer = await loader();
  expect(answer.status).toBe(302);
  expect(new URL(answer.headers.get("Location") ?? "").hostname).toBe("www.buienradar.nl");
  const forgotten = answer.headers.getSetCookie();
  expect(forgotten).toContain(formCookie("", 0));
  expect(forgotten.map((line) => line.split("=")[0]?.replace("__Host-", ""))).toEqual(["kring-device", "kring-form"]);
  for (const line of forgotten) expect(line).toMatch(/^[^=]+=; .*Max-Age=0/);
});
