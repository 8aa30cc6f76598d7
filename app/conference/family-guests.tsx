import type { PartOfDay } from "@generated/enums";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";
import type { DemandWords, GuestWork } from "./guests";

export interface GuestForFamily {
  id: string;
  firstName: string;
  work: GuestWork;
  demand: DemandWords | null;
  /** For a principal: the parts he is asked about, with his own word. */
  parts: { part: PartOfDay; yes: boolean | null; once: string }[];
}

/** What the guests said beforehand; a principal also says for which parts each may come. */
export function FamilyGuests({ guests }: { guests: readonly GuestForFamily[] }) {
  const t = useText();
  if (guests.length === 0) return <p className="quiet">{t("family-day.guests-none")}</p>;
  return (
    <>
      {guests.map((guest) => (
        <Card key={guest.id} level={3} title={t("family-day.guest-work", { name: guest.firstName, organisation: guest.work.organisation })}>
          <p>{guest.work.announcedAs || guest.work.discipline}</p>
          {guest.demand?.offers ? (
            <p dir="auto">
              <strong>{t("family-day.offers")}</strong> {guest.demand.offers}
            </p>
          ) : null}
          {guest.demand?.asks ? (
            <p dir="auto">
              <strong>{t("family-day.asks")}</strong> {guest.demand.asks}
            </p>
          ) : null}
          {guest.parts.map((part) => (
            <Approve key={part.part} guestId={guest.id} part={part} />
          ))}
        </Card>
      ))}
    </>
  );
}

function Approve({ guestId, part }: { guestId: string; part: GuestForFamily["parts"][number] }) {
  const t = useText();
  return (
    <form method="post" className="stack">
      <p>
        {t("family-day.approve-title")} {t(`family-day.approve-${part.part}`)}.{" "}
        {part.yes === null ? null : <strong>{t(part.yes ? "family-day.approve-said-yes" : "family-day.approve-said-no")}</strong>}
      </p>
      <Once value={part.once} />
      <input type="hidden" name="deed" value="approveGuest" />
      <input type="hidden" name="guestId" value={guestId} />
      <input type="hidden" name="part" value={part.part} />
      {part.yes === true ? null : (
        <Button variant="secondary" name="yes" value="yes">
          {t("family-day.approve-yes")}
        </Button>
      )}
      {part.yes === false ? null : (
        <Button variant="tertiary" name="yes" value="no">
          {t("family-day.approve-no")}
        </Button>
      )}
    </form>
  );
}
