-- Whether something is in hand for a number is asked by the number. An index by time that could answer it too would be read whole for each.
drop index "OutgoingMessage_in_doubt";
create index "OutgoingMessage_in_doubt" on "OutgoingMessage" ("handingOverAt") where "state" = 'handingOver' and "handingOverAt" is not null;

-- A million messages are put in line at once: whether there are such people is asked once a statement, which costs a quarter of asking it
-- for every row. A person is never deleted.
alter table "OutgoingMessage" drop constraint "OutgoingMessage_personId_fkey";
create function message_to_somebody() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select 1 from said s where s."personId" is not null and not exists (select 1 from "Person" p where p."id" = s."personId")) then
    raise foreign_key_violation using message = 'a message is for somebody there is';
  end if;
  return null;
end $$;
create trigger message_to_somebody after insert on "OutgoingMessage"
  referencing new table as said for each statement execute function message_to_somebody();

