-- What a principal fills in himself, and the word of who represents somebody by law about an agreement on money.
alter table "Principal" add column "accusationSealed" bytea;
alter table "AgreementConfirmation" add column "representationId" uuid;

-- A principal for whom somebody else must say yes as well (curatele, mentorschap, a child's guardian), while that yes is not recorded.
-- His own yes is asked besides: without it he is not willing, and his no always stops.
create view voice_missing as
select pr."conferenceId", pr."id" as "principalId"
from "Principal" pr join "Person" p on p."id" = pr."personId"
where exists (
    select 1 from "LegalRepresentation" l
    where l."personId" = p."id" and l."endedAt" is null
      and (l."kind" in ('curatele', 'mentorschap') or (p."under16" and l."kind" in ('gezagOne', 'gezagBoth', 'voogdij')))
  )
  and not exists (
    select 1 from "Willingness" w
    where w."principalId" = pr."id" and w."endedAt" is null and w."representativeYesAt" is not null
  );

-- Without both voices nothing goes to the circle or to a guest.
create or replace view may_receive as
with person as (
  select p."id", p."conferenceId",
         f."unwilling" or exists (select 1 from voice_missing v where v."conferenceId" = p."conferenceId") as "unwilling", f."safetyOpen",
         (f."strandedAt" is null and f."notStartedAt" is null and f."closedAt" is null) as "open"
  from "Person" p join conference_facts f on f."conferenceId" = p."conferenceId"
  where p."deceasedAt" is null and p."erasedAt" is null and not p."under16"
    and not exists (
      select 1 from "Principal" dp join "Person" d on d."id" = dp."personId"
      where dp."conferenceId" = p."conferenceId" and d."deceasedAt" is not null)
),
welcome as (
  select p.* from person p
  where exists (select 1 from standing_decision d where d."personId" = p."id" and d."kind" = 'welcome')
    and not exists (select 1 from standing_decision d where d."personId" = p."id" and d."kind" = 'keptOut')
)
select w."id" as "personId", 'circle'::text as "purpose" from welcome w
where w."open" and not w."unwilling" and not w."safetyOpen"
  and exists (select 1 from "Invitation" i where i."personId" = w."id" and i."withdrawnAt" is null)
union all
select w."id", 'farewell' from welcome w
where not w."safetyOpen" and exists (select 1 from "Invitation" i where i."personId" = w."id")
union all
select p."id", 'principal' from person p join "Principal" pr on pr."personId" = p."id"
where not exists (
  select 1 from (
    select x."flagged", x."askedAt" from "SafetyAnswer" x where x."principalId" = pr."id" order by x."askedAt" desc, x."id" desc limit 1
  ) sa where sa."flagged" and not exists (select 1 from "SafetyTalk" t where t."principalId" = pr."id" and t."at" >= sa."askedAt")
)
union all
select p."id", 'guest' from person p join "Guest" g on g."personId" = p."id"
where p."open" and not p."unwilling" and not p."safetyOpen"
  and exists (select 1 from "GuestPart" gp where gp."guestId" = g."id" and gp."approvedAt" is not null)
union all
select p."id", 'guestFarewell' from person p join "Guest" g on g."personId" = p."id" where not p."safetyOpen";
