import type { Point } from "../drawing/geometry";

/** What a hand does on the drawing. */
export interface Hand {
  /** Whether somebody may be taken up. */
  mayMove(id: string): boolean;
  /** He was put down at a point of the drawing. */
  putDown(id: string, at: Point): void;
}

/** Less is an unsteady finger, not a move. */
const unsteady = { mouse: 4, touch: 9 } as const;

const personAt = (target: EventTarget | null): SVGGElement | null =>
  target instanceof Element ? target.closest<SVGGElement>("[data-person]") : null;

/** From the screen to the coordinates in which somebody's place is written. */
function pointOn(person: SVGGElement, { clientX, clientY }: { clientX: number; clientY: number }): Point | null {
  const parent = person.parentElement as unknown as SVGGraphicsElement | null;
  const matrix = parent?.getScreenCTM?.()?.inverse();
  if (!matrix) return null;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix);
  return { x, y };
}

interface Carried {
  person: SVGGElement;
  id: string;
  pointer: number;
  from: { clientX: number; clientY: number };
  /** Where he stood, as written and as a point; he is held where he was touched. */
  stood: string;
  offset: Point;
  moving: boolean;
  slack: number;
}

/**
 * Lets a mouse or a finger carry people over the drawing, and a mouse drag the drawing itself under its frame.
 * @returns a function that lets go of everything
 */
export function takeInHand(frame: HTMLElement, hand: Hand): () => void {
  let carried: Carried | null = null;
  let panned: { x: number; y: number; left: number; top: number } | null = null;
  let swallow = false;

  const letGo = (putBack: boolean) => {
    if (!carried) return;
    if (putBack) carried.person.setAttribute("transform", carried.stood);
    carried.person.classList.remove("is-carried");
    carried = null;
  };

  const down = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return letGo(true);
    swallow = false;
    const person = personAt(event.target);
    const id = person?.dataset.person;
    if (!person || !id || !hand.mayMove(id)) {
      if (!person && event.pointerType === "mouse" && event.target !== frame) {
        panned = { x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: window.scrollY };
      }
      return;
    }
    const stood = person.getAttribute("transform") ?? "";
    const [x = 0, y = 0] = (stood.match(/-?[\d.]+/g) ?? []).map(Number);
    const at = pointOn(person, event);
    if (!at) return;
    const slack = event.pointerType === "mouse" ? unsteady.mouse : unsteady.touch;
    const from = { clientX: event.clientX, clientY: event.clientY };
    carried = { person, id, pointer: event.pointerId, from, stood, offset: { x: x - at.x, y: y - at.y }, moving: false, slack };
  };

  const placeOf = (event: PointerEvent, { person, offset }: Carried): Point | null => {
    const at = pointOn(person, event);
    return at && { x: Math.round(at.x + offset.x), y: Math.round(at.y + offset.y) };
  };

  const move = (event: PointerEvent) => {
    if (panned && event.buttons === 1) {
      frame.scrollLeft = panned.left - (event.clientX - panned.x);
      window.scrollTo(window.scrollX, panned.top - (event.clientY - panned.y));
      return;
    }
    if (!carried || carried.pointer !== event.pointerId) return;
    const far = Math.hypot(event.clientX - carried.from.clientX, event.clientY - carried.from.clientY);
    if (!carried.moving && far < carried.slack) return;
    if (!carried.moving) {
      carried.moving = true;
      carried.person.classList.add("is-carried");
      frame.setPointerCapture(event.pointerId);
    }
    const place = placeOf(event, carried);
    if (place) carried.person.setAttribute("transform", `translate(${place.x} ${place.y})`);
  };

  const up = (event: PointerEvent) => {
    panned = null;
    if (!carried || carried.pointer !== event.pointerId) return;
    const { moving, id } = carried;
    const place = moving ? placeOf(event, carried) : null;
    letGo(true);
    if (!place) return;
    swallow = true;
    hand.putDown(id, place);
  };

  const cancel = () => {
    panned = null;
    letGo(true);
  };
  // Putting somebody down is no press on his name.
  const click = (event: MouseEvent) => {
    if (!swallow) return;
    swallow = false;
    event.preventDefault();
    event.stopPropagation();
  };
  // Browsers do not agree on `touch-action` inside a drawing: with somebody in the hand the page does not scroll.
  const stay = (event: TouchEvent) => {
    if (carried && event.touches.length === 1 && event.cancelable) event.preventDefault();
  };
  const noDrag = (event: Event) => event.preventDefault();
  const giveUp = (event: KeyboardEvent) => {
    if (event.key === "Escape") letGo(true);
  };

  frame.addEventListener("pointerdown", down);
  frame.addEventListener("pointermove", move);
  frame.addEventListener("pointerup", up);
  frame.addEventListener("pointercancel", cancel);
  frame.addEventListener("click", click, true);
  frame.addEventListener("dragstart", noDrag);
  frame.addEventListener("touchmove", stay, { passive: false });
  window.addEventListener("keydown", giveUp);
  return () => {
    cancel();
    frame.removeEventListener("pointerdown", down);
    frame.removeEventListener("pointermove", move);
    frame.removeEventListener("pointerup", up);
    frame.removeEventListener("pointercancel", cancel);
    frame.removeEventListener("click", click, true);
    frame.removeEventListener("dragstart", noDrag);
    frame.removeEventListener("touchmove", stay);
    window.removeEventListener("keydown", giveUp);
  };
}
