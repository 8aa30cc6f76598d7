import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { config } from "~/config.server";
import { useText } from "~/language/context";
import { askedStaffLanguage } from "~/language/languages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { CirclePicture, type Seat } from "~/ui/circle-picture";
import { DoorPicture, type DoorRole, doorRoles } from "~/ui/door-picture";
import { newOnce, Once } from "~/ui/once";
import { StaffPage } from "~/ui/staff-page";

export const meta: MetaFunction = () => [{ title: "kring" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const demo = config().isDemo;
  return { language: askedStaffLanguage(request, "nl"), demo, once: demo ? doorRoles.map(newOnce) : [] };
}

const seats: readonly Seat[] = [
  { key: "1", initials: "F", state: "there" },
  { key: "2", initials: "J", state: "there" },
  { key: "3", initials: "M", state: "there" },
  { key: "4", initials: "A", state: "asked" },
  { key: "5", initials: "B", state: "asked" },
  { key: "6", initials: "", state: "empty" },
  { key: "7", initials: "", state: "empty" },
];

function Welcome() {
  const t = useText();
  return (
    <div className="door-head">
      <div className="door-words">
        <h1>{t("front-door.sentence")}</h1>
        <p className="quiet">{t("front-door.explanation")}</p>
      </div>
      <CirclePicture seats={seats} middle="S" label={t("front-door.picture")} />
    </div>
  );
}

function Door({ role, once }: { role: DoorRole; once: string }) {
  const t = useText();
  return (
    <form method="post" action="/demo/enter">
      <Once value={once} />
      <input type="hidden" name="door" value={role} />
      <button type="submit" className="door">
        <DoorPicture role={role} />
        <span>
          <b>{t(`front-door.door-${role}`)}</b>
          <span>{t(`front-door.door-${role}-what`)}</span>
        </span>
      </button>
    </form>
  );
}

/** For who comes without a link: register oneself, or ask that somebody is called. */
function OwnRoads() {
  const t = useText();
  return (
    <p className="small">
      <a href="/register">{t("front-door.register")}</a>
      {" · "}
      <a href="/ask-a-call">{t("front-door.ask-a-call")}</a>
      {" · "}
      <a href="/become-coordinator">{t("join-pool.title")}</a>
      {" · "}
      <a href="/request">{t("front-door.request")}</a>
    </p>
  );
}

export default function FrontDoor() {
  const { demo, once } = useLoaderData<typeof loader>();
  const t = useText();
  if (!demo) {
    return (
      <StaffPage>
        <Welcome />
        <div className="two">
          <Card title={t("front-door.family-title")}>
            <p>{t("front-door.family-text")}</p>
            <OwnRoads />
          </Card>
          <Card title={t("front-door.staff-title")}>
            <p>
              <ButtonLink href="/sign-in">{t("front-door.sign-in")}</ButtonLink>
            </p>
          </Card>
        </div>
      </StaffPage>
    );
  }
  return (
    <StaffPage demo>
      <Welcome />
      <section className="stack">
        <h2>{t("front-door.doors-title")}</h2>
        <ul className="doors">
          {doorRoles.map((role, at) => (
            <li key={role}>
              <Door role={role} once={once[at] ?? ""} />
            </li>
          ))}
        </ul>
      </section>
      <p className="small">
        <a href="/demo/phones">{t("front-door.phones")}</a>
      </p>
      <OwnRoads />
    </StaffPage>
  );
}
