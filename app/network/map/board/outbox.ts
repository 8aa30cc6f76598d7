import type { NetworkMap } from "../model";
import { type Batch, withWaiting } from "./apply";
import type { Answer, Door, ServerMap } from "./door";

/** What the status line says. */
export type Said =
  | { kind: "nothing" }
  | { kind: "waiting" }
  | { kind: "saved" }
  | { kind: "away" }
  | { kind: "stranger" }
  /** The family is alone: the map is closed to who looks. */
  | { kind: "closed" }
  | { kind: "together"; names: string[] };

/** What was not kept, and everything that was typed in it. Stands until it was read. */
export interface Refused {
  reason: string;
  words: string[];
}

/** What the board shows. */
export interface Shown {
  /** The server's map with what waits on top. */
  map: NetworkMap;
  waiting: number;
  said: Said;
  refused: Refused | null;
}

/** Where waiting batches outlive a reload: `sessionStorage` of the tab, or nothing. */
export type Keep = Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;

const firstRetryMs = 1_000;
const longestRetryMs = 15_000;

/**
 * What was drawn here and is not on the server yet. Batches go one at a time, in the order in which they were drawn, until each
 * has an answer; the server's map then takes the place of what was known, with the rest still on top of it.
 */
export class Outbox {
  private server: ServerMap;
  private batches: Batch[] = [];
  private said: Said = { kind: "nothing" };
  private refused: Refused | null = null;
  private readonly hearers = new Set<() => void>();
  private shown: Shown;
  private busy = false;
  private looks = false;
  private retryMs = firstRetryMs;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(
    start: ServerMap,
    private readonly door: Door,
    private readonly addedBy: string | null,
    private readonly keep: Keep,
    private readonly keptAs: string,
  ) {
    this.server = start;
    this.shown = { map: start.map, waiting: 0, said: this.said, refused: null };
  }

  readonly subscribe = (hear: () => void): (() => void) => {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  };
  readonly now = (): Shown => this.shown;

  /** Takes up what waited when this tab was reloaded, and asks what the others drew. */
  begin(): void {
    this.closed = false;
    this.batches = [...this.kept(), ...this.batches];
    this.show();
    this.lookAgain();
  }

  /** Nothing is sent or asked any more from here. */
  end(): void {
    this.closed = true;
    clearTimeout(this.retry);
  }

  /** Draws on this device at once, and sends it. */
  draw(batch: Batch): void {
    this.batches.push(batch);
    this.said = this.said.kind === "away" ? this.said : { kind: "waiting" };
    this.store();
    this.show();
    void this.work();
  }

  /** Somebody may have drawn, or the connection may be back. */
  lookAgain(): void {
    this.looks = true;
    this.retryMs = firstRetryMs;
    void this.work();
  }

  /** The quick way out: nothing stays behind in this tab. */
  forget(): void {
    this.end();
    this.batches = [];
    this.keep?.removeItem(this.keptAs);
  }

  /** The refused words were read, or taken over into a form. */
  hush(): void {
    this.refused = null;
    this.show();
  }

  private async work(): Promise<void> {
    if (this.busy || this.closed) return;
    this.busy = true;
    clearTimeout(this.retry);
    try {
      while (!this.closed && (this.batches.length > 0 || this.looks)) {
        const batch = this.batches[0];
        // A batch is answered with the newest map, so there is nothing left to ask for.
        this.looks = false;
        const answer = batch ? await this.door.send(batch) : await this.door.look();
        if (this.closed || !this.take(answer, batch)) break;
      }
    } finally {
      this.busy = false;
    }
  }

