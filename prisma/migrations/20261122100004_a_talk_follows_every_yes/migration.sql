-- A yes on safety is answered by a talk with a trained person, and by nothing else: a later "no" may have been said under pressure.
create view safety_talk_missing as
select distinct s."conferenceId", s."principalId" from "SafetyAnswer" s
where s."flagged" and not exists (select 1 from "SafetyTalk" t where t."principalId" = s."principalId" and t."at" >= s."askedAt");

create or replace view conference_facts as
select
  c."id" as "conferenceId",
  r."sentAt" as "registeredAt",
  w."willingSince",
  w."unwilling",
  s."safetyOpen",
  a."startedAt",
  ca."accountId" as "coordinatorId",
  f."firstTalkAt",
  d."dayId", d."dayStartsAt", d."dayEndsAt",
  ph."phase", ph."phaseSince",
  exists (select 1 from content_closed cc where cc."conferenceId" = c."id") as "contentClosed",
  o."heldAt", o."outcome",
  pv."planAgreedAt",
  em."evaluateAt",
  st."at" as "strandedAt", st."ownPlan" as "strandedWithPlan",
  ns."at" as "notStartedAt",
  cl."at" as "closedAt"
from "Conference" c
left join "Registration" r on r."conferenceId" = c."id"
left join "Stranding" st on st."conferenceId" = c."id"
left join "NotStarted" ns on ns."conferenceId" = c."id"
left join "Closure" cl on cl."conferenceId" = c."id"
left join "CoordinatorAssignment" ca on ca."conferenceId" = c."id" and ca."until" is null
left join lateral (
  select max(wi."givenAt") filter (where wi."endedAt" is null) as "willingSince",
         bool_or(wi."id" is null) as "unwilling"
  from "Principal" p left join "Willingness" wi on wi."principalId" = p."id" and wi."endedAt" is null
  where p."conferenceId" = c."id"
) w on true
left join lateral (
  select coalesce(bool_or(
           not exists (select 1 from "SafetyAnswer" x where x."principalId" = p."id")
           or exists (select 1 from safety_talk_missing m where m."principalId" = p."id")), true) as "safetyOpen"
  from "Principal" p
  where p."conferenceId" = c."id"
) s on true
left join lateral (select min(x."from") as "startedAt" from "CoordinatorAssignment" x where x."conferenceId" = c."id") a on true
left join lateral (select min(x."at") as "firstTalkAt" from "FirstTalk" x where x."conferenceId" = c."id") f on true
left join lateral (
  select x."id" as "dayId", x."startsAt" as "dayStartsAt", x."endsAt" as "dayEndsAt"
  from "ConferenceDay" x where x."conferenceId" = c."id" and x."cancelledAt" is null order by x."setAt" desc, x."id" desc limit 1
) d on true
left join lateral (
  select x."phase", x."startedAt" as "phaseSince" from "PhaseEntry" x where x."conferenceId" = c."id" and x."endedAt" is null limit 1
) ph on true
left join lateral (
  select x."at" as "heldAt", x."outcome" from "DayOutcome" x where x."conferenceId" = c."id" order by x."at" desc limit 1
) o on true
left join lateral (select max(x."agreedAt") as "planAgreedAt" from "PlanVersion" x where x."conferenceId" = c."id") pv on true
left join lateral (
  select min(x."at") as "evaluateAt" from "EvaluationMoment" x
  where x."conferenceId" = c."id" and x."cancelledAt" is null and not exists (select 1 from "Evaluation" e where e."momentId" = x."id")
) em on true;

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
where not exists (select 1 from safety_talk_missing m where m."principalId" = pr."id")
union all
select p."id", 'guest' from person p join "Guest" g on g."personId" = p."id"
where p."open" and not p."unwilling" and not p."safetyOpen"
  and exists (select 1 from "GuestPart" gp where gp."guestId" = g."id" and gp."approvedAt" is not null)
union all
select p."id", 'guestFarewell' from person p join "Guest" g on g."personId" = p."id" where not p."safetyOpen";
