import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import net from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** A server as a process of its own. */
export interface Server {
  baseUrl: string;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** Runs a script of Node and waits until it answers; what it says is shown only when it fails. */
export async function serve(
  script: string[],
  port: number,
  settings: { cwd: string; env: Record<string, string>; path: string },
): Promise<Server> {
  const child = spawn(process.execPath, script, {
    cwd: settings.cwd,
    env: { ...process.env, NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port), ...settings.env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said: string[] = [];
  child.stderr?.on("data", (piece) => said.push(String(piece)));
  const baseUrl = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) break;
    if (
      await fetch(baseUrl + settings.path).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { baseUrl, stop: () => stopped(child) };
    await wait(100);
  }
  await stopped(child);
  throw new Error(`A server did not answer.\n${said.join("")}`);
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const patience = setTimeout(() => child.kill("SIGKILL"), 5_000);
  child.kill("SIGTERM");
  await once(child, "exit");
  clearTimeout(patience);
}
