import { Link, useLocation, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { StaffTextKey } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { languageInfo, staffLanguages } from "~/language/languages";
import { AudienceProvider } from "./audience";
import { BackArrow } from "./icons";
import { Mark } from "./mark";
import { TryThis } from "./try-this";

const rooms = {
  today: { to: "/today", label: "staff-common.nav-today" },
  cases: { to: "/cases", label: "staff-common.nav-cases" },
  registrations: { to: "/registrations", label: "staff-common.nav-registrations" },
  conferences: { to: "/conferences", label: "staff-common.nav-conferences" },
  timers: { to: "/timers", label: "staff-common.nav-timers" },
  matching: { to: "/matching", label: "staff-common.nav-matching" },
  pool: { to: "/pool", label: "staff-pool.nav" },
  profile: { to: "/profile", label: "staff-pool.nav-profile" },
  figures: { to: "/figures", label: "staff-reports.figures-link" },
  landlord: { to: "/landlord", label: "staff-common.nav-landlord" },
  neutrality: { to: "/neutrality", label: "staff-neutrality.nav" },
  texts: { to: "/texts", label: "staff-texts.nav" },
  requests: { to: "/requests", label: "staff-requests.nav" },
} as const satisfies Record<string, { to: string; label: StaffTextKey }>;

/** Which rooms each role finds in the menu. What somebody may see is decided by the pages themselves. */
const roomsOf = {
  referrer: ["today", "cases", "registrations", "conferences"],
  coordinator: ["today", "conferences", "profile"],
  regionalManager: ["today", "matching", "pool", "timers", "conferences", "texts"],
  landlord: ["landlord"],
  privacyOfficer: ["today", "requests", "neutrality"],
  admin: ["today", "figures"],
} as const satisfies Record<string, readonly (keyof typeof rooms)[]>;

const roleWords = {
  referrer: "staff-common.role-referrer",
  coordinator: "staff-common.role-coordinator",
  regionalManager: "staff-common.role-regional-manager",
  landlord: "staff-common.role-landlord",
  privacyOfficer: "staff-common.role-privacy-officer",
  admin: "staff-common.role-admin",
} as const satisfies Record<keyof typeof roomsOf, StaffTextKey>;

export type StaffPageRole = keyof typeof roomsOf;

interface StaffPageProps {
  /** Left out by a page that brings an `h1` of its own. */
  title?: string;
  /** Who is signed in; left out before signing in. */
  account?: { name: string; role: StaffPageRole };
  back?: { to: string; label: string };
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Turns the page plum; for the private phase and nothing else. */
  tone?: "private";
  /** Overrides what the root knows. */
  demo?: boolean;
  children: ReactNode;
}

function Ribbon() {
  const t = useText();
  const { pathname } = useLocation();
  return (
    <aside className="ribbon" aria-label={t("staff-common.demo-ribbon")}>
      <div className="wide">
        <span>◌ {t("staff-common.demo-ribbon")}</span>
        {pathname === "/" ? null : <a href="/">{t("staff-common.demo-other-door")}</a>}
        <TryThis />
      </div>
    </aside>
  );
}

function Rooms({ role }: { role: StaffPageRole }) {
  const t = useText();
  const { pathname } = useLocation();
  return (
    <nav className="rooms" aria-label={t("staff-common.nav")}>
      {roomsOf[role].map((name) => {
        const room = rooms[name];
        const here = pathname === room.to || pathname.startsWith(`${room.to}/`);
        return (
          <Link key={name} to={room.to} aria-current={here ? "page" : undefined}>
            {t(room.label)}
          </Link>
        );
      })}
    </nav>
  );
}

/** The frame of every page for colleagues: where am I, what is asked of me, what is the way back. */
export function StaffPage({ title, account, back, lead, tone, demo, children }: StaffPageProps) {
  const t = useText();
  const language = useLanguage();
  const root = useRouteLoaderData("root") as { demo?: boolean } | undefined;
  return (
    <AudienceProvider audience="staff">
      <div className="frame" data-tone={tone}>
        <a className="skip" href="#main">
          {t("staff-common.skip")}
        </a>
        {(demo ?? root?.demo) ? <Ribbon /> : null}
        <header className="masthead">
          <div className="wide">
            <a className="home" href={account ? "/today" : "/"} aria-label={t("staff-common.home")}>
              <Mark />
              kring
            </a>
            {account ? <Rooms role={account.role} /> : null}
            <div className="who">
              {account ? (
                <p>
                  <a href="/account">{account.name}</a>
                  <small>{t(roleWords[account.role])}</small>
                </p>
              ) : null}
              <nav className="tongues" aria-label={t("staff-common.language-choice")}>
                {staffLanguages.map((code) => (
                  <a
                    key={code}
                    href={`?taal=${code}`}
                    lang={code}
                    hrefLang={code}
                    aria-current={code === language ? "true" : undefined}
                    aria-label={languageInfo(code).endonym}
                  >
                    {code}
                  </a>
                ))}
              </nav>
              {account ? (
                <form method="post" action="/sign-out">
                  <button type="submit">{t("staff-common.sign-out")}</button>
                </form>
              ) : null}
            </div>
          </div>
        </header>
        <main id="main" className="wide" tabIndex={-1}>
          {back ? (
            <Link className="back" to={back.to}>
              <BackArrow />
              {back.label}
            </Link>
          ) : null}
          {title ? <h1>{title}</h1> : null}
          {lead ? <p className="lead">{lead}</p> : null}
          {children}
        </main>
        {account ? (
          <footer className="wide foot">
            <Link to="/safety-concern">{t("staff-safety.concern-link")}</Link>
          </footer>
        ) : null}
      </div>
    </AudienceProvider>
  );
}
