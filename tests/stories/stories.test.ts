import { beforeAll, describe, expect, it } from "vitest";
import { dbOf } from "~/db.server";
import { factsOf } from "~/journey/conference.server";
import { stateOf } from "~/journey/state";
import { stories } from "../../prisma/stories/stories";
import { tell } from "../../prisma/stories/telling-all";
import { databaseOfThisFile } from "../setup/database";

await databaseOfThisFile();

describe("the stories of the demo", () => {
  beforeAll(async () => tell({ staff: dbOf("staff"), family: dbOf("family") }), 60_000);

  it("each stands where it should on the first day", async () => {
    const states: Record<string, string> = {};
    for (const story of stories) {
      const principal = await dbOf("staff").principal.findFirstOrThrow({ where: { person: { firstName: story.of } } });
      const facts = (await factsOf(dbOf("staff"), [principal.conferenceId])).get(principal.conferenceId);
      states[story.id] = facts ? stateOf(facts) : "gone";
    }
    expect(states).toEqual({
      willy: "scheduled",
      aydin: "scheduled",
      mimount: "registered",
      tomasz: "scheduled",
      hilda: "inEvaluation",
      ronald: "stranded",
    });
  });

  it("told twice, everything is there once", async () => {
    const before = await dbOf("staff").person.count();
    await tell({ staff: dbOf("staff"), family: dbOf("family") });
    expect(await dbOf("staff").person.count()).toBe(before);
  });
});
