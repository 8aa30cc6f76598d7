import { expect, test } from "vitest";
import fs from "node:fs";
import { dbOf, disconnect } from "~/db.server";
import { startKring } from "../setup/server";
import { on } from "../builders/telling";
import { layGround, askerNames, meet } from "../prove/private-time-walk";
import { routeIds } from "./walk";
import { newId } from "~/access/ids";
test("x", { timeout: 300_000 }, async () => {
  const at = on(new Date("2026-09-10T12:00:00Z"), 0, "14:00");
  const kring = await startKring({ clockAt: new Date(at.getTime() + 1_800_000), role: "all" });
  const g = await layGround({ staff: dbOf("staff"), family: dbOf("family") }, kring.baseUrl, at);
  const c = g.planted.telling.conferenceId;
  const z = g.planted.telling.people.get("Zeynep");
  const path = (id: string, link: string) => "/" + id.replace("routes/", "").replace("._index","").replace("_index","").replace("$conferenceId_","$conferenceId").replace("[.]","@").replaceAll(".", "/").replace("@",".").replace("$conferenceId", c).replace("$linkId", link).replace("$personId", z ?? "").replace("$caseId", g.caseId).replace("$secret", "AAAA").replace("$", "nope");
  const out: any = {};
  const sweep = async (state: string) => {
    for (const id of routeIds()) for (const n of askerNames) {
      if (/demo|sign-out|events/.test(id)) continue;
      const m = await meet(g, n, id, [path(id, g.links[n] ?? g.links.hatice!)], /ics/.test(id));
      if (m.statuses.some(s => s < 300 || s >= 405)) ((out[id] ??= {})[n] ??= {})[state] = [m.statuses.join(), ...m.fields].join(" | ");
    }
  };
  const t0 = Date.now();
  await sweep("before");
  console.log("sweep", Date.now() - t0);
  const r = await g.browsers.coordinator.post(`/conferences/${c}/day`, { deed: "privateTime", once: newId(), signalAgreed: "on" });
  console.log(r.status, r.location);
  await sweep("private");
  fs.writeFileSync("/tmp/k/sweep.json", JSON.stringify(out, null, 1));
  await disconnect();
  await kring.stop();
});
