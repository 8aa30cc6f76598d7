import { useLanguage, useText } from "~/language/context";
import { formatTime } from "~/language/dates";
import { Button } from "~/ui/button";
import { CirclePicture } from "~/ui/circle-picture";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";
import { initialsOf } from "./initials";

export interface PersonHere {
  id: string;
  firstName: string;
  kind: "principal" | "member" | "guest";
  reply: "yes" | "maybe" | "no" | null;
  arrivedAt: Date | null;
  leftAt: Date | null;
  languageServed: boolean | null;
  once: string;
  onceToo: string;
}

const isHere = (person: PersonHere): boolean => person.arrivedAt !== null && person.leftAt === null;

/** The ring of initials filling up, and a row for everybody who is expected. */
export function AttendanceList({ people, open }: { people: readonly PersonHere[]; open: boolean }) {
  const t = useText();
  const seats = people.map((person) => ({
    key: person.id,
    initials: initialsOf(person.firstName),
    state: isHere(person) ? ("there" as const) : person.reply === "no" ? ("empty" as const) : ("asked" as const),
  }));
  const lost = people.filter((person) => isHere(person) && person.kind === "principal" && person.languageServed === false);
  return (
    <section className="stack" aria-labelledby="who">
      <h2 id="who">{t("staff-day.who-is-here")}</h2>
      <CirclePicture seats={seats} label={t("staff-day.ring-label", { here: people.filter(isHere).length, total: people.length })} />
      {lost.map((person) => (
        <Notice key={person.id} tone="attention">
          {t("staff-day.not-following", { name: person.firstName })}
        </Notice>
      ))}
      {people.length === 0 ? <p>{t("staff-day.nobody")}</p> : null}
      <ul className="people-here">
        {people.map((person) => (
          <li key={person.id}>
            <Row person={person} open={open} />
          </li>
        ))}
      </ul>
      {open ? <p className="quiet">{t("staff-day.not-on-list")}</p> : null}
    </section>
  );
}

function Row({ person, open }: { person: PersonHere; open: boolean }) {
  const t = useText();
  const language = useLanguage();
  const here = isHere(person);
  const known = person.leftAt
    ? t("staff-day.left-at", { time: formatTime(language, person.leftAt) })
    : person.arrivedAt
      ? t("staff-day.here-since", { time: formatTime(language, person.arrivedAt) })
      : person.kind === "member"
        ? t(`staff-day.reply-${person.reply ?? "none"}`)
        : "";
  return (
    <>
      <p>
        <strong>{person.firstName}</strong> <span className={here ? "tag tag--done" : "tag"}>{t(`staff-day.kind-${person.kind}`)}</span>{" "}
        {known}
      </p>
      {open ? (
        <form method="post" className="stack">
          <Once value={person.once} />
          <input type="hidden" name="deed" value="attendance" />
          <input type="hidden" name="personId" value={person.id} />
          <Button variant={here ? "tertiary" : "secondary"} name="presence" value={here ? "left" : "arrived"}>
            {t(here ? "staff-day.leave" : "staff-day.arrive", { name: person.firstName })}
          </Button>
        </form>
      ) : null}
      {open && here ? <Follows person={person} /> : null}
    </>
  );
}

function Follows({ person }: { person: PersonHere }) {
  const t = useText();
  const said = person.languageServed === null ? "unknown" : person.languageServed ? "yes" : "no";
  return (
    <details>
      <summary>
        {t("staff-day.language-served", { name: person.firstName })} {t(`staff-day.language-${said}`)}
      </summary>
      <form method="post" className="stack">
        <Once value={person.onceToo} />
        <input type="hidden" name="deed" value="attendance" />
        <input type="hidden" name="personId" value={person.id} />
        <input type="hidden" name="presence" value="arrived" />
        <p className="row">
          <Button variant="secondary" name="languageServed" value="yes">
            {t("staff-day.language-yes")}
          </Button>
          <Button variant="secondary" name="languageServed" value="no">
            {t("staff-day.language-no")}
          </Button>
          <Button variant="tertiary" name="presence" value="notHere">
            {t("staff-day.undo", { name: person.firstName })}
          </Button>
        </p>
      </form>
    </details>
  );
}
