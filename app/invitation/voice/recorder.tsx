import { useEffect, useRef, useState } from "react";
import { useText } from "~/language/context";
import { Notice } from "~/ui/notice";
import { canRecord, faultOf, type RecordingFault, record } from "./recording";
import { mostRecorded } from "./sound";

type State =
  | { kind: "idle" | "asking" | "working" }
  | { kind: "recording"; seconds: number; level: number }
  | { kind: "done"; seconds: number; quiet: boolean; address: string }
  | { kind: RecordingFault };

/** How many seconds before the end it is said that little time is left. */
const soon = 10;

/** Records in the browser and puts the sound into the file field `inputId`; without script there is only that field. */
export function Recorder({ inputId }: { inputId: string }) {
  const t = useText();
  const [able, setAble] = useState(false);
  const [state, setState] = useState<State>({ kind: "idle" });
  const stop = useRef<(() => void) | null>(null);
  const here = useRef(true);

  useEffect(() => {
    setAble(canRecord());
    here.current = true;
    return () => {
      here.current = false;
      stop.current?.();
    };
  }, []);
  const address = state.kind === "done" ? state.address : null;
  useEffect(() => () => (address ? URL.revokeObjectURL(address) : undefined), [address]);

  const going = state.kind === "asking" || state.kind === "recording" || state.kind === "working";
  useEffect(() => {
    if (!going) return;
    // Nothing is kept that nobody could listen to: what still runs is stopped first, and heard.
    const hold = (event: SubmitEvent) => {
      event.preventDefault();
      stop.current?.();
    };
    const form = fieldOf(inputId)?.form;
    form?.addEventListener("submit", hold);
    return () => form?.removeEventListener("submit", hold);
  }, [going, inputId]);

  if (!able) return null;

  const begin = async () => {
    setState({ kind: "asking" });
    putInto(inputId, null);
    try {
      const stopIt = await record({
        onMoment: (seconds, level) => setState({ kind: "recording", seconds, level }),
        onDone: (file, seconds, quiet) => {
          putInto(inputId, file);
          setState({ kind: "done", seconds, quiet, address: URL.createObjectURL(file) });
        },
        onFailed: () => setState({ kind: "failed" }),
      });
      // Whoever left the page while the browser asked for the microphone is not recorded.
      if (!here.current) return stopIt();
      stop.current = stopIt;
      setState({ kind: "recording", seconds: 0, level: 0 });
    } catch (error) {
      setState({ kind: faultOf(error) });
    }
  };
  const end = () => {
    stop.current?.();
    stop.current = null;
    setState({ kind: "working" });
  };

  const running = state.kind === "recording";
  const busy = going && !running;
  const left = running ? Math.ceil(mostRecorded - state.seconds) : mostRecorded;
  return (
    <div className="recorder stack">
      <div className="row">
        <button
          type="button"
          className={`ams-button ${running ? "ams-button--primary" : "ams-button--secondary"}`}
          onClick={busy ? undefined : running ? end : begin}
          // Not `disabled`: a button that is loses the keyboard, and the next key would stop nothing.
          aria-disabled={busy || undefined}
        >
          {t(running ? "staff-voice.record-stop" : state.kind === "done" ? "staff-voice.record-again" : "staff-voice.record-start")}
        </button>
        {running ? <span className="recorder__time">{t("staff-voice.record-left", { seconds: left })}</span> : null}
      </div>
      {running ? (
        <div className="stack recorder__going">
          <progress max={mostRecorded} value={state.seconds} aria-label={t("staff-voice.record-on")} />
          <meter min={0} max={1} value={state.level} aria-label={t("staff-voice.record-level")} />
        </div>
      ) : null}
      <p role="status" className="small">
        {state.kind === "asking" ? t("staff-voice.record-asking") : null}
        {running ? t(left <= soon ? "staff-voice.record-soon" : "staff-voice.record-on", { seconds: soon }) : null}
        {state.kind === "working" ? t("staff-voice.record-working") : null}
        {state.kind === "done" ? t("staff-voice.record-done", { seconds: state.seconds }) : null}
      </p>
      {state.kind === "done" ? (
        // biome-ignore lint/a11y/useMediaCaption: it is what was spoken a moment ago, and nobody wrote it down
        <audio controls src={state.address} aria-label={t("staff-voice.record-listen")} />
      ) : null}
      {state.kind === "done" && state.quiet ? (
        <Notice tone="attention" live>
          {t("staff-voice.record-quiet")}
        </Notice>
      ) : null}
      {state.kind === "denied" || state.kind === "none" || state.kind === "failed" ? (
        <Notice tone="danger" live>
          {t(`staff-voice.record-${state.kind}`)}
        </Notice>
      ) : null}
    </div>
  );
}

function fieldOf(inputId: string): HTMLInputElement | null {
  const field = document.getElementById(inputId);
  return field instanceof HTMLInputElement ? field : null;
}

/** The form sends what stands in its file field, whether somebody chose it or spoke it; null empties it. */
function putInto(inputId: string, file: File | null): void {
  const field = fieldOf(inputId);
  if (!field) return;
  const transfer = new DataTransfer();
  if (file) transfer.items.add(file);
  field.files = transfer.files;
}
