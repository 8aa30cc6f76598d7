import { useText } from "~/language/context";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { type ExportChoice, exportChoices } from "./export-choice";

interface TakeAlongProps {
  conferenceId: string;
  principals: readonly { personId: string; firstName: string }[];
}

/** The files a map can leave as, with what leaves and what does not. */
export function TakeAlong({ conferenceId, principals }: TakeAlongProps) {
  const t = useText();
  const path = `/conferences/${conferenceId}/map`;
  const links = (choice: ExportChoice) => [
    { href: `${path}/kring.json?wat=${choice}`, label: t("staff-files.download-kring") },
    ...principals.map(({ personId, firstName }) => ({
      href: `${path}/easynwk.json?wat=${choice}&van=${personId}`,
      label: principals.length === 1 ? t("staff-files.download-easynwk") : t("staff-files.download-easynwk-of", { name: firstName }),
    })),
  ];
  return (
    <section className="stack">
      <h2>{t("staff-files.out-title")}</h2>
      <Notice tone="attention">{t("staff-files.out-warning")}</Notice>
      <p>{t("staff-files.out-never")}</p>
      {exportChoices.map((choice) => (
        <Card key={choice} title={t(`staff-files.choice-${choice}`)} level={3}>
          <p>{t(`staff-files.choice-${choice}-hint`)}</p>
          <ul className="plain">
            {links(choice).map(({ href, label }) => (
              <li key={href}>
                <a
                  href={href}
                  download
                  aria-label={t("staff-files.download-label", { choice: t(`staff-files.choice-${choice}`), file: label })}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      ))}
      <p className="quiet">{t("staff-files.easynwk-lacks")}</p>
    </section>
  );
}
