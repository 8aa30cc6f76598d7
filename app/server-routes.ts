import type { ServerBuild } from "@remix-run/node";

/** The app without the pages of the demonstration: asked for one, it answers as to any address that leads nowhere. */
export function withoutDemo(build: ServerBuild): ServerBuild {
  const kept = <Route>(routes: Record<string, Route>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => !id.startsWith("routes/demo.")));
  return { ...build, routes: kept(build.routes), assets: { ...build.assets, routes: kept(build.assets.routes) } };
}
