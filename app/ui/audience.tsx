import { createContext, type ReactNode, useContext } from "react";
import { type FamilyTextKey, isTextKey, type StaffTextKey, type TextValues } from "~/language/catalogue";
import { useText } from "~/language/context";

export type Audience = "family" | "staff";

const AudienceContext = createContext<Audience>("staff");

/** Says whether a page speaks to a family ("u") or to a colleague ("je"), so shared pieces find the right words. */
export function AudienceProvider({ audience, children }: { audience: Audience; children: ReactNode }) {
  return <AudienceContext.Provider value={audience}>{children}</AudienceContext.Provider>;
}

type CommonOf<Key, Area extends string> = Key extends `${Area}.${infer Name}` ? Name : never;
type CommonKey = CommonOf<FamilyTextKey, "family-common"> & CommonOf<StaffTextKey, "staff-common">;

/** The words both kinds of page need, in the voice of the page. */
export function useCommonText() {
  const audience = useContext(AudienceContext);
  const t = useText();
  return (key: CommonKey, values?: TextValues) => t(`${audience}-common.${key}`, values);
}

/**
 * The words for an error a form came back with. A schema names the key of a text as its message; what a schema says by
 * itself ("Invalid input …") is never shown to a reader.
 */
export function useErrorWords() {
  const t = useText();
  const common = useCommonText();
  return (message: string) => {
    if (isTextKey(message)) return t(message);
    return /^(Invalid|Required|Too |Expected|Unrecognized)/.test(message) ? common("fill-in") : message;
  };
}
