import { text } from "~/language/catalogue";

const words = {
  400: "refused",
  403: "refused",
  405: "refused",
  413: "refused",
  415: "refused",
  500: "broken",
  503: "busy",
} as const;

export type PlainStatus = keyof typeof words;

type Words = (language: "nl" | "en") => { title: string; text: string };

/** The page for what is answered before, or instead of, the app: says what to do, in Dutch and English, and needs nothing else. */
export const plainPage = (status: PlainStatus, styleHref?: string): string =>
  styledPage(
    (language) => ({
      title: text(language, `staff-common.${words[status]}-title`),
      text: text(language, `staff-common.${words[status]}-text`),
    }),
    styleHref,
  );

/** The same page with other words. */
export function styledPage(said: Words, styleHref?: string): string {
  const style = styleHref ? `<link rel="stylesheet" href="${styleHref}">` : "";
  const part = (language: "nl" | "en", level: "h1" | "h2") =>
    `<section lang="${language}" class="stack"><${level}>${said(language).title}</${level}><p>${said(language).text}</p></section>`;
  return `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>kring</title>${style}</head><body><div class="family"><main>${part("nl", "h1")}${part("en", "h2")}</main></div></body></html>`;
}

/** Lets the page above have its own stylesheet, and nothing more. */
export const plainPagePolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
