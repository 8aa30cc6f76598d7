/// <reference types="@remix-run/dev" />
/// <reference types="node" />

import "@remix-run/server-runtime";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    /** Set when the database had no room for a request, so that the answer can say "in a moment". */
    overloaded?: boolean;
  }
}
