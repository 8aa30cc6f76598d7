import { type FormEvent, type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import { newId } from "~/access/ids";
import { useText } from "~/language/context";
import { MapDrawing } from "../drawing/drawing";
import { layOut } from "../drawing/layout";
import type { DrawnBy } from "../forms/shown";
import { strokesFromForm } from "../forms/strokes-from-form";
import type { NetworkMap } from "../model";
import { hrefOn } from "../path";
import { PeopleTable } from "../tables/people-table";
import { TiesTable } from "../tables/ties-table";
import { applyStrokes } from "./apply";
import { OpenForm, type Typed } from "./open-form";
import { type Asked, askedOf, type Opened, searchOf } from "./opened";
import { Status } from "./status";
import { Toolbar } from "./toolbar";
import { focusOn, useFrame } from "./use-frame";
import { useMoving } from "./use-moving";
import { useOutbox } from "./use-outbox";

/** Everything the board begins with; it travels to the phone as JSON. */
export interface BoardStart {
  map: NetworkMap;
  /** The page itself, without what it asks. */
  page: string;
  /** The principal with whom the coordinator draws. */
  met: string | null;
  /** Who draws: a colleague's account, or a principal's person. */
  me: string;
  staff: boolean;
  canDraw: boolean;
  asked: Asked;
  once: string;
  /** What a refused form held, and why. */
  typed: Typed | null;
}

const stepsOfZoom = 1.25;

/**
 * The map to draw on: a drawing and a table of one model, and the form that stands open. Everything works through links and forms; where
 * scripts run the same links and forms are answered on the page itself, and people can be carried with a mouse, a finger or the keys.
 */
export function MapBoard({ start }: { start: BoardStart }) {
  const t = useText();
  const { page, staff, canDraw } = start;
  const met = start.met ?? undefined;
  const outbox = useOutbox({ start: { version: "", map: start.map }, path: page, met, me: start.me, staff });
  const { map, alive, draw } = outbox;
  const [asked, setAsked] = useState<Asked>(start.asked);
  const [typed, setTyped] = useState<Typed | null>(start.typed);
  const [connecting, setConnecting] = useState<{ first: string | null } | null>(null);
  const host = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<string | null>(null);
  const moving = useMoving(map, draw);
  const shownMap = useMemo(() => (moving.spot ? applyStrokes(map, [moving.spot]) : map), [map, moving.spot]);
  // Finding everybody a place is the costly part; what opens or closes beside the drawing moves nobody.
  const layout = useMemo(() => layOut(shownMap), [shownMap]);

  const ask = (next: Asked) => {
    setAsked(next);
    setTyped(null);
    // Without a new entry: "back" leaves the page, as it does without script.
    window.history.replaceState(window.history.state, "", `${page}${searchOf(next, met)}`);
  };
  const open = (opened: Opened) => ask({ ...asked, opened });
  const close = () => {
    open({ kind: "nothing" });
    const back = cameFrom.current;
    if (back) requestAnimationFrame(() => focusOn(host.current, back));
  };

  const choose = (id: string) => {
    if (!connecting) return open({ kind: "person", id });
    const { first } = connecting;
    if (first === null || first === id) return setConnecting({ first: first === id ? null : id });
    setConnecting(null);
    open({ kind: "pair", first, second: id });
  };

  const { zoom } = useFrame(host, alive && asked.view === "drawing", {
    mayMove: (id) => canDraw && !connecting && map.people.some((person) => person.id === id && person.principalId === null),
    putDown: moving.putDown,
  });

  useEffect(() => {
    if (asked.opened.kind === "nothing" || asked === start.asked) return;
    const heading = host.current?.querySelector<HTMLElement>(".board-form h2");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  }, [asked, start.asked]);

  const undo =
    outbox.undo &&
    (() => {
      outbox.undo?.();
      moving.say(t("family-board.undone"));
    });
  const redo =
    outbox.redo &&
    (() => {
      outbox.redo?.();
      moving.say(t("family-board.redone"));
    });

  const click = (event: MouseEvent) => {
    if (!alive || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest?.("a");
    const address = link && new URL(link instanceof SVGElement ? (link.getAttribute("href") ?? "") : link.href, window.location.href);
    if (!link || !address || address.pathname !== page || link.hasAttribute("target")) return;
    event.preventDefault();
    const id = link.closest<HTMLElement>("[data-person]")?.dataset.person;
    cameFrom.current = id ?? null;
    if (id) return choose(id);
    const next = askedOf(address.searchParams);
    if (next.opened.kind === "nothing" && next.view === asked.view) return close();
    ask(next);
  };

  const submit = (event: FormEvent) => {
    const form = event.target as HTMLFormElement;
    if (!alive || event.defaultPrevented) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    // A form that asks for another form.
    if (form.method === "get") {
      const search = new URLSearchParams([...new FormData(form, submitter)].map(([name, value]) => [name, String(value)]));
      event.preventDefault();
      return ask(askedOf(search));
    }
    event.preventDefault();
    const given = new FormData(form, submitter);
    const { strokes, newcomers, errors } = strokesFromForm(given, map, newId);
    if (Object.keys(errors).length > 0) {
      setTyped({ errors, values: valuesOf(given) });
      requestAnimationFrame(() =>
        host.current?.querySelector<HTMLElement>(".board-form [aria-invalid], .board-form [role=alert]")?.focus(),
      );
      return;
    }
    draw(strokes, newcomers);
    moving.say(null);
    const [newcomer] = newcomers;
    if (newcomer) cameFrom.current = newcomer.id;
    close();
  };

  const press = (event: KeyboardEvent) => {
    if (!alive) return;
    if (event.key === "Escape" && connecting) return setConnecting(null);
    if (canDraw && !connecting && moving.press(event)) return;
    if (event.key === "Escape" && asked.opened.kind !== "nothing" && !moving.spot) return close();
    walk(event, host.current);
  };

  // Also when nothing on the board has the focus.
  const latest = useRef({ undo, redo });
  latest.current = { undo, redo };
  useEffect(() => {
    const back = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return;
      if ((event.target as Element | null)?.closest?.("input, textarea, select")) return;
      event.preventDefault();
      (event.shiftKey ? latest.current.redo : latest.current.undo)?.();
    };
    document.addEventListener("keydown", back);
    return () => document.removeEventListener("keydown", back);
  }, []);

  const path = `${page}${searchOf({ ...asked, opened: { kind: "nothing" } }, met)}`;
  const nameOf = (id: string | null) => map.people.find((person) => person.id === id)?.firstName ?? "";
  const told = connecting
    ? connecting.first === null
      ? t("family-board.connect-first")
      : t("family-board.connect-second", { name: nameOf(connecting.first) })
    : moving.told;
  const selected =
    asked.opened.kind === "person" ? asked.opened.id : (connecting?.first ?? (asked.opened.kind === "pair" ? asked.opened.first : null));
  const by: DrawnBy = staff ? (met ? "beside" : "coordinator") : "principal";

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its links, buttons and forms are what is pressed; it only answers for them
    <div
      ref={host}
      className={`board${connecting ? " is-connecting" : ""}${alive ? " is-alive" : ""}`}
      onClick={click}
      onSubmit={submit}
      onKeyDown={press}
      onBlur={moving.leave}
    >
      <Toolbar
        {...{ page, met, asked, alive, canDraw, once: start.once }}
        undo={undo}
        redo={redo}
        connecting={connecting !== null}
        connect={() => setConnecting(connecting ? null : { first: null })}
        zoom={{ larger: () => zoom("larger", stepsOfZoom), smaller: () => zoom("larger", 1 / stepsOfZoom), fit: () => zoom("fit") }}
      />
      <Status said={outbox.said} refused={outbox.refused} moved={told} staff={staff} hush={outbox.hush} />
      {typed?.refused ? (
        <p className="board-refused" role="alert">
          {typed.refused}
        </p>
      ) : null}
      <div className="board-sheets">
        {asked.opened.kind === "nothing" || !canDraw ? null : (
          <div className="board-form">
            <OpenForm {...{ map, path, by, typed }} opened={asked.opened} once={start.once} />
          </div>
        )}
        <div className="board-map">
          {asked.view === "drawing" ? (
            <>
              <MapDrawing map={shownMap} layout={layout} selected={selected} hrefOf={(id) => hrefOn(path, { wie: id })} />
              {alive && canDraw ? <p className="board-keys quiet">{t("family-board.keys")}</p> : null}
            </>
          ) : (
            <>
              <PeopleTable map={map} path={path} selected={selected} />
              <TiesTable
                map={map}
                path={path}
                selected={asked.opened.kind === "pair" ? `${asked.opened.first}.${asked.opened.second}` : null}
              />
            </>
          )}
        </div>
      </div>
    </div>
  );
}

const valuesOf = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));

const peopleIn = (host: HTMLElement | null): HTMLElement[] => [...(host?.querySelectorAll<HTMLElement>("[data-person] a") ?? [])];

/** The arrow keys go from person to person, in the order in which the map is read. */
function walk(event: KeyboardEvent, host: HTMLElement | null): void {
  const people = peopleIn(host);
  const at = people.indexOf((event.target as Element).closest("a") as HTMLElement);
  if (at < 0) return;
  const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: people.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  people[(next + people.length) % people.length]?.focus();
}
