import { runNamed } from "./named";

/** npm run prove -- <name> */
await runNamed("prove");
