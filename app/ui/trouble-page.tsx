import { useLocation } from "@remix-run/react";
import { useText } from "~/language/context";
import { ButtonLink } from "./button";
import { FamilyNotFound } from "./family-not-found";
import { FamilyPage } from "./family-page";
import { StaffPage } from "./staff-page";

type Trouble = "not-found" | "refused" | "private" | "busy" | "broken";

/** Which page to show for a status. Not yours and not there look the same. */
export function troubleOf(status: number): Trouble {
  if (status === 404) return "not-found";
  if (status === 423) return "private";
  if (status === 503) return "busy";
  return status < 500 ? "refused" : "broken";
}

/** Says what is the matter and what to do about it. */
export function TroublePage({ trouble, family }: { trouble: Trouble; family: boolean }) {
  const t = useText();
  const conference = /^\/conferences\/[\w-]+/.exec(useLocation().pathname)?.[0];
  if (family) {
    if (trouble !== "busy" && trouble !== "broken") return <FamilyNotFound />;
    return (
      <FamilyPage title={t(`family-common.${trouble}-title`)}>
        <p>{t(`family-common.${trouble}-text`)}</p>
        <ButtonLink href="">{t("family-common.again")}</ButtonLink>
      </FamilyPage>
    );
  }
  return (
    <StaffPage
      title={t(`staff-common.${trouble}-title`)}
      lead={t(`staff-common.${trouble}-text`)}
      {...(trouble === "private" ? { tone: "private" } : {})}
    >
      <p>
        {trouble === "private" && conference ? (
          <ButtonLink href={conference}>{t("staff-common.to-conference")}</ButtonLink>
        ) : trouble === "broken" || trouble === "busy" ? (
          <ButtonLink href="">{t("staff-common.again")}</ButtonLink>
        ) : (
          <ButtonLink href="/today">{t("staff-common.to-today")}</ButtonLink>
        )}
      </p>
    </StaffPage>
  );
}
