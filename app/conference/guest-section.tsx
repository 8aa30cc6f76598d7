import type { MessageState, PartOfDay } from "@generated/enums";
import { Link } from "@remix-run/react";
import type { Road } from "~/invitation/asking/road";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";
import type { DemandWords, GuestWork } from "./guests";

export interface ShownGuest {
  id: string;
  personId: string;
  firstName: string;
  road: Road;
  message: MessageState | null;
  work: GuestWork;
  parts: { part: PartOfDay; stands: boolean; words: { principalId: string; name: string; yes: boolean | null; once: string }[] }[];
  demand: DemandWords | null;
}

export const partLabel = {
  ownDemand: "staff-day.part-ownDemand",
  information: "staff-day.part-guest-information",
  presentation: "staff-day.part-guest-presentation",
} as const;

/** Guests, the parts each may come for, and what each said beforehand. */
export function GuestSection({ guests, open, conferenceId }: { guests: readonly ShownGuest[]; open: boolean; conferenceId: string }) {
  const t = useText();
  return (
    <>
      {guests.length === 0 ? <p>{t("staff-day.guests-none")}</p> : null}
      {guests.map((guest) => (
        <Card key={guest.id} level={3} title={guest.firstName}>
          <p>
            {guest.work.discipline}, {guest.work.organisation}
            {guest.work.announcedAs ? <span className="quiet"> ({guest.work.announcedAs})</span> : null}
          </p>
          {open ? <Told guest={guest} path={`/conferences/${conferenceId}/people/${guest.personId}#roads`} /> : null}
          {guest.parts.map((part) => (
            <Part key={part.part} guestId={guest.id} part={part} open={open} />
          ))}
          {guest.demand ? <Demand words={guest.demand} /> : <p className="quiet">{t("staff-day.demand-none")}</p>}
        </Card>
      ))}
      {guests.length > 0 && open ? <p className="quiet">{t("staff-day.guest-absent")}</p> : null}
    </>
  );
}

const onTheirWay: readonly (MessageState | null)[] = ["handingOver", "accepted", "delivered"];

/** Whether his invitation goes out by itself, went, or is the coordinator's to bring. */
function Told({ guest: { firstName: name, road, message }, path }: { guest: ShownGuest; path: string }) {
  const t = useText();
  const words = () => {
    if (message === "failed") return "guest-missed";
    if (onTheirWay.includes(message)) return "guest-got";
    if (road === "sms" || road === "email") return `guest-gets-${road}` as const;
    return road === "letter" ? "guest-gets-letter" : "guest-gets-nothing";
  };
  const said = words();
  const quiet = said === "guest-got" || said === "guest-gets-sms" || said === "guest-gets-email";
  return (
    <>
      {quiet ? (
        <p className="quiet">{t(`staff-day.${said}`, { name })}</p>
      ) : (
        <Notice tone="attention">{t(`staff-day.${said}`, { name })}</Notice>
      )}
      <p>
        <Link to={path}>{t("staff-day.guest-how", { name })}</Link>
      </p>
    </>
  );
}

function Part({ guestId, part, open }: { guestId: string; part: ShownGuest["parts"][number]; open: boolean }) {
  const t = useText();
  const said = (yes: boolean | null) => (yes === null ? "nothing" : yes ? "yes" : "no");
  return (
    <>
      <p>
        {t(partLabel[part.part])}{" "}
        <span className={part.stands ? "tag tag--done" : "tag tag--attention"}>
          {t(part.stands ? "staff-day.stands" : "staff-day.stands-not")}
        </span>
      </p>
      <ul>
        {part.words.map((word) => (
          <li key={word.principalId}>
            {t(`staff-day.said-${said(word.yes)}`, { name: word.name })}
            {open && word.yes === null ? (
              <form method="post" className="row">
                <Once value={word.once} />
                <input type="hidden" name="deed" value="approveGuest" />
                <input type="hidden" name="guestId" value={guestId} />
                <input type="hidden" name="part" value={part.part} />
                <input type="hidden" name="principalId" value={word.principalId} />
                <Button variant="secondary" name="yes" value="yes">
                  {t("staff-day.note-yes", { name: word.name })}
                </Button>
                <Button variant="tertiary" name="yes" value="no">
                  {t("staff-day.note-no", { name: word.name })}
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Demand({ words }: { words: DemandWords }) {
  const t = useText();
  return (
    <dl>
      {words.offers ? (
        <>
          <dt>{t("staff-day.demand-offers")}</dt>
          <dd dir="auto">{words.offers}</dd>
        </>
      ) : null}
      {words.asks ? (
        <>
          <dt>{t("staff-day.demand-asks")}</dt>
          <dd dir="auto">{words.asks}</dd>
        </>
      ) : null}
    </dl>
  );
}
