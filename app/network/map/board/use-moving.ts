import { type FocusEvent, type KeyboardEvent, useRef, useState } from "react";
import { newId } from "~/access/ids";
import { useText } from "~/language/context";
import { isBeside, type Point, spotAt } from "../drawing/geometry";
import type { MapSpot, NetworkMap, NewStroke } from "../model";
import { stepOf } from "./steps";

/** Longer than a redrawn person is out of the page. */
const redrawnWithinMs = 150;

/** Moving people: put down with a hand, or taken up with M and carried with the arrow keys. */
export interface Moving {
  /** Where somebody stands while the keys carry him; drawn on top of the map, and nowhere else yet. */
  spot: NewStroke | null;
  /** What there is to say about it. */
  told: string | null;
  /** Says something else in its place. */
  say(words: string | null): void;
  putDown(id: string, at: Point): void;
  /** @returns whether the key was meant for this */
  press(event: KeyboardEvent): boolean;
  leave(event: FocusEvent): void;
}

export function useMoving(map: NetworkMap, draw: (strokes: readonly NewStroke[]) => void): Moving {
  const t = useText();
  const [spot, setSpot] = useState<NewStroke | null>(null);
  const latest = useRef(spot);
  latest.current = spot;
  const [told, setTold] = useState<string | null>(null);

  const personOf = (id: string | undefined) => map.people.find((person) => person.id === id && person.principalId === null);
  const strokeOf = (id: string, value: MapSpot | null): NewStroke => ({
    ...{ id: newId(), subjectId: id, otherId: null, field: "spot" as const, value, saw: map.position },
  });
  const saying = (name: string, value: MapSpot | null): string =>
    value
      ? t("family-board.stands", {
          name,
          circle: t(`family-map.ring-${value.circle}`).toLowerCase(),
          sector: t(`family-map.sector-${value.sector}`).toLowerCase(),
        })
      : t("family-board.stands-nowhere", { name });

  const commit = (stroke: NewStroke) => {
    const person = personOf(stroke.subjectId);
    setSpot(null);
    if (person && JSON.stringify(person.spot) !== JSON.stringify(stroke.value)) draw([stroke]);
    if (person) setTold(saying(person.firstName, stroke.value as MapSpot | null));
  };

  return {
    spot,
    told,
    say: setTold,
    putDown: (id, { x, y }) => {
      const person = personOf(id);
      if (!person) return;
      const value = isBeside(x, y) ? null : spotAt(x, y);
      draw([strokeOf(id, value)]);
      setTold(saying(person.firstName, value));
    },
    press: (event) => {
      const id = (event.target as Element).closest<HTMLElement>("[data-person]")?.dataset.person;
      const person = personOf(id);
      if (!person || event.ctrlKey || event.metaKey || event.altKey) return false;
      if (!spot && event.shiftKey && event.key.startsWith("Arrow")) {
        const value = stepOf(person.spot, event.key);
        if (!value) return false;
        event.preventDefault();
        draw([strokeOf(person.id, value)]);
        setTold(saying(person.firstName, value));
        return true;
      }
      if (!spot) {
        if (event.key.toLowerCase() !== "m") return false;
        event.preventDefault();
        setSpot(strokeOf(person.id, person.spot));
        setTold(t("family-board.moving", { name: person.firstName }));
        return true;
      }
      const value = stepOf(spot.value as MapSpot | null, event.key);
      if (value) {
        setSpot({ ...spot, value });
        setTold(saying(person.firstName, value));
      } else if (event.key === "Enter" || event.key === " " || event.key.toLowerCase() === "m") commit(spot);
      else if (event.key === "Escape") {
        setSpot(null);
        setTold(t("family-board.move-stopped", { name: person.firstName }));
      } else return false;
      event.preventDefault();
      return true;
    },
    leave: (event) => {
      if (!spot) return;
      const stillOn = (to: Element | null) => to?.closest<HTMLElement>("[data-person]")?.dataset.person === spot.subjectId;
      if (stillOn(event.relatedTarget as Element | null)) return;
      setTimeout(() => {
        if (latest.current && !stillOn(document.activeElement)) commit(latest.current);
      }, redrawnWithinMs);
    },
  };
}
