import { Link } from "@remix-run/react";
import { useText } from "~/language/context";

const pages = [
  { page: "circle", path: "/circle" },
  { page: "map", path: "/map" },
  { page: "wider", path: "/wider" },
  { page: "approach", path: "/approach" },
  { page: "versions", path: "/map/versions" },
  { page: "figures", path: "/map/figures" },
  { page: "files", path: "/map/files" },
] as const;

interface CircleNavProps {
  conferenceId: string;
  here: (typeof pages)[number]["page"];
}

/** The pages of the circle room, quietly under its heading: one look at the people around a family each. */
export function CircleNav({ conferenceId, here }: CircleNavProps) {
  const t = useText();
  return (
    <nav className="links links--row" aria-label={t("staff-map.nav-label")}>
      {pages.map(({ page, path }) => (
        <Link key={page} to={`/conferences/${conferenceId}${path}`} aria-current={page === here ? "page" : undefined}>
          {t(`staff-map.nav-${page}`)}
        </Link>
      ))}
    </nav>
  );
}
