const home = "/today";

/** Where somebody wanted to go, when that lies on this site; otherwise his start page. */
export function sameSitePath(asked: unknown): string {
  if (typeof asked !== "string" || !/^\/(?![/\\])/.test(asked)) return home;
  const here = "https://kring.invalid";
  if (!URL.canParse(asked, here)) return home;
  const { origin, pathname, search } = new URL(asked, here);
  return origin === here && !/^\/[/\\]/.test(pathname) && !pathname.startsWith("/sign-") ? pathname + search : home;
}
