import { config } from "~/config.server";
import type { TwilioStandIn } from "../../../tests/outside/twilio";
import type { SimulatedCall } from "../../../tests/outside/twilio-calls";
import type { Phone } from "../../../tests/outside/twilio-messages";
import type { CallShown } from "./demo-calls";

/** The newest calls of a telephone. */
const mostCalls = 3;

type PhoneShown = Phone & { calls: CallShown[] };

/** The simulated telephones, those that were only called among them; who rings now stands first. */
export function phonesShown(stand: TwilioStandIn): PhoneShown[] {
  const calls = new Map<string, SimulatedCall[]>();
  for (const call of stand.line.calls) {
    const number = numberOf(call);
    calls.set(number, [call, ...(calls.get(number) ?? [])]);
  }
  const phones = stand.phones();
  const others = [...calls.keys()].filter((number) => !phones.some((phone) => phone.number === number));
  const all = [...others.map((number) => ({ number, messages: [] })), ...phones];
  const shown = all.map((phone) => ({ ...phone, calls: (calls.get(phone.number) ?? []).slice(0, mostCalls).map(shownCall) }));
  const rings = ({ calls: [newest] }: PhoneShown) => Number(newest?.status === "ringing" || newest?.status === "in-progress");
  return shown.sort((a, b) => rings(b) - rings(a));
}

/** Somebody in the demonstration picks up, presses a key, rings off, or calls Kring's number. */
export async function handleTelephone({ line }: TwilioStandIn, number: string, form: FormData): Promise<void> {
  const does = String(form.get("call") ?? "");
  const sid = String(form.get("sid") ?? "");
  const mine = line.calls.some((call) => call.sid === sid && numberOf(call) === number);
  if (does === "in") await line.callIn(number, config().twilio.from);
  if (!mine) return;
  if (does === "pickUp" || does === "refuse") line.pickUp(sid, does === "pickUp");
  if (does === "1" || does === "2") line.press(sid, does);
  if (does === "hangUp") line.press(sid, null);
  // What the button leads to is fetched before the page is drawn again.
  const call = line.calls.find((one) => one.sid === sid);
  const heard = call?.heard.length;
  for (let tries = 0; tries < 20 && call?.heard.length === heard && call?.status !== "completed"; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const numberOf = (call: SimulatedCall): string => (call.direction === "inbound" ? call.from : call.to);

function shownCall({ sid, direction, status, at, heard, pressed, connectedTo }: SimulatedCall): CallShown {
  const played = heard.flatMap((one) => (one.kind === "played" ? [one] : [])).at(-1);
  return {
    ...{ sid, direction, status, at: at.toISOString(), pressed: [...pressed], connectedTo },
    sound: played && status === "in-progress" ? new URL(played.address).pathname : null,
    said: heard.flatMap((one) => (one.kind === "said" ? [{ language: one.language, text: one.text }] : [])),
  };
}
