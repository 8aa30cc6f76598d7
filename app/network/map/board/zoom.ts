/** How large the drawing stands in its frame. The frame scrolls by itself: with a finger, a wheel and the keyboard. */
export interface Zoom {
  /** Larger or smaller, around the middle of what is seen. */
  by(factor: number): void;
  /** The whole drawing in view. */
  fit(): void;
  end(): void;
}

/** In CSS px: how wide a drawing may be shown. */
const widest = 4_000;
const perWheelStep = 1.12;

/** Makes the drawing in a frame larger and smaller: with buttons, two fingers, or the wheel with Ctrl. */
export function zoomIn(frame: HTMLElement): Zoom {
  const drawing = () => frame.querySelector<HTMLElement>(".map-sheet");
  const widthNow = () => drawing()?.getBoundingClientRect().width ?? 0;

  /** @param at the point of the screen that stays where it is */
  const show = (width: number, at?: { x: number; y: number }) => {
    const sheet = drawing();
    if (!sheet) return;
    const before = sheet.getBoundingClientRect();
    const box = frame.getBoundingClientRect();
    const seen = { top: Math.max(0, box.top), bottom: Math.min(window.innerHeight, box.bottom) };
    const point = at ?? { x: box.left + frame.clientWidth / 2, y: (seen.top + seen.bottom) / 2 };
    const part = { x: (point.x - before.left) / before.width, y: (point.y - before.top) / before.height };
    const least = Math.min(240, frame.clientWidth);
    // Not in the markup: a policy of the page lets no style stand there.
    Object.assign(sheet.style, { width: `${Math.round(Math.min(widest, Math.max(least, width)))}px`, minWidth: "0", maxWidth: "none" });
    const after = sheet.getBoundingClientRect();
    frame.scrollLeft += after.left + part.x * after.width - point.x;
    window.scrollBy(0, after.top + part.y * after.height - point.y);
  };

  let pinch: { apart: number; width: number } | null = null;
  const apart = ([one, other]: Touch[]) => (one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0);
  const start = (event: TouchEvent) => {
    if (event.touches.length !== 2) {
      pinch = null;
      return;
    }
    event.preventDefault();
    pinch = { apart: apart([...event.touches]), width: widthNow() };
  };
  const change = (event: TouchEvent) => {
    const [one, other] = [...event.touches];
    if (!pinch || !one || !other || pinch.apart === 0) return;
    event.preventDefault();
    const middle = { x: (one.clientX + other.clientX) / 2, y: (one.clientY + other.clientY) / 2 };
    show((pinch.width * apart([one, other])) / pinch.apart, middle);
  };
  const done = (event: TouchEvent) => {
    if (event.touches.length < 2) pinch = null;
  };
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    show(widthNow() * (event.deltaY < 0 ? perWheelStep : 1 / perWheelStep), { x: event.clientX, y: event.clientY });
  };

  frame.addEventListener("touchstart", start, { passive: false });
  frame.addEventListener("touchmove", change, { passive: false });
  frame.addEventListener("touchend", done);
  frame.addEventListener("touchcancel", done);
  frame.addEventListener("wheel", wheel, { passive: false });
  return {
    by: (factor) => show(widthNow() * factor),
    fit: () => {
      const { width, height } = drawing()?.getBoundingClientRect() ?? { width: 1, height: 1 };
      const room = Math.max(320, window.innerHeight * 0.8);
      show(Math.min(frame.clientWidth, (room * width) / height));
    },
    end: () => {
      frame.removeEventListener("touchstart", start);
      frame.removeEventListener("touchmove", change);
      frame.removeEventListener("touchend", done);
      frame.removeEventListener("touchcancel", done);
      frame.removeEventListener("wheel", wheel);
    },
  };
}