  /** @returns whether it makes sense to go on at once */
  private take(answer: Answer, batch: Batch | undefined): boolean {
    switch (answer.kind) {
      case "away":
      case "stranger":
        this.said = { kind: answer.kind };
        this.show();
        if (answer.kind === "away") this.tryLater();
        return false;
      case "same":
        this.isThere();
        this.show();
        return true;
      case "refused": {
        // Who only looked drew nothing that could have been lost.
        if (!batch && answer.reason === "privateTime") {
          this.isThere();
          this.said = { kind: "closed" };
          this.show();
          return false;
        }
        if (batch) this.drop();
        if (answer.now) this.server = answer.now;
        else if (answer.reason !== "privateTime") this.looks = true;
        this.isThere();
        if (this.said.kind === "waiting" && this.batches.length === 0) this.said = { kind: "nothing" };
        // Whatever was refused before and not read yet stays.
        this.refused = { reason: answer.reason, words: [...new Set([...(this.refused?.words ?? []), ...(batch ? wordsOf(batch) : [])])] };
        this.show();
        return batch !== undefined;
      }
      case "map": {
        const before = this.shown.map;
        if (batch) this.drop();
        this.server = answer.now;
        this.isThere();
        const after = withWaiting(this.server.map, this.batches, this.addedBy);
        const names = changedNames(before, after, batch);
        if (batch && this.batches.length === 0) this.said = { kind: "saved" };
        if (names.length > 0) this.said = { kind: "together", names };
        this.show();
        return true;
      }
    }
  }

  private isThere(): void {
    this.retryMs = firstRetryMs;
    if (this.said.kind === "away" || this.said.kind === "stranger") this.said = { kind: "nothing" };
  }

  private drop(): void {
    this.batches = this.batches.slice(1);
    this.store();
  }

  private tryLater(): void {
    this.looks = true;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.work(), this.retryMs);
    this.retryMs = Math.min(longestRetryMs, this.retryMs * 2);
  }

  private store(): void {
    try {
      if (this.batches.length === 0) this.keep?.removeItem(this.keptAs);
      else this.keep?.setItem(this.keptAs, JSON.stringify(this.batches));
    } catch {
      // A full or forbidden store: what waits lives as long as the page does.
    }
  }

  private kept(): Batch[] {
    try {
      const batches = JSON.parse(this.keep?.getItem(this.keptAs) ?? "[]") as Batch[];
      const known = new Set(this.batches.map(({ once }) => once));
      return Array.isArray(batches) ? batches.filter(({ once }) => !known.has(once)) : [];
    } catch {
      return [];
    }
  }

  private show(): void {
    const map = withWaiting(this.server.map, this.batches, this.addedBy);
    this.shown = { map, waiting: this.batches.length, said: this.said, refused: this.refused };
    for (const hear of this.hearers) hear();
  }
}

/** What somebody typed, so that a refusal never costs him his words. */
function wordsOf({ strokes, newcomers }: Batch): string[] {
  const typed = strokes.flatMap(({ field, value }) =>
    field === "relation" || field === "note"
      ? [String(value ?? "")]
      : field === "figure" && value
        ? [(value as { name: string }).name]
        : [],
  );
  return [...newcomers.map(({ firstName }) => firstName), ...typed].filter(Boolean);
}

/** The first names of whoever looks different now than he did here, and of the two ends of a line that does. */
function changedNames(before: NetworkMap, after: NetworkMap, own: Batch | undefined): string[] {
  // A note may stay beside one of another's that only the server tells apart.
  const noted = new Set(own?.strokes.flatMap(({ field, subjectId }) => (field === "note" ? [subjectId] : [])));
  const looks = (map: NetworkMap) => new Map(map.people.map((person) => [person.id, inOrder({ ...person, addedAt: "", addedBy: "" })]));
  const lines = (map: NetworkMap) => new Map(map.pairs.map((pair) => [`${pair.first}.${pair.second}`, inOrder(pair)]));
  const changed = new Set(differing(looks(before), looks(after)));
  for (const key of differing(lines(before), lines(after))) for (const id of key.split(".")) changed.add(id);
  const named = new Map([...before.people, ...after.people].map(({ id, firstName }) => [id, firstName]));
  return [...changed].filter((id) => !noted.has(id)).flatMap((id) => named.get(id) ?? []);
}

/** The same text for the same content, whatever the order of its fields. */
const inOrder = (content: object): string =>
  JSON.stringify(content, (_key, value: unknown) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

const differing = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
