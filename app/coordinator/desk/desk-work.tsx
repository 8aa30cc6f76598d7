import { Link } from "@remix-run/react";
import { useEffect } from "react";
import { AsideList, FindSomebody } from "~/coordinator/desk/aside-list";
import { AskedList } from "~/coordinator/desk/asked-list";
import { CompareCard } from "~/coordinator/desk/compare-card";
import type { DeskRefused } from "~/coordinator/desk/desk-deeds.server";
import type { DeskShown, LanguageSearchOnPage } from "~/coordinator/desk/desk-page.server";
import type { DeskQuery } from "~/coordinator/desk/desk-query.server";
import { HowItWorks } from "~/coordinator/desk/how-it-works";
import { LanguageSearchCard } from "~/coordinator/desk/language-search";
import { LineCard } from "~/coordinator/desk/line-card";
import { NeedCard } from "~/coordinator/desk/need-card";
import { RankedList } from "~/coordinator/desk/ranked-list";
import { ReadFirst } from "~/coordinator/desk/read-first";
import { useText } from "~/language/context";
import { DistancePicture } from "~/places/distance-picture";
import { Notice } from "~/ui/notice";

interface DeskWorkProps {
  desk: DeskShown & { postcodes: boolean; search: LanguageSearchOnPage | null };
  query: DeskQuery;
  once: string;
  onces: Readonly<Record<string, string>>;
  refused: DeskRefused | null;
}

const longestLine = 5;

/** Everything about one family on the desk: what is needed, what is to be read or decided first, and who fits. */
export function DeskWork({ desk, query, once, onces, refused }: DeskWorkProps) {
  const t = useText();
  const { chosen, compared, search, rows } = desk;
  const unread = desk.wishes.filter(({ unread }) => unread);
  const wantsLine = query.pressed && query.asLine;
  const line = wantsLine && chosen.length >= 2 && chosen.length <= longestLine ? chosen : null;
  const two = query.pressed && !query.asLine ? compared : null;
  const stuck = rows.length === 0 && search?.searches.some(({ mayGoOn }) => mayGoOn);
  // One main button: what is to be read comes before what is chosen, and that before the first of the list.
  const main = unread.length > 0 ? "read" : line || two ? "chosen" : stuck ? "search" : "first";
  useFocusOn(line ? "line" : two ? "compared" : null);
  return (
    <>
      {unread.map((wish, index) => (
        <ReadFirst key={wish.id} wish={wish} once={once} leads={index === 0} />
      ))}
      <NeedCard
        {...{
          wishes: desk.wishes,
          town: desk.town,
          weeks: desk.weeks,
          meetingIn: desk.meetingIn,
          spoken: desk.spoken,
          unsafety: desk.unsafety,
          once,
        }}
        asksPostcode={desk.postcodes}
        typed={refused?.kind === "place" ? refused : null}
        picture={
          desk.near && desk.town && desk.nearest.length > 0 ? (
            <DistancePicture
              centre={{ name: desk.town, spot: desk.near }}
              dots={desk.nearest.map(({ accountId, firstName, spot }, index) => ({
                ...{ number: index + 1, name: firstName, spot },
                chosen: chosen.length > 0 ? chosen.some((one) => one.accountId === accountId) : index === 0,
              }))}
            />
          ) : null
        }
      />
      {search ? <LanguageSearchCard search={search} once={once} leads={main === "search"} /> : null}
      <AskedList asked={desk.asked} line={desk.line} once={once} />
      {query.pressed && !line && !two ? (
        <Notice live>{t(query.asLine ? "staff-desk.line-count" : "staff-desk.compare-two", { count: chosen.length })}</Notice>
      ) : null}
      {two ? <CompareCard compared={two} onces={onces} leads={main === "chosen"} /> : null}
      {line ? <LineCard chosen={line} once={once} error={refused?.kind === "line"} leads={main === "chosen"} /> : null}
      {desk.pool === 0 ? (
        <section className="card stack" aria-labelledby="no-pool">
          <h2 id="no-pool">{t("staff-desk.pool-empty-title")}</h2>
          <p>{t("staff-desk.pool-empty")}</p>
          <p>
            <Link to="/pool">{t("staff-desk.to-pool")}</Link>
          </p>
        </section>
      ) : (
        <>
          <RankedList
            {...{ rows, fitting: desk.fitting, onces, shows: query.shows }}
            chosen={chosen.map(({ accountId }) => accountId)}
            leads={main === "first"}
          />
          <AsideList aside={desk.aside} open={desk.fitting === 0} />
          <HowItWorks />
          <FindSomebody found={desk.found} name={query.name} fitting={desk.fitting} />
        </>
      )}
    </>
  );
}

/** What was asked for by a press is where the reader goes on. */
function useFocusOn(id: string | null) {
  useEffect(() => {
    if (id) document.getElementById(id)?.focus();
  }, [id]);
}
