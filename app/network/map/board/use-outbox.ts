import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { newId } from "~/access/ids";
import type { NewStroke } from "../model";
import { inverseOf, type Newcomer, withSeen } from "./apply";
import { doorAt, type ServerMap } from "./door";
import { listen } from "./live";
import { Outbox, type Shown } from "./outbox";

interface OutboxOptions {
  start: ServerMap;
  path: string;
  met: string | undefined;
  me: string;
  staff: boolean;
}

/** What one act changed, and how to take it back. */
interface Act {
  back: NewStroke[];
  /** Somebody left the map with it: the server forgets him, so it cannot be taken back. */
  final: boolean;
}

export interface Drawing extends Shown {
  /** Whether the page came alive. */
  alive: boolean;
  draw(strokes: readonly NewStroke[], newcomers?: readonly Newcomer[]): void;
  undo: (() => void) | null;
  redo: (() => void) | null;
  hush(): void;
}

/** The tab's own store, where the browser allows one. */
function tabStore(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** The map of this page with everything drawn here, kept safe until the server has it. */
export function useOutbox({ start, path, met, me, staff }: OutboxOptions): Drawing {
  const [outbox] = useState(() => {
    const keep = typeof window === "undefined" ? null : tabStore();
    // Under his own name: whoever signs in next in this tab sends nothing of it.
    return new Outbox(start, doorAt(path, met), staff ? null : me, keep, `kring-map ${me} ${path} ${met ?? ""}`);
  });
  const shown = useSyncExternalStore(outbox.subscribe, outbox.now, outbox.now);
  const [alive, setAlive] = useState(false);
  const done = useRef<Act[]>([]);
  const undone = useRef<Act[]>([]);

  useEffect(() => {
    outbox.begin();
    const stop = listen(path, met, { lookAgain: () => outbox.lookAgain(), leave: () => outbox.forget() });
    setAlive(true);
    return () => {
      stop();
      outbox.end();
    };
  }, [outbox, path, met]);

  const send = (strokes: readonly NewStroke[], newcomers: readonly Newcomer[]): Act => {
    const { map } = outbox.now();
    const isFigure = (id: string) => map.people.some((person) => person.id === id && person.figure !== null);
    const act = {
      back: inverseOf(map, strokes, newcomers, newId),
      final: strokes.some(({ field, value, subjectId }) => field === "gone" && value === true && !isFigure(subjectId)),
    };
    outbox.draw({ once: newId(), strokes: withSeen(map, strokes), newcomers, ...(met ? { withPrincipal: met } : {}) });
    return act;
  };
  const takeBack = (from: Act[], to: Act[]) => {
    const act = from.pop();
    if (!act) return;
    const { position } = outbox.now().map;
    const back = send(
      act.back.map((stroke) => ({ ...stroke, id: newId(), saw: position })),
      [],
    );
    if (!back.final) to.push(back);
  };

  return {
    ...shown,
    alive,
    draw: (strokes, newcomers = []) => {
      if (strokes.length === 0 && newcomers.length === 0) return;
      const act = send(strokes, newcomers);
      done.current = act.final ? [] : [...done.current, act];
      undone.current = [];
    },
    undo: done.current.length > 0 ? () => takeBack(done.current, undone.current) : null,
    redo: undone.current.length > 0 ? () => takeBack(undone.current, done.current) : null,
    hush: () => outbox.hush(),
  };
}
