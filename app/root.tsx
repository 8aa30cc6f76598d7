import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  LiveReload,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { config } from "~/config.server";
import { text } from "~/language/catalogue";
import { LanguageProvider } from "~/language/context";
import { askedLanguage, askedStaffLanguage, isLanguage, type Language, languageInfo } from "~/language/languages";
import { isBehindLink } from "~/ui/behind-link";
import familyStyle from "~/ui/family.css";
import { useNonce } from "~/ui/nonce";
import staffStyle from "~/ui/staff.css";
import { TroublePage, troubleOf } from "~/ui/trouble-page";

/** What a route says about its page. */
export interface PageHandle {
  /** Plain HTML without script, in the style of pages behind a personal link. */
  bare?: boolean;
  /** A bare page that carries the one small script that reads it aloud. */
  aloud?: boolean;
  /** A bare page that carries the one small script of the map, which asks our own server for what others drew. */
  board?: boolean;
  /** A title that gives nothing away in a list of tabs or a history. */
  neutralTitle?: boolean;
}

export const meta: MetaFunction = () => [{ title: "kring" }];

/** The language here is for pages that have no data of their own: what is not there, and what broke. */
export async function loader({ request }: LoaderFunctionArgs) {
  const family = isBehindLink(new URL(request.url).pathname);
  return { demo: config().isDemo, language: family ? askedLanguage(request, "nl") : askedStaffLanguage(request, "nl") };
}

// Whether this is a demonstration does not change while a page is open.
export function shouldRevalidate() {
  return false;
}

function usePage() {
  const matches = useMatches();
  const { pathname } = useLocation();
  const handles = matches.map((match) => match.handle as PageHandle | undefined);
  const spoken = matches.map((match) => (match.data as { language?: unknown } | undefined)?.language).filter(isLanguage);
  return {
    language: (spoken.at(-1) ?? "nl") as Language,
    bare: handles.some((handle) => handle?.bare) || isBehindLink(pathname),
    neutral: handles.some((handle) => handle?.neutralTitle),
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const { language, bare, neutral } = usePage();
  const nonce = useNonce();
  return (
    <html lang={language} dir={languageInfo(language).dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {bare ? <meta name="robots" content="noindex" /> : null}
        {neutral ? <title>{text(language, "family-common.neutral-title")}</title> : <Meta />}
        <link rel="icon" href={neutral ? "data:," : "/mark.svg"} />
        <link rel="stylesheet" href={bare ? familyStyle : staffStyle} />
        <Links />
      </head>
      <body>
        <LanguageProvider language={language}>{children}</LanguageProvider>
        {bare ? null : (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
            <LiveReload nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { bare } = usePage();
  return <TroublePage trouble={troubleOf(isRouteErrorResponse(error) ? error.status : 500)} family={bare} />;
}
