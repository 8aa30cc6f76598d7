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
      const principal = await dbOf("staff").principal.findFirstOrThrow({
        where: { person: { firstName: story.of } },
        orderBy: { id: "desc" },
      });
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
      yonas: "started",
      rania: "inEvaluation",
      jaleesa: "scheduled",
      marloes: "preparing",
    });
  });

  const latest = async (of: string) =>
    (await dbOf("staff").principal.findFirstOrThrow({ where: { person: { firstName: of } }, orderBy: { id: "desc" } })).conferenceId;
  const caseOf = (conferenceId: string) =>
    dbOf("staff").evictionCase.findFirstOrThrow({
      where: { conferences: { some: { conferenceId } } },
      include: { outcomes: true, lastChances: true, earlierCase: { include: { outcomes: { orderBy: { at: "asc" } } } } },
    });

  it("to Rania's people nothing went out before somebody trained had talked with her, and never to who is kept out", async () => {
    const conferenceId = await latest("Rania");
    const talk = await dbOf("staff").safetyTalk.findFirstOrThrow({ where: { conferenceId } });
    const messages = await dbOf("staff").outgoingMessage.findMany({ where: { conferenceId }, include: { person: true } });
    expect(messages.filter(({ createdAt }) => createdAt < talk.at)).toEqual([]);
    expect(messages.length).toBeGreaterThan(4);
    const names = messages.map(({ person }) => person?.firstName);
    for (const name of ["Karim", "Sami"]) expect(names).not.toContain(name);
    expect((await caseOf(conferenceId)).lastChances).toMatchObject([{ form: "addendum", guidanceTenths: 40, endedOn: null }]);
  });

  it("Jaleesa's case ended as evicted, and her conference goes on with another question", async () => {
    const conferenceId = await latest("Jaleesa");
    expect((await caseOf(conferenceId)).outcomes).toMatchObject([{ moment: "closing", outcome: "evicted", arrearsCents: 335_400 }]);
    expect(await dbOf("family").centralQuestion.count({ where: { conferenceId, retiredAt: null } })).toBe(1);
    expect(await dbOf("staff").invitation.count({ where: { conferenceId, withdrawnAt: { not: null } } })).toBe(0);
  });

  it("Marloes has a second conference and a second case, and her brother who is kept out manages her money", async () => {
    const conferenceId = await latest("Marloes");
    const { earlierConferenceId } = await dbOf("staff").conference.findUniqueOrThrow({ where: { id: conferenceId } });
    expect(earlierConferenceId).not.toBeNull();
    expect((await caseOf(conferenceId)).earlierCase?.outcomes).toMatchObject([
      { moment: "closing", outcome: "prevented" },
      { moment: "sixMonths", outcome: "prevented" },
    ]);
    const bas = await dbOf("staff").person.findFirstOrThrow({ where: { conferenceId, firstName: "Bas" } });
    expect(await dbOf("staff").legalRepresentation.count({ where: { representativePersonId: bas.id, kind: "bewind" } })).toBe(1);
    expect(await dbOf("staff").outgoingMessage.count({ where: { personId: bas.id } })).toBe(0);
  });

  it("Yonas was told that nobody free speaks Tigrinya, said that an interpreter is good, and Marja leads", async () => {
    const conferenceId = await latest("Yonas");
    expect(await dbOf("staff").languageFallback.findMany({ where: { conferenceId } })).toMatchObject([
      { language: "tir", answer: "withInterpreter", answeredBy: null },
    ]);
    expect(await dbOf("staff").outgoingMessage.count({ where: { conferenceId, template: "principalNews" } })).toBe(1);
    const leads = await dbOf("staff").coordinatorAssignment.findMany({ where: { conferenceId }, include: { account: true } });
    expect(leads.map(({ account }) => account.firstName)).toEqual(["Marja"]);
    expect(await dbOf("staff").person.count({ where: { conferenceId } })).toBe(6);
  });

  it("told twice, everything is there once", async () => {
    const before = await dbOf("staff").person.count();
    await tell({ staff: dbOf("staff"), family: dbOf("family") });
    expect(await dbOf("staff").person.count()).toBe(before);
  });
});
