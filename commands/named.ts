import fs from "node:fs";
import { runCommand } from "./environment.mjs";
import { build, inCheckout, runTypeScript } from "./prepare.mjs";

/** Runs tests/<folder>/<name>.ts on a built app; without a name it says which there are. */
export async function runNamed(folder: "bench" | "prove"): Promise<void> {
  await runCommand(async () => {
    const [name, ...args] = process.argv.slice(2);
    const place = inCheckout("tests", folder);
    const names = fs.existsSync(place) ? fs.readdirSync(place).flatMap((file) => file.match(/^([\w-]+)\.ts$/)?.[1] ?? []) : [];
    if (!name || !names.includes(name)) throw new Error(`Which one? npm run ${folder} -- ${names.join(" | ") || "(there are none yet)"}`);
    build();
    return runTypeScript(`tests/${folder}/${name}.ts`, args);
  });
}
