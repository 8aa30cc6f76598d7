import { textIn } from "~/language/catalogue";
import { formatList } from "~/language/dates";
import { type Language, languageInfo } from "~/language/languages";

/** What is said in a first talk, line by line, in the language of who is asked. */
export interface Script {
  language: Language;
  dir: "ltr" | "rtl";
  lines: string[];
}

interface Told {
  speaker: { kind: "coordinator"; name: string } | { kind: "principal"; coordinator: string | null };
  /** Who welcomed him: in their name he is asked. */
  principals: readonly string[];
  words: readonly { principal: string; words: string }[];
  language: Language;
}

/**
 * The script of a first talk: who speaks and in whose name, what it is, that no is fine, what happens with name and number. Nothing of
 * why it is held, unless a principal's own words say so.
 */
export function scriptFor({ speaker, principals, words, language }: Told): Script {
  const t = textIn(language);
  const names = formatList(language, principals);
  const said = words.map(({ principal, words: own }) => t("family-approach.script-words", { name: principal, words: own }));
  const lines =
    speaker.kind === "coordinator"
      ? [
          t("family-approach.script-who", { name: speaker.name, names }),
          t("family-approach.script-what", { names }),
          ...said,
          t("family-approach.script-why", { names }),
          t("family-approach.script-no"),
          t("family-approach.script-data"),
          t("family-approach.script-next"),
        ]
      : [
          t("family-approach.own-script-what"),
          ...words.map(({ words: own }) => t("family-approach.own-script-words", { words: own })),
          t("family-approach.script-no"),
          speaker.coordinator ? t("family-approach.own-script-data", { name: speaker.coordinator }) : t("family-approach.script-data"),
          t("family-approach.own-script-next"),
        ];
  return { language, dir: languageInfo(language).dir, lines };
}
