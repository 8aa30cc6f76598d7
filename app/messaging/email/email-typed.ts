import { z } from "zod";
import { canonicalEmail } from "./address";

/** An e-mail address as people type it, into the form that is kept; the given words when it is none. */
export const emailTyped = (error: string) =>
  z.string().transform((typed, context) => {
    const address = canonicalEmail(typed);
    if (address) return address;
    context.addIssue({ code: "custom", message: error });
    return z.NEVER;
  });
