import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { type Answered, fieldsOf, typedIn } from "~/coordinator/pool/form-answer";
import poolStyle from "~/coordinator/pool/pool.css";
import { ownProfile, requireOwnProfile } from "~/coordinator/pool/profile/profile.server";
import { type FormSection, keptOf, SectionFields } from "~/coordinator/pool/profile/profile-forms";
import { isProfileSection } from "~/coordinator/pool/profile/profile-sections";
import type { ShownProfile } from "~/coordinator/pool/profile/profile-summary";
import { saveSection } from "~/coordinator/pool/profile/save-section.server";
import { TieForms } from "~/coordinator/pool/profile/tie-forms";
import { organisationsToName } from "~/coordinator/pool/profile/ties.server";
import { useText } from "~/language/context";
import { hasPostcodes } from "~/places/check-place.server";
import { Button } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export const links = () => [{ rel: "stylesheet", href: poolStyle }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireOwnProfile(request);
  const { section } = params;
  if (!isProfileSection(section)) throw notFound();
  const profile = await ownProfile(asker.db, asker, clock.now());
  if (profile?.state === "gone") throw notFound();
  if (!profile && section !== "place") throw redirect("/profile");
  return {
    language: asker.language,
    account: pageAccount(asker),
    section,
    profile,
    postcodes: section === "place" && (await hasPostcodes(asker.db, asker.organisationId)),
    organisations: section === "ties" ? await organisationsToName(asker.db) : [],
    once: newOnce(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "coordinator");
  const { section } = params;
  if (!isProfileSection(section)) throw notFound();
  const form = await request.formData();
  const saved = await saveSection(asker, section, form, { once: String(form.get("once")), now: clock.now() });
  if ("redirect" in saved) return redirect(saved.redirect);
  const { status, ...refused } = saved;
  return data({ typed: typedIn(form), ...refused }, { status });
}

type Refused = Answered & { meant?: string[] };

export default function Section() {
  const t = useText();
  const { account, section, profile, organisations, once } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return (
    <StaffPage title={t(`staff-pool.section-${section}`)} account={account} back={{ to: "/profile", label: t("staff-pool.back") }}>
      <div className="narrow stack">
        {section === "ties" ? (
          <TieForms ties={profile?.ties ?? []} organisations={organisations} once={once} refused={refused} />
        ) : (
          <SectionForm key={section} section={section} refused={refused} />
        )}
      </div>
    </StaffPage>
  );
}

function SectionForm({ section, refused }: { section: FormSection; refused: Refused | undefined }) {
  const t = useText();
  const { profile, postcodes, once } = useLoaderData<typeof loader>();
  const field = fieldsOf("profile", refused, profile ? keptOf(section, profile as ShownProfile) : {});
  return (
    <>
      <FormErrors form={{ id: "profile", allErrors: refused?.errors ?? {} }} />
      <Form method="post" className="stack" noValidate>
        <Once value={once} />
        <SectionFields
          section={section}
          field={field}
          languages={profile?.languages.length ?? 0}
          postcodes={postcodes}
          meant={refused?.meant ?? []}
        />
        <Button>{t("staff-pool.save")}</Button>
      </Form>
      {section === "background" && profile?.background ? (
        <Form method="post">
          <Once value={once} />
          <Button variant="danger" name="intent" value="erase">
            {t("staff-pool.background-erase")}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
