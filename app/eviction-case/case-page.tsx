import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { CaseHead } from "~/eviction-case/case-head.server";
import { type CaseRoom, caseRooms } from "~/eviction-case/case-rooms";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { StaffPage } from "~/ui/staff-page";

interface CasePageProps {
  /** From `caseHeadOf`. */
  head: CaseHead;
  room: CaseRoom;
  lead?: ReactNode;
  children: ReactNode;
}

/** The frame of every page of a case: whose home it is about, and the rooms of the case. */
export function CasePage({ head, room, lead, children }: CasePageProps) {
  const t = useText();
  const names = formatList(useLanguage(), head.tenants);
  const title = t("staff-case.case-title", { names });
  return (
    <StaffPage
      title={room === "overview" ? title : t("staff-case.title-room", { names, room: t(`staff-case.room-${room}`) })}
      account={head.account}
      back={{ to: "/cases", label: t("staff-case.list-title") }}
      lead={lead ?? t("staff-case.case-lead", { reference: head.reference, landlord: head.landlord ?? t("staff-case.landlord-unknown") })}
    >
      <nav className="rooms rooms--conference" aria-label={t("staff-case.rooms")}>
        {caseRooms.map((one) => (
          <Link key={one.room} to={`/cases/${head.id}${one.path}`} aria-current={one.room === room ? "page" : undefined}>
            {t(`staff-case.room-${one.room}`)}
          </Link>
        ))}
      </nav>
      {children}
    </StaffPage>
  );
}
