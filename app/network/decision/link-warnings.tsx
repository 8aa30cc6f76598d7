import { useText } from "~/language/context";
import { Notice } from "~/ui/notice";
import type { LinkKind } from "./links-to-kept-out";

/** A tie with names, as a sentence is made of it. */
export interface NamedLink {
  name: string;
  other: string;
  kinds: readonly LinkKind[];
  /** A principal, to whom messages go all the same. */
  principal?: boolean | undefined;
}

/** Who is asked to come and tied to somebody who must stay out, and what to agree about it. For the coordinator alone. */
export function LinkWarnings({ links, live }: { links: readonly NamedLink[]; live?: boolean }) {
  const t = useText();
  if (links.length === 0) return null;
  return (
    <Notice tone="attention" word={t("staff-circle.link-word")} {...(live ? { live } : {})}>
      <ul className="plain">
        {links.map(({ name, other, kinds, principal }) => (
          <li key={`${name} ${other}`}>
            {kinds.map((kind) => t(`staff-circle.link-${kind}`, { name, other })).join(" ")}{" "}
            {t(`staff-circle.${principal ? "link-do-principal" : kinds.includes("phone") ? "link-do-phone" : "link-do"}`, { name, other })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
