import { moreArabic } from "./more-ar";
import { moreEnglish } from "./more-en";
import { moreDutch } from "./more-nl";
import { morePolish } from "./more-pl";
import { moreTurkish } from "./more-tr";
import type { TypedReply } from "./table";

/** Three hundred replies more, unlike those of the table, written before the reader was widened. */
export const moreReplies: Readonly<Record<"nl" | "en" | "tr" | "ar" | "pl", readonly TypedReply[]>> = {
  nl: moreDutch,
  en: moreEnglish,
  tr: moreTurkish,
  ar: moreArabic,
  pl: morePolish,
};
