/** How often the map is asked for when nothing says that it changed. */
const everyMs = 60_000;

interface Hears {
  /** Somebody may have drawn, or the connection may be back. */
  lookAgain(): void;
  /** The reader left by the quick way out. */
  leave(): void;
}

/** Listens for what others draw, as long as the page stands open. Returns a function that stops it. */
export function listen(path: string, met: string | undefined, { lookAgain, leave }: Hears): () => void {
  let events: EventSource | null = null;
  try {
    events = new EventSource(`${path}/events${met ? `?met=${encodeURIComponent(met)}` : ""}`);
    events.addEventListener("message", lookAgain);
  } catch {
    // Without it the map is asked for every minute.
  }
  const seen = () => {
    if (document.visibilityState === "visible") lookAgain();
  };
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) lookAgain();
  };
  const out = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a[href="/away"]')) leave();
  };
  const beat = setInterval(seen, everyMs);
  window.addEventListener("online", lookAgain);
  window.addEventListener("focus", lookAgain);
  window.addEventListener("pageshow", shown);
  document.addEventListener("visibilitychange", seen);
  document.addEventListener("click", out, true);
  return () => {
    events?.close();
    clearInterval(beat);
    window.removeEventListener("online", lookAgain);
    window.removeEventListener("focus", lookAgain);
    window.removeEventListener("pageshow", shown);
    document.removeEventListener("visibilitychange", seen);
    document.removeEventListener("click", out, true);
  };
}
