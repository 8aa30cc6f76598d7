import type { ServerResponse } from "node:http";
import { isLanguage, isStaffLanguage, languageCookies } from "~/language/languages";

/** What a page may use of the device: nothing, but for the one that records. */
export const permissions = ({ microphone }: { microphone: boolean }): string =>
  `camera=(), microphone=(${microphone ? "self" : ""}), geolocation=(), payment=(), usb=(), interest-cohort=()`;

/** Headers every answer carries, whoever made it. */
export function setHeaders(response: ServerResponse, publicUrl: string) {
  response.setHeader("X-Content-Type-Options", "nosniff");
  // `no-referrer` would make Chromium send `Origin: null`, and every form without script would be refused.
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Permissions-Policy", permissions({ microphone: false }));
  response.setHeader("X-Robots-Tag", "noindex, nofollow");
  response.setHeader("Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  response.setHeader("Cache-Control", "private, no-store");
  if (publicUrl.startsWith("https:")) response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}

/**
 * The cookie that keeps the language somebody chose with `?taal=`: for a personal link under that link alone, so that two
 * people on one phone each keep theirs; for the open pages of families under those; for colleagues everywhere.
 */
export function languageCookie(target: string, publicUrl = ""): string | null {
  const [path = "/", query = ""] = target.split("?", 2);
  const chosen = new URLSearchParams(query).get("taal");
  const link = /^\/(?:k\/[\w-]+|register(?=[/.]|$)|ask-a-call(?=[/.]|$)|explanation(?=[/.]|$))/.exec(path)?.[0];
  const keep = `SameSite=Lax; HttpOnly; Max-Age=31536000${publicUrl.startsWith("https:") ? "; Secure" : ""}`;
  if (link) return isLanguage(chosen) ? `${languageCookies.family}=${chosen}; Path=${link}; ${keep}` : null;
  // The opening address of a link holds its secret, so nothing is kept under it.
  if (/^\/(?:o|l|offer|welcome)\//.test(path)) return null;
  return isStaffLanguage(chosen) ? `${languageCookies.staff}=${chosen}; Path=/; ${keep}` : null;
}
