import { linkAddress } from "~/access/links.server";
import { open } from "~/access/sealing.server";
import { feedAddress } from "~/conference/calendar-address.server";
import { config } from "~/config.server";
import { dbOf, disconnect } from "~/db.server";
import { factsOf } from "~/journey/conference.server";
import { stateOf } from "~/journey/state";
import { phonesOf } from "~/messaging/numbers.server";
import { lastFour } from "~/messaging/sms/phone-numbers";
import { demoPassword } from "../../tests/builders/colleagues";
import { type Story, stories } from "./stories";
import { waitingList } from "./waiting";

export interface StoryLinks {
  id: string;
  title: string;
  state: string;
  conferenceId: string;
  accounts: { role: string; name: string; email: string; password: string }[];
  links: { role: string; name: string; phone: string | null; url: string; proof: string }[];
  feeds: string[];
}

/** Every account and personal link of the demo, with what each asks for. */
export async function links(): Promise<{ baseUrl: string; stories: StoryLinks[] }> {
  const db = dbOf("staff");
  try {
    const told: StoryLinks[] = [];
    for (const story of [...stories, ...waitingList.map((one) => ({ ...one, words: {} }))] as Pick<
      Story,
      "id" | "title" | "of" | "words"
    >[]) {
      const principal = await db.principal.findFirst({
        where: { person: { firstName: story.of } },
        include: { conference: { include: { dataKey: true, registration: true, assignments: true } } },
        // Whoever has a second conference is met in that one.
        orderBy: { id: "desc" },
      });
      if (!principal) continue;
      const { conference } = principal;
      const people = await db.personalLink.findMany({
        where: { conferenceId: conference.id, revokedAt: null },
        include: { person: true },
        orderBy: { id: "asc" },
      });
      const phones = await phonesOf(
        db,
        conference.dataKey,
        people.map(({ personId }) => personId),
      );
      const facts = (await factsOf(db, [conference.id])).get(conference.id);
      const accounts = await accountsOf([
        conference.registration?.registrantAccountId,
        ...conference.assignments.filter(({ until }) => until === null).map(({ accountId }) => accountId),
      ]);
      told.push({
        id: story.id,
        title: story.title,
        state: facts ? stateOf(facts) : "unknown",
        conferenceId: conference.id,
        accounts: accounts.map(({ feeds: _, ...account }) => account),
        links: people.map((link) => {
          const phone = phones.get(link.personId)?.[0]?.e164 ?? null;
          const name = link.person.firstName;
          return { role: link.purpose, name, phone, url: linkAddress(link), proof: story.words[name] ?? (phone ? lastFour(phone) : "") };
        }),
        feeds: accounts.flatMap(({ feeds }) => feeds),
      });
    }
    return { baseUrl: config().publicUrl, stories: told };
  } finally {
    await disconnect();
  }
}

async function accountsOf(ids: readonly (string | null | undefined)[]) {
  const db = dbOf("staff");
  const accounts = await db.account.findMany({
    where: { OR: [{ id: { in: ids.filter((id) => typeof id === "string") } }, { role: "regionalManager" }] },
    include: { dataKey: true, feeds: { where: { revokedAt: null } } },
    orderBy: { id: "asc" },
  });
  return accounts.map((account) => ({
    role: account.role as string,
    name: account.firstName,
    email: open<{ email: string }>(account.dataKey, { model: "Account", field: "contactSealed", id: account.id }, account.contactSealed)
      .email,
    password: demoPassword,
    feeds: account.feeds.map((feed) => feedAddress(feed)),
  }));
}

/** The same, for people. */
export function linksAsText({ baseUrl, stories: all }: { baseUrl: string; stories: StoryLinks[] }): string {
  const lines = [`Kring: ${baseUrl}`, ""];
  for (const story of all) {
    lines.push(`${story.title} (${story.state})`);
    for (const account of story.accounts)
      lines.push(`  ${account.role.padEnd(16)} ${account.name.padEnd(10)} ${account.email}  ${account.password}`);
    for (const link of story.links) lines.push(`  ${link.role.padEnd(16)} ${link.name.padEnd(10)} ${link.url}  ${link.proof}`);
    for (const feed of story.feeds) lines.push(`  feed ${feed}`);
    lines.push("");
  }
  return lines.join("\n");
}
