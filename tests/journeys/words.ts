import { textIn } from "~/language/catalogue";

/** The Dutch words of the app, so that a journey presses what its reader sees. */
export const t = textIn("nl");
