import type { SerializeFrom } from "@remix-run/node";
import type { ReactNode } from "react";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList } from "~/language/dates";
import { shownPhone } from "~/language/phone";
import { languageName } from "~/registration/spoken-languages";
import type { OwnProfile } from "./profile.server";
import { type ProfileSection, profilePath, profileSections } from "./profile-sections";

/** A coordinator as the browser gets him. */
export type ShownProfile = SerializeFrom<OwnProfile>;

/** Every part of a profile in one line, with the way to its form. */
export function ProfileSummary({ profile }: { profile: ShownProfile }) {
  const t = useText();
  return (
    <ul className="cards profile">
      {profileSections.map((section) => (
        <li key={section} id={section} className="card">
          <h2>{t(`staff-pool.section-${section}`)}</h2>
          {(profile.missing as readonly string[]).includes(section) ? (
            <p>
              <span className="tag tag--attention">{t("staff-pool.profile-missing")}</span>
            </p>
          ) : (
            <p className="break">
              <Said section={section} profile={profile} />
            </p>
          )}
          <p>
            <a href={profilePath(section)}>
              {t("staff-pool.profile-change")}
              <span className="unseen">: {t(`staff-pool.section-${section}`)}</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Said({ section, profile }: { section: ProfileSection; profile: ShownProfile }): ReactNode {
  const t = useText();
  const language = useLanguage();
  const list = (items: readonly string[]) => (items.length > 0 ? formatList(language, items) : t("staff-pool.profile-empty"));
  switch (section) {
    case "languages":
      return list(profile.languages.map((one) => `${languageName(one.language, language)} (${t(`staff-pool.level-${one.level}`)})`));
    case "place":
      return t("staff-pool.travel-said", { town: profile.town, km: profile.travelsKm });
    case "time": {
      const when = [
        ...(profile.evenings ? [t("staff-pool.one-evenings")] : []),
        ...(profile.weekends ? [t("staff-pool.one-weekends")] : []),
      ];
      return [t("staff-pool.capacity-said", { count: profile.capacity }), t("staff-pool.one-daytime"), ...when].join(", ");
    }
    case "number":
      return profile.workPhone ? shownPhone(profile.workPhone) : t("staff-pool.number-unsaid", { number: shownPhone(profile.ownNumber) });
    case "independence":
      return t("staff-pool.independence-said", { day: profile.notCareWorkerSince ? formatDay(language, profile.notCareWorkerSince) : "" });
    case "experience":
      return list(profile.experience.map((kind) => t(`staff-pool.experience-${kind}`)));
    case "ties":
      return list(profile.ties.map(({ name }) => name));
    case "about":
      return list([
        ...(isGender(profile.gender) ? [t(`staff-pool.gender-${profile.gender}`)] : []),
        ...(profile.ageGroup ? [t(`staff-pool.age-${profile.ageGroup}`)] : []),
      ]);
    case "background":
      return profile.background
        ? t("staff-pool.background-said", { day: formatDay(language, profile.background.since) })
        : t("staff-pool.background-unsaid");
  }
}

const isGender = (gender: string | null): gender is "woman" | "man" | "other" =>
  gender === "woman" || gender === "man" || gender === "other";
