import type { PartOfDay } from "@generated/enums";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";
import type { DemandWords, GuestWork } from "./guests";

export interface ShownGuest {
  id: string;
  firstName: string;
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
export function GuestSection({ guests, open }: { guests: readonly ShownGuest[]; open: boolean }) {
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
