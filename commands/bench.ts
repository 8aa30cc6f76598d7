import { runNamed } from "./named";

/** npm run bench -- <name> */
await runNamed("bench");
