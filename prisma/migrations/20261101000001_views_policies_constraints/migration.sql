-- Constraints that Prisma's schema language cannot say.

create unique index "CoordinatorAssignment_one_at_a_time" on "CoordinatorAssignment" ("conferenceId") where "until" is null;
create unique index "CoordinatorOffer_one_open_each" on "CoordinatorOffer" ("conferenceId", "accountId") where "answer" is null;
create unique index "Invitation_one_standing" on "Invitation" ("personId") where "withdrawnAt" is null;
create unique index "PhaseEntry_one_running" on "PhaseEntry" ("conferenceId") where "endedAt" is null;
create unique index "Willingness_one_standing" on "Willingness" ("principalId") where "endedAt" is null;
create unique index "PersonPhone_one_standing" on "PersonPhone" ("personId", "phoneNumberId") where "endedAt" is null;
create unique index "NumberSilence_one_standing" on "NumberSilence" ("phoneNumberId") where "liftedAt" is null;
create index "OutgoingMessage_due" on "OutgoingMessage" ("dueAt") where "state" = 'queued';
create index "OutgoingMessage_in_doubt" on "OutgoingMessage" ("handingOverAt") where "state" = 'handingOver';

alter table "Arrears" add constraint "Arrears_amount_not_negative" check ("amountCents" >= 0);
alter table "EvictionCase" add constraint "EvictionCase_rent_not_negative" check ("rentCents" >= 0);
alter table "ConferenceDay" add constraint "ConferenceDay_ends_after_it_starts" check ("endsAt" > "startsAt");
alter table "CoordinatorProfile" add constraint "CoordinatorProfile_capacity_not_negative" check ("capacity" >= 0);
alter table "OutgoingMessage" add constraint "OutgoingMessage_somebody" check (("personId" is null) <> ("accountId" is null));

-- Views. They run with their owner's rights and pass row-level security, so they hold ids, dates and kinds only.

-- Conferences whose content is closed to staff: from the first second of private time until a presentation, pauses and every ending included.
create view content_closed as
select p."conferenceId"
from "PhaseEntry" p
where p."phase" = 'privateTime'
  and not exists (
    select 1 from "PhaseEntry" q
    where q."conferenceId" = p."conferenceId" and q."phase" = 'presentation' and q."startedAt" >= p."startedAt"
  );

-- The newest word of each principal about each person.
create view standing_decision as
select distinct on ("personId", "principalId") "personId", "principalId", "conferenceId", "kind", "at"
from "Decision"
order by "personId", "principalId", "at" desc, "id" desc;

-- Dates of the rows that decide a conference's state; `app/journey/state.ts` derives the state from them.
create view conference_facts as
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
  select coalesce(bool_or(sa."flagged" is null or (sa."flagged" and not exists (
           select 1 from "SafetyTalk" t where t."principalId" = p."id" and t."at" >= sa."askedAt"))), true) as "safetyOpen"
  from "Principal" p
  left join lateral (
    select x."flagged", x."askedAt" from "SafetyAnswer" x where x."principalId" = p."id" order by x."askedAt" desc, x."id" desc limit 1
  ) sa on true
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

-- Who is what to which conference, since when and until when.
create view relation as
select "accountId", null::uuid as "personId", "conferenceId", 'coordinator'::text as "relation", "from", "until" from "CoordinatorAssignment"
union all
select "registrantAccountId", null, "conferenceId", 'referrer', "sentAt", null from "Registration" where "registrantKind" = 'worker' and "registrantAccountId" is not null
union all
select a."id", null, c."id", 'regionalManager', c."createdAt", null from "Conference" c join "Account" a on a."organisationId" = c."centraleId" and a."role" = 'regionalManager'
union all
select null, "personId", "conferenceId", 'principal', null, null from "Principal"
union all
select null, "personId", "conferenceId", 'guest', null, null from "Guest"
union all
select null, i."personId", i."conferenceId", 'member', i."invitedAt", i."withdrawnAt" from "Invitation" i
where not exists (select 1 from "Guest" g where g."personId" = i."personId") and not exists (select 1 from "Principal" p where p."personId" = i."personId");

-- Who may be sent something now, by purpose. Joined when messages are claimed, so a withdrawal works at once.
create view may_receive as
with person as (
  select p."id", p."conferenceId", f."unwilling", f."safetyOpen",
         (f."strandedAt" is null and f."notStartedAt" is null and f."closedAt" is null) as "open"
  from "Person" p join conference_facts f on f."conferenceId" = p."conferenceId"
  where p."deceasedAt" is null and p."erasedAt" is null and not p."under16"
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

-- Private time: content tables show a conference to its family always, to staff only while it is not closed.

do $$
declare content text;
begin
  foreach content in array array[
    'MapPlace', 'Tie', 'Decision', 'CentralQuestion', 'Note', 'Agreement', 'AgreementWording', 'PlanVersion', 'PlanVersionLine',
    'AgreementConfirmation', 'Remark', 'CheckIn', 'Evaluation'
  ] loop
    execute format('alter table %I enable row level security', content);
    execute format('create policy family on %I for all to kring_family using (true) with check (true)', content);
    execute format(
      'create policy private_time on %1$I for all to kring_staff
         using (not exists (select 1 from content_closed c where c."conferenceId" = %1$I."conferenceId"))
         with check (not exists (select 1 from content_closed c where c."conferenceId" = %1$I."conferenceId"))', content);
  end loop;
end $$;

-- Jobs are added in the transaction of the deed, by roles that may not touch the worker's tables.
create function wake(task text, key text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(task, '{}'::json, job_key => key);
end $$;
revoke all on function wake(text, text) from public;
