import { useRouteLoaderData } from "@remix-run/react";
import { useText } from "~/language/context";

/** In a demonstration nobody spoke: there it is said that what sounds is a tone. */
export function SampleWords() {
  const t = useText();
  const root = useRouteLoaderData("root") as { demo?: boolean } | undefined;
  return root?.demo ? <p className="quiet small">{t("family-voice.sample")}</p> : null;
}
