import { expect, it } from "vitest";
import { realNow } from "~/clock";
import { dbOf } from "~/db.server";
import { mapOf } from "~/network/map/strokes/strokes.server";
import { colleagueIn } from "../builders/askers";
import { couple } from "../builders/circle";
import { thirty, thirtyPeople } from "../builders/thirty";
import { databaseOfThisFile } from "../setup/database";

await databaseOfThisFile();

it("thirty people come on one map, each with a place, and every kind of tie among them", async () => {
  const doors = { staff: dbOf("staff"), family: dbOf("family") };
  const pair = await couple(doors, realNow());
  const emine = await colleagueIn(doors, pair.coordinatorId, pair.conferenceId, "drawMap");
  const people = await thirtyPeople(emine, pair.hatice.personId, realNow());
  const map = await mapOf(emine);
  const placed = map.people.filter(({ spot }) => spot !== null);
  expect(placed.map(({ firstName }) => firstName)).toEqual(thirty.map(([name]) => name));
  expect(map.pairs).toHaveLength(37);
  const thea = map.pairs.find(({ first, second }) => [first, second].includes(people.get("Thea") ?? "") && first === pair.hatice.personId);
  expect(thea).toMatchObject({ known: "friend", emotional: "both", supporter: "second" });
});
