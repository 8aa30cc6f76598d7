import { beforeAll, describe, expect, test } from "vitest";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { setClock } from "~/clock";
import { forgetConfig } from "~/config.server";
import { dbOf, disconnect } from "~/db.server";
import { changeRoads } from "~/invitation/asking/choose-roads.server";
import { makePaper } from "~/invitation/paper/papers.server";
import { sheetFor } from "~/invitation/paper/sheets.server";
import { familyMessages as templates } from "~/journey/family-messages.server";
import { drain } from "~/messaging/line/drain.server";
import { colleagueIn } from "../../tests/builders/askers";
import { safeCouple } from "../../tests/builders/invitations";
import { databaseOfThisFile } from "../../tests/setup/database";
import { InviteGuestInput } from "./guest-input";
import { guestsOf } from "./guest-list.server";
import { inviteGuest, noteGuestApproval } from "./guests.server";

process.env.MODE = "demo";
process.env.SMTP_URL = "smtp://127.0.0.1:1";
forgetConfig();
const now = new Date("2026-09-10T10:00:00Z");
const day = new Date("2026-09-26T10:00:00Z");
const at = () => ({ once: newId(), now });
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };
let numbers = 0;

beforeAll(async () => {
  await databaseOfThisFile();
  setClock(now);
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

type Wish = { firstRoad?: "sms" | "email" | "phone" | "letter"; email?: string; phone?: string };

/** Karin of the debt help, whom both principals let come for her own part. */
async function guest(wish: Wish = {}) {
  const { pair, emine } = await safeCouple(doors, now, day);
  const { conferenceId } = pair;
  const asker: ConferenceAsker = await colleagueIn(doors, emine.id, conferenceId, "inviteGuest");
  numbers += 1;
  const work = { organisation: "Schuldhulp Noord", discipline: "schuldhulp", parts: ["ownDemand" as const] };
  const outcome = await inviteGuest(asker, { firstName: "Karin", phone: `+3161235${6000 + numbers}`, ...work, ...wish }, at());
  if (outcome.refused) throw new Error(outcome.refused);
  const principalIds = [pair.hatice.principalId, pair.cemal.principalId];
  const listed = async () => (await guestsOf(doors.staff, asker.dataKey, conferenceId, principalIds))[0];
  const { personId = "", id: guestId = "" } = (await listed()) ?? {};
  const approve = async () => {
    for (const principalId of principalIds) await noteGuestApproval(asker, { guestId, part: "ownDemand", yes: true, principalId }, at());
  };
  const messages = () => doors.staff.outgoingMessage.findMany({ where: { personId }, orderBy: { id: "asc" } });
  return { asker, conferenceId, personId, approve, listed, messages };
}

describe("a guest's invitation", () => {
  test("goes by text message when nothing was said", async () => {
    const { messages, listed } = await guest();
    expect(await messages()).toMatchObject([{ channel: "sms", template: "guestInvitation", purpose: "guest" }]);
    expect(await listed()).toMatchObject({ road: "sms", message: "queued" });
  });

  test("goes by e-mail to who likes that, to that address, in words of a letter", async () => {
    const { messages, approve, conferenceId } = await guest({ firstRoad: "email", email: "karin@schuldhulp.example" });
    await approve();
    const sent: { to: string; body: string; subject?: string }[] = [];
    const email = {
      channel: "email" as const,
      find: async () => null,
      send: async (message: (typeof sent)[number]) => {
        sent.push(message);
        return { kind: "accepted" as const, providerId: newId() };
      },
    };
    await drain({ db: doors.staff, templates, worker: newId(), carriers: { email }, now: () => now, publicUrl: "https://kring.example" });
    const mine = sent.filter(({ to }) => to === "karin@schuldhulp.example");
    expect(mine).toHaveLength(1);
    expect(mine[0]?.subject).toBeTruthy();
    expect(mine[0]?.body).toContain("/o/");
    expect(await messages()).toMatchObject([{ channel: "email", state: "accepted", conferenceId }]);
  });

  test.each(["phone", "letter"] as const)(
    "does not leave for who likes %s better; the coordinator sees that it is hers",
    async (firstRoad) => {
      const { messages, listed } = await guest({ firstRoad });
      expect(await messages()).toEqual([]);
      expect(await listed()).toMatchObject({ road: firstRoad, message: null });
    },
  );

  test("that still waits takes the other road when she says what she likes", async () => {
    const { asker, personId, messages } = await guest();
    const roads = {
      personId,
      email: "karin2@schuldhulp.example",
      emailReadByOthers: false,
      emailAgain: false,
      secondRoad: null,
      zone: null,
    };
    await changeRoads(asker, { ...roads, firstRoad: "email" }, at());
    expect(await messages()).toMatchObject([{ channel: "email", state: "queued" }]);
    await changeRoads(asker, { ...roads, firstRoad: "phone" }, at());
    expect(await messages()).toMatchObject([{ state: "withdrawn" }]);
    await changeRoads(asker, { ...roads, firstRoad: "sms" }, at());
    expect(await messages()).toMatchObject([{ state: "withdrawn" }, { channel: "sms", state: "queued" }]);
    await changeRoads(asker, { ...roads, firstRoad: "sms" }, at());
    expect(await messages(), "and not twice").toHaveLength(2);
    await doors.staff.outgoingMessage.updateMany({ where: { personId, state: "queued" }, data: { state: "failed", failure: "30003" } });
    await changeRoads(asker, { ...roads, firstRoad: "email" }, at());
    expect((await messages()).at(-1)).toMatchObject({ channel: "email", state: "queued", purpose: "guest" });
  });

  test("can be a letter once every principal lets her come, and leads to her own page", async () => {
    const { asker, personId, approve } = await guest({ firstRoad: "letter" });
    const make = () => makePaper(asker, { personId, kind: "letter" }, at());
    expect(await make()).toEqual({ refused: "paperNotNow" });
    await approve();
    expect(await make()).toMatchObject({ refused: null });
    expect((await sheetFor(asker, personId, "letter", now))?.sheet.addressee[0]).toBe("Karin");
    const paper = await doors.staff.paper.findFirstOrThrow({ where: { personId } });
    expect(await doors.staff.personalLink.findUnique({ where: { id: paper.linkId } })).toMatchObject({ purpose: "guest" });
  });
});

describe("the form", () => {
  const typed = { once: newId(), firstName: "Karin", organisation: "Noord", discipline: "hulp", parts: ["ownDemand"] };
  const faults = (fields: Wish) => {
    const read = InviteGuestInput.safeParse({ ...typed, ...fields });
    return read.success ? null : read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  };
  test("takes a landline only with an address beside it, and e-mail only with an address", () => {
    expect(faults({ phone: "020 123 45 67" })).toEqual(["phone sms.number-fixedLine"]);
    expect(faults({ phone: "020 123 45 67", email: "karin@example.org" })).toBeNull();
    expect(faults({ phone: "06 12345678", firstRoad: "email" })).toEqual(["email staff-roads.email-needed"]);
    expect(faults({ phone: "0900 1234", email: "karin@example.org" })?.[0]).toMatch(/^phone sms\.number-/);
    expect(faults({ phone: "06 12345678", email: "karin at home" })).toEqual(["email staff-roads.email-wrong"]);
  });
});
