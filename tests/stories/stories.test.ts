import { beforeAll, describe, expect, it } from "vitest";
import { firstDay } from "~/clock.server";
import { waitingFor } from "~/coordinator/desk/waiting.server";
import { applicationsToRead } from "~/coordinator/pool/joining/applications.server";
import { poolStateOf } from "~/coordinator/pool/pool-state";
import { workedOut } from "~/coordinator/whole-list/propose.server";
import { dbOf } from "~/db.server";
import { factsOf } from "~/journey/conference.server";
import { stateOf } from "~/journey/state";
import { seenFrom } from "~/network/map/fold";
import { type NetworkMap, pairKey } from "~/network/map/model";
import { mapOf } from "~/network/map/strokes/strokes.server";
import { stories } from "../../prisma/stories/stories";
import { tell } from "../../prisma/stories/telling-all";
import { colleagueIn, relative } from "../builders/askers";
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
    const messages = await dbOf("staff").outgoingMessage.findMany({ where: { conferenceId } });
    const people = await dbOf("staff").person.findMany({ where: { id: { in: messages.flatMap(({ personId }) => personId ?? []) } } });
    expect(messages.filter(({ createdAt }) => createdAt < talk.at)).toEqual([]);
    expect(messages.length).toBeGreaterThan(4);
    const names = people.map(({ firstName }) => firstName);
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

  describe("on the map", () => {
    const doors = { staff: dbOf("staff"), family: dbOf("family") };
    const mapFor = async (of: string) => {
      const conferenceId = await latest(of);
      const { accountId } = await dbOf("staff").coordinatorAssignment.findFirstOrThrow({ where: { conferenceId, until: null } });
      return namedMap(await mapOf(await colleagueIn(doors, accountId, conferenceId, "seeMap")));
    };
    const ownMap = async (of: string) => {
      const person = await dbOf("staff").person.findFirstOrThrow({
        where: { firstName: of, principal: { isNot: null } },
        orderBy: { id: "desc" },
      });
      return namedMap(await mapOf(await relative(doors, person.id, "drawOwnCircle")));
    };
    const namedMap = (map: NetworkMap) => {
      const of = (name: string) => map.people.find(({ firstName }) => firstName === name);
      const between = (one: string, other: string) => {
        const [first, second] = [of(one)?.id ?? "", of(other)?.id ?? ""];
        const pair = map.pairs.find((tie) => pairKey(tie.first, tie.second) === pairKey(first, second));
        return pair && seenFrom(pair, first);
      };
      return { of, between };
    };

    it("Willy's late husband and her cat stand with her, and her sister stays by her on the day", async () => {
      const { of, between } = await mapFor("Willy");
      expect([of("Joop")?.figure, of("Minoes")?.figure]).toEqual(["deceased", "pet"]);
      expect(between("Ineke", "Willy")).toMatchObject({ family: "sibling", practical: "gives", supporter: "first" });
      expect(between("Willy", "Martijn")).toMatchObject({ family: "parent", money: "takes", conflict: true });
    });

    it("what Hatice says of her mother-in-law is not on Cemal's map, and what he draws not on hers", async () => {
      const [hers, his, both] = [await ownMap("Hatice"), await ownMap("Cemal"), await mapFor("Hatice")];
      expect(hers.between("Fadime", "Hatice")?.conflict).toBe(true);
      expect(his.between("Fadime", "Hatice")).toBeUndefined();
      expect(his.between("Mehmet", "Cemal")).toMatchObject({ family: "sibling", practical: "gives" });
      expect(hers.between("Mehmet", "Cemal")).toMatchObject({ family: "sibling", practical: null });
      expect(both.between("Fadime", "Hatice")?.conflict).toBe(true);
    });

    it("Salma speaks for Nour, Sami still meets Karim, and Rania must not", async () => {
      const { of, between } = await mapFor("Rania");
      expect(of("Nour")).toMatchObject({ child: true, household: true, under16: true });
      expect(between("Salma", "Nour")?.advocate).toBe("first");
      expect(between("Sami", "Karim")?.stillInContact).toBe(true);
      expect(between("Rania", "Karim")).toMatchObject({ family: "exPartner", mustNotMeet: true });
    });

    it("between Hilda and Jerrel it is no longer hard, and Yonas' brother thinks of him from Kassala", async () => {
      expect((await mapFor("Hilda")).between("Hilda", "Jerrel")).toMatchObject({ conflict: false, emotional: "both" });
      expect((await mapFor("Yonas")).of("Mehari")).toMatchObject({ farAway: true, relation: ["broer in Kassala"] });
    });
  });

  it("told twice, everything is there once", async () => {
    const counted = () => Promise.all([dbOf("staff").person.count(), dbOf("family").mapChange.count()]);
    const before = await counted();
    await tell({ staff: dbOf("staff"), family: dbOf("family") });
    expect(await counted()).toEqual(before);
  });
});
