import { pairOn } from "~/network/map/forms/shown";
import type { MapPair, MapPerson, NetworkMap } from "~/network/map/model";

const blank: Omit<MapPerson, "id" | "firstName"> = {
  principalId: null,
  deceased: false,
  under16: false,
  addedBy: null,
  addedAt: "2026-11-01T10:00:00.000Z",
  spot: null,
  farAway: false,
  household: false,
  child: false,
  contactPerson: false,
  foreign: null,
  figure: null,
  relation: [],
  note: [],
};

/** Somebody on a map that a test draws by hand. */
export const drawn = (id: string, firstName: string, more: Partial<MapPerson> = {}): MapPerson => ({ ...blank, id, firstName, ...more });

/** A tie of that map; the first id is the lesser one. */
export const tied = (first: string, second: string, more: Partial<MapPair>): MapPair => ({
  ...pairOn({ people: [], pairs: [], position: 0 }, first, second),
  ...more,
});

/** Two principals, a child, a dog and some of the people around them: something of every field. */
export const drawnMap = (): NetworkMap => ({
  people: [
    drawn("a-willy", "Willy", { principalId: "p-willy" }),
    drawn("b-ria", "Ria", { principalId: "p-ria" }),
    drawn("c-ineke", "Ineke", {
      spot: { circle: "inner", sector: "family", angle: 12, distance: 20 },
      relation: ["zus", "stiefzus"],
      farAway: true,
    }),
    drawn("d-bram", "Bram", { spot: { circle: "inner", sector: "family" }, relation: ["zoon"], child: true, household: true }),
    drawn("e-joop", "Joop", {
      spot: { circle: "outer", sector: "neighbours" },
      relation: ["buurman"],
      note: ["belt graag"],
      contactPerson: true,
    }),
    drawn("f-max", "Max", { figure: "pet", spot: { circle: "inner", sector: "family" }, relation: ["hond"] }),
    drawn("g-oma", "Oma", { figure: "deceased", deceased: true }),
    drawn("h-els", "Els"),
  ],
  pairs: [
    tied("a-willy", "c-ineke", { family: "sibling", money: "takes", supporter: "second" }),
    tied("a-willy", "d-bram", { family: "parent" }),
    tied("c-ineke", "d-bram", { advocate: "first", advice: "both" }),
    tied("c-ineke", "e-joop", { known: "neighbour", conflict: true, mustNotMeet: true, stillInContact: true }),
  ],
  position: 7,
});
