import { useText } from "~/language/context";
import { type Asked, searchOf, views } from "./opened";
import { toolIcons } from "./tool-icons";

interface ToolbarProps {
  page: string;
  met: string | undefined;
  asked: Asked;
  alive: boolean;
  canDraw: boolean;
  once: string;
  /** Null when there is nothing to take back. */
  undo: (() => void) | null;
  redo: (() => void) | null;
  connecting: boolean;
  connect(): void;
  zoom: { larger(): void; smaller(): void; fit(): void };
}

/** What can be done with the map as a whole. Without script it is links and one form; what only a script can do comes with it. */
export function Toolbar({ page, met, asked, alive, canDraw, once, undo, redo, connecting, connect, zoom }: ToolbarProps) {
  const t = useText();
  const drawn = asked.view === "drawing";
  const nothing = searchOf({ ...asked, opened: { kind: "nothing" } }, met);
  return (
    <div className="board-tools">
      <div className="board-group">
        {canDraw ? (
          <a
            className={`ams-button ams-button--${asked.opened.kind === "nothing" ? "primary" : "secondary"}`}
            href={`${page}${searchOf({ ...asked, opened: { kind: "new" } }, met)}`}
          >
            {t("family-board.add")}
          </a>
        ) : null}
        <nav className="board-views" aria-label={t("family-board.views")}>
          {views.map((view) => (
            <a
              key={view}
              href={`${page}${searchOf({ ...asked, view }, met)}` || page}
              aria-current={asked.view === view ? "true" : undefined}
            >
              {t(`family-board.${view}`)}
            </a>
          ))}
        </nav>
      </div>
      {canDraw || (alive && drawn) ? (
        // biome-ignore lint/a11y/useSemanticElements: not fields of a form
        <div className="board-group board-hand" role="group" aria-label={t("family-board.toolbar")}>
          {canDraw && alive ? (
            <>
              <Tool sign="undo" label={t("family-board.undo")} act={undo} />
              {undo || redo ? <Tool sign="redo" label={t("family-board.redo")} act={redo} /> : null}
              {drawn ? <Tool sign="connect" label={t("family-board.connect")} act={connect} pressed={connecting} /> : null}
            </>
          ) : null}
          {canDraw && !alive ? (
            <form method="post" action={`${page}${nothing}`} data-undo>
              <input type="hidden" name="once" value={once} readOnly autoComplete="off" />
              <button type="submit" name="intent" value="undo" className="ams-button ams-button--secondary">
                {toolIcons.undo}
                <span className="board-word">{t("family-board.undo")}</span>
              </button>
            </form>
          ) : null}
          {alive && drawn ? (
            <div className="board-zoom">
              <Tool sign="smaller" label={t("family-board.smaller")} act={zoom.smaller} />
              <Tool sign="larger" label={t("family-board.bigger")} act={zoom.larger} />
              <Tool sign="fit" label={t("family-board.fit")} act={zoom.fit} />
            </div>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

interface ToolProps {
  sign: keyof typeof toolIcons;
  label: string;
  act: (() => void) | null;
  pressed?: boolean;
}

/** A sign and its word; where there is little room the word is only heard, and shown when a pointer rests on it. */
function Tool({ sign, label, act, pressed }: ToolProps) {
  return (
    <button
      type="button"
      className="ams-button ams-button--secondary"
      // Not `disabled`: whoever stands on it with the keyboard would be thrown off.
      aria-disabled={act === null}
      aria-pressed={pressed}
      onClick={() => act?.()}
      title={label}
    >
      {toolIcons[sign]}
      <span className="board-word">{label}</span>
    </button>
  );
}
