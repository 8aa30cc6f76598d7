import { beforeAll, describe, expect, it } from "vitest";
import { firstDay } from "~/clock.server";
import { waitingFor } from "~/coordinator/desk/waiting.server";
import { applicationsToRead } from "~/coordinator/pool/joining/applications.server";
import { poolStateOf } from "~/coordinator/pool/pool-state";
import { workedOut } from "~/coordinator/whole-list/propose.server";
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

  it("whom asking one by one would leave waiting is helped by the whole list", async () => {
    const centrale = await dbOf("staff").organisation.findFirstOrThrow({ where: { kind: "centrale" } });
    const proposed = await workedOut(dbOf("staff"), centrale.id, firstDay);
    if (typeof proposed === "string") throw new Error(proposed);
    expect([proposed.helped, proposed.helpedOneByOne]).toEqual([4, 3]);
    const names = await dbOf("staff").principal.findMany({ include: { person: true } });
    const pairs = proposed.pairs.map(({ conferenceId, candidate }) => [
      names.find((one) => one.conferenceId === conferenceId)?.person.firstName,
      candidate?.firstName,
    ]);
    expect(pairs[0]?.[0], "who may lose her home in three weeks goes first").toBe("Ewa");
    expect(Object.fromEntries(pairs)).toMatchObject({ Jerzy: "Piet", Mimount: "Malika" });
  });

  it("Sylvana's own words wait to be read, Anouk's application too, and Greet rests", async () => {
    const conferenceId = await latest("Sylvana");
    expect(await dbOf("staff").wish.findFirst({ where: { conferenceId } })).toMatchObject({ readAt: null, wordsCount: null });
    const centrale = await dbOf("staff").organisation.findFirstOrThrow({ where: { kind: "centrale" } });
    const waiting = await waitingFor(dbOf("staff"), centrale.id, firstDay);
    expect(
      waiting.flatMap(({ unread }) => unread),
      "Jerzy wrote no words",
    ).toEqual(["Mimount", "Sylvana"]);
    expect(await applicationsToRead(dbOf("staff"), centrale.id)).toMatchObject([{ firstName: "Anouk" }]);
    const greet = await dbOf("staff").coordinatorProfile.findFirstOrThrow({ where: { account: { firstName: "Greet" } } });
    expect(poolStateOf(greet, firstDay)).toBe("resting");
  });

  it("told twice, everything is there once", async () => {
    const before = await dbOf("staff").person.count();
    await tell({ staff: dbOf("staff"), family: dbOf("family") });
    expect(await dbOf("staff").person.count()).toBe(before);
  });
});
