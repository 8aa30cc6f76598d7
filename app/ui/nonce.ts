import { createContext, useContext } from "react";

const NonceContext = createContext<string | undefined>(undefined);

export const NonceProvider = NonceContext.Provider;

/** The mark that lets a page's own scripts run under its Content-Security-Policy. */
export function useNonce() {
  return useContext(NonceContext);
}
