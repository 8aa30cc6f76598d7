import twilio from "twilio";
import { newId } from "~/access/ids";
import { inboundPath, statusPath } from "~/messaging/hooks/hook-paths";
import type { Told } from "./hooks-model";
import type { World } from "./hooks-world";

/** One post, ready to go. `first` is set on the first telling of something: others may have to wait for its answer. */
export type Post = { path: string; body: string; signature: string; forged: boolean; first?: string; after?: string };

export type Chance = () => number;

/** What is said of a message on its way, as it ends. */
const courses: readonly (readonly (readonly [status: string, code?: string])[])[] = [
  [["queued"], ["sent"], ["delivered"]],
  [["sent"], ["delivered"]],
  [["sent"], ["delivered"], ["read"]],
  [["queued"], ["sent"]],
  [["sent"], ["undelivered", "30003"]],
  [["failed", "21610"]],
  [
    ["failed", "30008"],
    ["undelivered", "30005"],
  ],
  [["sent"], ["undelivered", "30004"], ["delivered"]],
  [["canceled"]],
];

const words = ["Ik kom met mijn zus", "Wie is dit?", "👍", "إن شاء الله", "Kan ik later komen?", "Bel mij even"];

/** Everything the provider truly says: of each message a course, some about ids of others or about nothing of ours; and what people write. */
export function tellAll(world: World, { total, random }: { total: number; random: Chance }): Told[] {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const told: Told[] = [];
  const status = (messageId: string, providerId: string, [say, code]: readonly [string, string?]) =>
    told.push({ kind: "status", messageId, providerId, status: say, errorCode: code ?? null });
  for (const [index, { id, providerId }] of world.messages.entries()) {
    const own = providerId ?? `SM${newId().replaceAll("-", "")}`;
    for (const step of courses[index % courses.length] ?? []) status(id, own, step);
    // Somebody else's id: kept, and it changes nothing. Only where the own one is known, or it would be taken for it.
    if (providerId && index % 20 === 0) status(id, `SM${newId().replaceAll("-", "")}`, pick([["failed", "30003"], ["delivered"]] as const));
    if (index % 40 === 0) status(newId(), `SM${newId().replaceAll("-", "")}`, ["delivered"]);
  }
  const write = (number: number, body: string, after?: string): string => {
    const providerId = `SM${newId().replaceAll("-", "")}`;
    told.push({ kind: "inbound", providerId, number, body, ...(after ? { after } : {}) });
    return providerId;
  };
  // Of one number at most one talk with STOP and START: who says both in turn is written about in the order in which he says them.
  for (const [number] of world.numbers.entries()) {
    if (number % 8 === 1) write(number, "STOP");
    if (number % 8 === 3) write(number, "START", write(number, "STOP"));
    if (number % 8 === 5) write(number, "STOP", write(number, "START"));
    if (number % 25 === 24 && number % 2 === 0) write(number, "START");
  }
  while (told.length < total) {
    write(Math.floor(random() * world.numbers.length), random() < 0.5 ? pick(["Ja", "Nee"]) : pick(words));
  }
  return told;
}

type Posting = { authToken: string; publicUrl: string; ourNumber: string; random: Chance; repeats: number; forged: number };

/** The posts of all that is told, `repeats` of them told again, `forged` more that nobody may believe, in any order. */
export function postsOf(world: World, told: readonly Told[], settings: Posting): Post[] {
  const { random } = settings;
  const firsts = told.map((one): Post => ({ ...truly(world, one, settings), first: one.providerId, ...afterOf(one) }));
  const again = Array.from({ length: settings.repeats }, () => {
    const { first, ...post } = firsts[Math.floor(random() * firsts.length)] as Post;
    // What was written second is told again only after it was told.
    return post.after && first ? { ...post, after: first } : post;
  });
  const forged = Array.from({ length: settings.forged }, (_, index) => forge(world, index, settings));
  return shuffled([...firsts, ...again, ...forged], random);
}

const afterOf = (one: Told) => (one.kind === "inbound" && one.after ? { after: one.after } : {});

function formOf(world: World, one: Told, ourNumber: string): { path: string; form: Record<string, string> } {
  if (one.kind === "status") {
    const form = { MessageSid: one.providerId, SmsSid: one.providerId, MessageStatus: one.status, SmsStatus: one.status };
    return { path: statusPath(one.messageId), form: { ...form, ...(one.errorCode ? { ErrorCode: one.errorCode } : {}) } };
  }
  const From = world.numbers[one.number]?.e164 as string;
  return { path: inboundPath, form: { MessageSid: one.providerId, From, To: ourNumber, Body: one.body, NumMedia: "0" } };
}

function truly(world: World, one: Told, { authToken, publicUrl, ourNumber }: Posting): Post {
  const { path, form } = formOf(world, one, ourNumber);
  const signature = twilio.getExpectedTwilioSignature(authToken, publicUrl + path, form);
  return { path, body: new URLSearchParams(form).toString(), signature, forged: false };
}

/** Each would do harm if it were believed: words nobody wrote, silence nobody asked for, an end nobody reported. */
function forge(world: World, index: number, settings: Posting): Post {
  const message = world.messages[index % world.messages.length] as World["messages"][number];
  const number = index % world.numbers.length;
  const lie: Told =
    index % 2 === 0
      ? { kind: "status", messageId: message.id, providerId: message.providerId ?? newSid(), status: "delivered", errorCode: null }
      : { kind: "inbound", providerId: newSid(), number, body: index % 4 === 1 ? "STOP" : "Dit schreef niemand" };
  const post = { ...truly(world, lie, settings), forged: true };
  switch (index % 5) {
    case 0:
      return { ...post, signature: truly(world, lie, { ...settings, authToken: "somebody else's" }).signature };
    case 1:
      return { ...post, body: `${post.body}&Extra=1` };
    case 2:
      // Truly signed, for another message or another address.
      return { ...post, path: post.path === inboundPath ? statusPath(message.id) : statusPath(newId()) };
    case 3:
      return { ...post, signature: "" };
    default:
      return { ...post, body: post.body.replace(/MessageSid=[^&]+/, `MessageSid=${newSid()}`) };
  }
}

const newSid = (): string => `SM${newId().replaceAll("-", "")}`;

function shuffled<Item>(items: Item[], random: Chance): Item[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other] as Item, items[at] as Item];
  }
  return items;
}
