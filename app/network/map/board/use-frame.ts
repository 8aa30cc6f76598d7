import { type RefObject, useEffect, useRef } from "react";
import { type Hand, takeInHand } from "./hand";
import { type Zoom, zoomIn } from "./zoom";

/** Puts the keyboard on somebody in the drawing. */
export function focusOn(host: HTMLElement | null, id: string): void {
  host?.querySelector<HTMLElement>(`[data-person="${CSS.escape(id)}"] a`)?.focus();
}

/** The drawing under mouse and fingers, as long as it stands on the page. */
export function useFrame(host: RefObject<HTMLElement | null>, shown: boolean, hand: Hand) {
  const latest = useRef(hand);
  latest.current = hand;
  const zoomed = useRef<Zoom | null>(null);

  useEffect(() => {
    const frame = shown ? host.current?.querySelector<HTMLElement>(".map-drawing") : null;
    if (!frame) return;
    const zoom = zoomIn(frame);
    zoomed.current = zoom;
    const letGo = takeInHand(frame, {
      mayMove: (id) => latest.current.mayMove(id),
      putDown: (id, at) => latest.current.putDown(id, at),
    });
    return () => {
      letGo();
      zoom.end();
      zoomed.current = null;
    };
  }, [host, shown]);

  // One stop for Tab among the people: the arrow keys go on from there.
  useEffect(() => {
    const people = shown ? [...(host.current?.querySelectorAll("[data-person] a") ?? [])] : [];
    const here =
      people.find((one) => one === document.activeElement) ?? people.find((one) => one.getAttribute("tabindex") === "0") ?? people[0];
    for (const one of people) one.setAttribute("tabindex", one === here ? "0" : "-1");
    const enter = (event: Event) => {
      const at = (event.target as Element).closest("[data-person] a");
      if (at) for (const one of people) one.setAttribute("tabindex", one === at ? "0" : "-1");
    };
    const frame = host.current;
    frame?.addEventListener("focusin", enter);
    return () => frame?.removeEventListener("focusin", enter);
  });

  // A redrawn person may be taken out of the page and put back elsewhere; whoever stood on him with the keyboard stands there still.
  const held = useRef<string | null>(null);
  useEffect(() => {
    const frame = host.current;
    if (!frame) return;
    const enter = (event: Event) => {
      held.current = (event.target as Element).closest<HTMLElement>("[data-person]")?.dataset.person ?? null;
    };
    const letGo = () => {
      held.current = null;
    };
    document.addEventListener("focusin", enter);
    document.addEventListener("pointerdown", letGo, true);
    return () => {
      document.removeEventListener("focusin", enter);
      document.removeEventListener("pointerdown", letGo, true);
    };
  }, [host]);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (shown && lost && held.current !== null) focusOn(host.current, held.current);
  });

  return {
    zoom: (how: "larger" | "fit", factor = 1) => (how === "fit" ? zoomed.current?.fit() : zoomed.current?.by(factor)),
  };
}
