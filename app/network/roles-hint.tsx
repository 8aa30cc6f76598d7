import { Link } from "@remix-run/react";
import { useText } from "~/language/context";
import { Notice } from "~/ui/notice";
import type { Unaccompanied } from "./map/roles";

interface RolesHintProps {
  conferenceId: string;
  unaccompanied: Unaccompanied;
}

/** Before the day, said gently: who has nobody to stay beside him, and for which child nobody speaks yet. */
export function RolesHint({ conferenceId, unaccompanied: { principals, children } }: RolesHintProps) {
  const t = useText();
  if (principals.length + children.length === 0) return null;
  const line = (key: "supporter-missing" | "advocate-missing") => (somebody: { id: string; firstName: string }) => (
    <li key={somebody.id}>
      <Link to={`/conferences/${conferenceId}/map?wie=${somebody.id}`}>{t(`staff-circle.${key}`, { name: somebody.firstName })}</Link>
    </li>
  );
  return (
    <Notice>
      <ul className="plain">
        {principals.map(line("supporter-missing"))}
        {children.map(line("advocate-missing"))}
      </ul>
      <p className="quiet">{t("staff-circle.roles-hint")}</p>
    </Notice>
  );
}
