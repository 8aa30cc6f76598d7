import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";

/** `/k/…/plan` and `/k/….data` are both of the part `k`. */
const partOf = (path: string): string => path.split("/", 2)[path.startsWith("/") ? 1 : 0]?.replace(/\.data$/, "") ?? "";

/**
 * Answers each address with a handler that knows only the routes beginning like it: finding a route among all of them, several times
 * a page, costs more than reading the database. Whatever begins like no route goes to a handler that knows them all.
 */
export function handlerByPart(build: ServerBuild): RequestHandler {
  const whole = createRequestHandler(build, build.mode);
  const parts = new Map<string, RequestHandler>();
  for (const route of Object.values(build.routes)) {
    const part = partOf(pathOf(build, route.id));
    if (!/^[\w-]+$/.test(part) || parts.has(part)) continue;
    const kept = <Route>(routes: Record<string, Route>) =>
      Object.fromEntries(Object.entries(routes).filter(([id]) => belongsTo(build, id, part)));
    const assets = { ...build.assets, routes: kept(build.assets.routes) };
    parts.set(part, createRequestHandler({ ...build, routes: kept(build.routes), assets }, build.mode));
  }
  return (request, context) => (parts.get(partOf(new URL(request.url).pathname)) ?? whole)(request, context);
}

/** Also true for the root, and for routes that begin with anything. */
function belongsTo(build: ServerBuild, id: string, part: string): boolean {
  const own = partOf(pathOf(build, id));
  return own === part || !/^[\w-]+$/.test(own);
}

function pathOf(build: ServerBuild, id: string | undefined): string {
  const route = id === undefined ? undefined : build.routes[id];
  return route ? [pathOf(build, route.parentId), route.path].filter(Boolean).join("/") : "";
}
