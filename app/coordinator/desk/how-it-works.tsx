import { Link } from "@remix-run/react";
import { useText } from "~/language/context";

/** What the order uses and what not: two sentences, and the rest for who wants to know. */
export function HowItWorks() {
  const t = useText();
  return (
    <details className="how">
      <summary>{t("staff-desk.how-title")}</summary>
      <p>{t("staff-desk.how-uses")}</p>
      <p>{t("staff-desk.how-background")}</p>
      <ul>
        {(["aside", "experience", "equal"] as const).map((key) => (
          <li key={key}>{t(`staff-desk.how-${key}`)}</li>
        ))}
      </ul>
      <p>
        <Link to="/neutrality">{t("staff-desk.how-report")}</Link>
      </p>
    </details>
  );
}
