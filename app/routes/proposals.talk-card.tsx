import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "~/access/guards.server";
import { useText } from "~/language/context";
import proposalStyle from "~/registration/proposal/proposals.css";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: proposalStyle }];

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  return { language: asker.language, account: pageAccount(asker) };
}

const parts = {
  open: ["open-1", "open-2", "open-3"],
  is: ["is-1", "is-2", "is-3"],
  not: ["not-1", "not-2", "not-3"],
  shame: ["shame-1", "shame-2", "shame-3"],
  nobody: ["nobody-1", "nobody-2"],
  hidden: ["hidden-1", "hidden-2"],
  other: ["other-1", "other-2"],
  after: ["after-1", "after-2"],
} as const;

/**
 * What a worker may say when he proposes a conference. From the research of 2008 on why it was hard to propose: no belief that there
 * is a network, shame, fear of burdening others, "first just this one thing"; and from what was found after all.
 */
export default function TalkCard() {
  const t = useText();
  const { account } = useLoaderData<typeof loader>();
  return (
    <StaffPage
      title={t("staff-proposals.card-title")}
      lead={t("staff-proposals.card-lead")}
      account={account}
      back={{ to: "/proposals", label: t("staff-proposals.title") }}
    >
      <p className="quiet no-print">{t("staff-proposals.card-print")}</p>
      <div className="talk-card">
        {(Object.keys(parts) as (keyof typeof parts)[]).map((part) => (
          <section key={part} className="card">
            <h2>{t(`staff-proposals.card-${part}-title`)}</h2>
            <ul>
              {parts[part].map((line) => (
                <li key={line}>{t(`staff-proposals.card-${line}`)}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="quiet small">{t("staff-proposals.card-source")}</p>
    </StaffPage>
  );
}
