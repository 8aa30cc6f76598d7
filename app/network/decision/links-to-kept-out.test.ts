import fc from "fast-check";
import { expect, test } from "vitest";
import { type Knowable, linksToKeptOut, principalsReadBy, sameAddress, sameEmail } from "./links-to-kept-out";
import { decisionKinds, mayBeInvited } from "./welcome";

const hatice = "hatice";
const cemal = "cemal";
const somebody = (id: string, given: Partial<Knowable> = {}): Knowable => ({ id, phones: [], household: false, invited: false, ...given });
const says = (principalId: string, kind: "welcome" | "notThisTime" | "keptOut", personId: string) => ({ principalId, kind, personId });
const words = [says(hatice, "keptOut", "Bas"), says(hatice, "welcome", "Mina")];

test("his number is his mother's too: she is welcome, and the coordinator hears that a text message may be read by him", () => {
  const people = [somebody("Bas", { phones: ["+31612345678"] }), somebody("Mina", { phones: ["+31201234567", "+31612345678"] })];
  expect(linksToKeptOut(people, [], words)).toEqual([{ personId: "Mina", keptOutId: "Bas", kinds: ["phone"] }]);
});

test("one house, however it is typed; the same number in another street is another house", () => {
  expect(sameAddress("Wibautstraat 12-2, 1091 GM Amsterdam", "wibautstr. 12-2")).toBe(true);
  expect(sameAddress("1091GM 12-2", "Wibautstraat 12-2, 1091 gm")).toBe(true);
  expect(sameAddress("Wibautstraat 12", "Wibautstraat 12-2")).toBe(false);
  expect(sameAddress("Wibautstraat 12", "Weesperstraat 12")).toBe(false);
  expect(sameAddress("Kerkstraat 3, 1017 GA Amsterdam", "Kerkstraat 3, 2041 JH Zandvoort")).toBe(false);
  expect(sameAddress("Café de Brug", "Café de Brug")).toBe(false);
  expect(sameAddress("Ceintuurbaan 5a", "Ceintuurbaan 5 A")).toBe(true);
  expect(sameAddress(undefined, undefined)).toBe(false);
});

test("one mailbox, however it is typed", () => {
  expect(sameEmail("Mina@Example.org", "mina+kring@example.org")).toBe(true);
  expect(sameEmail("", "")).toBe(false);
  expect(sameEmail("mina@example.org", "bas@example.org")).toBe(false);
});

test("who is his partner, his ex, his sister, or still in contact with him is told; a neighbour of his is not", () => {
  const people = ["Bas", "Mina", "Ans"].map((id) => somebody(id));
  const both = [...words, says(cemal, "welcome", "Ans")];
  const pair = (first: string, second: string, given: object) => ({ first, second, family: null, stillInContact: false, ...given });
  const told = (pairs: ReturnType<typeof pair>[]) => linksToKeptOut(people, pairs, both).map(({ personId, kinds }) => [personId, kinds]);
  expect(told([pair("Bas", "Mina", { family: "exPartner", stillInContact: true })])).toEqual([["Mina", ["contact", "exPartner"]]]);
  expect(told([pair("Ans", "Bas", { family: "partner" })])).toEqual([["Ans", ["partner"]]]);
  expect(told([pair("Ans", "Bas", { family: "sibling" })])).toEqual([["Ans", ["family"]]]);
  expect(told([pair("Ans", "Bas", { known: "neighbour" })])).toEqual([]);
});

test("nothing is told of whom nobody asks to come, nor when nobody is kept out", () => {
  const shared = { phones: ["+31612345678"], household: true };
  const people = [somebody("Bas", shared), somebody("Mina", shared)];
  expect(linksToKeptOut(people, [], [says(hatice, "keptOut", "Bas")])).toEqual([]);
  expect(linksToKeptOut(people, [], [says(hatice, "keptOut", "Bas"), says(hatice, "notThisTime", "Mina")])).toEqual([]);
  expect(linksToKeptOut(people, [], [says(hatice, "welcome", "Mina")])).toEqual([]);
  // An invitation of before still stands, whatever was said since.
  expect(
    linksToKeptOut([people[0] as Knowable, { ...(people[1] as Knowable), invited: true }], [], [says(hatice, "keptOut", "Bas")]),
  ).toHaveLength(1);
});

test("whoever is told of is asked to come and tied to somebody who must stay out, and the order of people changes nothing", () => {
  const phone = fc.constantFrom("+31611111111", "+31622222222", "+31633333333");
  const people = fc
    .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 2 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.record({ id: fc.constant(id), phones: fc.array(phone, { maxLength: 2 }), household: fc.boolean(), invited: fc.boolean() }),
        ),
      ),
    );
  const said = fc.uniqueArray(
    fc.record({
      personId: fc.constantFrom("a", "b", "c", "d", "e"),
      principalId: fc.constantFrom(hatice, cemal),
      kind: fc.constantFrom(...decisionKinds),
    }),
    { selector: ({ personId, principalId }) => `${personId} ${principalId}` },
  );
  fc.assert(
    fc.property(people, said, (all, decisions) => {
      const about = (id: string) => decisions.filter(({ personId }) => personId === id);
      const links = linksToKeptOut(all, [], decisions);
      for (const { personId, keptOutId, kinds } of links) {
        const [one, other] = [all.find(({ id }) => id === personId), all.find(({ id }) => id === keptOutId)];
        expect(one?.invited || mayBeInvited(about(personId))).toBe(true);
        expect(about(keptOutId).some(({ kind }) => kind === "keptOut")).toBe(true);
        expect(about(personId).some(({ kind }) => kind === "keptOut")).toBe(false);
        expect(kinds.includes("phone")).toBe(one?.phones.some((number) => other?.phones.includes(number)));
        expect(kinds.includes("household")).toBe(one?.household && other?.household);
      }
      const keys = (found: typeof links) => found.map(({ personId, keptOutId }) => `${personId} ${keptOutId}`).sort();
      expect(keys(linksToKeptOut([...all].reverse(), [], decisions))).toEqual(keys(links));
    }),
  );
});

test("a principal who has one number with somebody kept out still gets his messages, and the coordinator hears who reads along", () => {
  const principals = [somebody("Hatice", { phones: ["+31612345678"] }), somebody("Cemal", { phones: ["+31699999999"] })];
  const people = [somebody("Bas", { phones: ["+31612345678"] }), somebody("Mina", { phones: ["+31699999999"] })];
  expect(principalsReadBy(principals, people, words)).toEqual([{ personId: "Hatice", keptOutId: "Bas", kinds: ["phone"] }]);
  expect(principalsReadBy(principals, people, [says(hatice, "notThisTime", "Bas")])).toEqual([]);
});
