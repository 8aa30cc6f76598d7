import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "~/access/ids";
import { realNow } from "~/clock";
import { dbOf } from "~/db.server";
import { colleagueIn, type Doors, relative } from "../../../../tests/builders/askers";
import { type Couple, couple } from "../../../../tests/builders/circle";
import { databaseOfThisFile } from "../../../../tests/setup/database";
import type { CircleAsker } from "../../reach.server";
import { mapOf } from "../strokes/strokes.server";
import { remember } from "./remember.server";
import type { Remembered } from "./wider-input";

await databaseOfThisFile();
const doors: Doors = { staff: dbOf("staff"), family: dbOf("family") };
const now = realNow();

let pair: Couple;
const emine = () => colleagueIn(doors, pair.coordinatorId, pair.conferenceId, "drawMap");
const hatice = () => relative(doors, pair.hatice.personId, "drawOwnCircle");
const cemal = () => relative(doors, pair.cemal.personId, "drawOwnCircle");
const given = (more: Partial<Remembered> = {}): Remembered => ({ once: newId(), question: "keys", firstName: "Rob", ...more });
const come = (asker: CircleAsker, what: Remembered, withPrincipal?: string) =>
  remember(asker, what, { once: what.once, now }, withPrincipal);
const around = async (asker: CircleAsker) => (await mapOf(asker)).people.filter(({ principalId }) => principalId === null);

describe("a name that comes to mind at a question", () => {
  beforeEach(async () => {
    pair = await couple(doors, now);
  });

  it("comes on the map where the question says, and nobody is asked more", async () => {
    await come(await hatice(), given({ sector: "neighbours", relation: "buurman" }));
    const spot = { circle: "middle", sector: "neighbours" };
    expect(await around(await hatice())).toMatchObject([{ firstName: "Rob", spot, relation: ["buurman"], farAway: false }]);
  });

  it("stands without a place when nobody knows yet where he belongs, and far away when the question asks for that", async () => {
    await come(await hatice(), given({ question: "farAway", firstName: "Mehari" }));
    expect(await around(await hatice())).toMatchObject([{ firstName: "Mehari", spot: null, farAway: true }]);
  });

  it("comes once, however often the button is pressed", async () => {
    const twice = given();
    await come(await hatice(), twice);
    expect(await come(await hatice(), twice)).toMatchObject({ refused: null });
    expect(await around(await hatice())).toHaveLength(1);
  });

  it("is seen by no other principal, also when the coordinator wrote it with one of them", async () => {
    await come(await hatice(), given());
    await come(await emine(), given({ firstName: "Nour" }), pair.hatice.principalId);
    expect(await around(await cemal())).toEqual([]);
    expect(await around(await hatice())).toMatchObject([{ firstName: "Rob" }, { firstName: "Nour" }]);
    await come(await emine(), given({ firstName: "Ans" }));
    expect(await around(await cemal())).toMatchObject([{ firstName: "Ans" }]);
  });
});
