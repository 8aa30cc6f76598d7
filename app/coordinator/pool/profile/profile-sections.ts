/** The parts of a coordinator's page about himself, in the order he reads them; each has a form of its own. */
export const profileSections = [
  "languages",
  "place",
  "time",
  "number",
  "independence",
  "experience",
  "ties",
  "about",
  "background",
] as const;
export type ProfileSection = (typeof profileSections)[number];

export const isProfileSection = (name: string | undefined): name is ProfileSection =>
  (profileSections as readonly string[]).includes(name ?? "");

/** What somebody may say of himself, or not. */
export const genders = ["woman", "man", "other"] as const;

export const profilePath = (section?: ProfileSection): string => (section ? `/profile/${section}` : "/profile");
