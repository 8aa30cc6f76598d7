/** Whether an address belongs to a personal link: opening one (`/o/…`) or what lies behind it (`/k/…`). Its errors look like its pages. */
export function isBehindLink(pathname: string): boolean {
  return /^\/[ko](\/|$)/.test(pathname);
}
