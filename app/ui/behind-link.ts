/** Whether an address belongs to a link in a message or letter: opening one (`/o/…`, `/l/…`) or what lies behind it (`/k/…`). Its errors look like its pages. */
export function isBehindLink(pathname: string): boolean {
  return /^\/[kol](\/|$)/.test(pathname);
}
