// npm run <name>: makes the checkout ready, then runs commands/<name>.ts with what was typed behind it.
import { runCommand } from "./environment.mjs";
import { generate, install, runTypeScript } from "./prepare.mjs";

await runCommand(async () => {
  const [name, ...args] = process.argv.slice(2);
  install({ withTools: ["bench", "prove", "places"].includes(name) });
  if (name !== "migration" && name !== "migrate") generate();
  return name === "generate" ? 0 : runTypeScript(`commands/${name}.ts`, args);
});
