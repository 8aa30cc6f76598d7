import { useLanguage, useText } from "~/language/context";
import { formatDayTime } from "~/language/dates";
import { shownPhone } from "~/language/phone";
import { Button } from "~/ui/button";

/** A call of a simulated telephone. */
export interface CallShown {
  sid: string;
  direction: "outbound-api" | "inbound";
  status: "queued" | "ringing" | "in-progress" | "completed" | "busy" | "no-answer" | "failed";
  at: string;
  /** What is being played, while the call lasts. */
  sound: string | null;
  said: readonly { language: string; text: string }[];
  pressed: readonly string[];
  connectedTo: string | null;
}

/** The calls of one telephone of the demonstration: pick up, listen, press a key; or call Kring's number. */
export function Calls({ calls, number, shown }: { calls: readonly CallShown[]; number: string; shown: string }) {
  const t = useText();
  const busy = calls.some(({ status }) => status === "ringing" || status === "in-progress");
  return (
    <div className="stack">
      {calls.map((call) => (
        <Call key={call.sid} call={call} number={number} />
      ))}
      {busy ? null : (
        <form method="post" action="/demo/phones">
          <input type="hidden" name="number" value={number} />
          <Button variant="tertiary" name="call" value="in" aria-label={t("demo-phones.call-in-label", { number: shown })}>
            {t("demo-phones.call-in")}
          </Button>
        </form>
      )}
    </div>
  );
}

function Call({ call, number }: { call: CallShown; number: string }) {
  const t = useText();
  const language = useLanguage();
  const mine = (keys: readonly { value: string; label: string }[]) => (
    <form method="post" action="/demo/phones" className="row">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="sid" value={call.sid} />
      {keys.map(({ value, label }) => (
        <Button key={value} variant="secondary" name="call" value={value}>
          {label}
        </Button>
      ))}
    </form>
  );
  return (
    <div className="stack">
      <p className="quiet small">
        {t(call.direction === "inbound" ? "demo-phones.call-made" : "demo-phones.call-got")},{" "}
        <time dateTime={call.at}>{formatDayTime(language, call.at)}</time>, {t(`demo-phones.call-${call.status}`)}
        {call.pressed.length > 0 ? `, ${t("demo-phones.call-pressed", { keys: call.pressed.join(", ") })}` : null}
      </p>
      {call.said.map(({ language: spoken, text }) => (
        <p key={spoken} lang={spoken}>
          “{text}”
        </p>
      ))}
      {call.connectedTo ? <p>{t("demo-phones.call-connected", { number: shownPhone(call.connectedTo) })}</p> : null}
      {call.status === "ringing"
        ? mine([
            { value: "pickUp", label: t("demo-phones.call-pick-up") },
            { value: "refuse", label: t("demo-phones.call-refuse") },
          ])
        : null}
      {call.status === "in-progress" && call.sound ? (
        <>
          {/* biome-ignore lint/a11y/useMediaCaption: a recording in a language nobody writes */}
          <audio controls src={call.sound} aria-label={t("demo-phones.call-sound")} />
          {mine([
            { value: "1", label: t("demo-phones.call-press", { key: "1" }) },
            { value: "2", label: t("demo-phones.call-press", { key: "2" }) },
            { value: "hangUp", label: t("demo-phones.call-hang-up") },
          ])}
        </>
      ) : null}
    </div>
  );
}
