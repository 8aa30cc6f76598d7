import { useLocation, useRouteLoaderData } from "@remix-run/react";
import { isTextKey } from "~/language/catalogue";
import { useText } from "~/language/context";

/** Behind a door of the demo, the first time: who you are now, and the one thing to try. Nothing outside a demo. */
export function TryThis() {
  const t = useText();
  const { search } = useLocation();
  const root = useRouteLoaderData("root") as { demo?: boolean } | undefined;
  const key = `front-door.try-${new URLSearchParams(search).get("deur")}`;
  return root?.demo && isTextKey(key) ? <p className="try">{t(key)}</p> : null;
}
