-- What the two serving roles may do. Idempotent; applied after every migration.
grant usage on schema public to kring_staff, kring_family;
grant select, insert, update, delete on all tables in schema public to kring_staff, kring_family;
grant usage, select on all sequences in schema public to kring_staff, kring_family;
revoke all on "_prisma_migrations" from kring_staff, kring_family;

-- The access log is written once and never changed; only the sealing job of the owner fills its chain.
revoke update, delete on "AccessLog" from kring_staff, kring_family;
revoke select on "AccessLog" from kring_family;

-- Nobody who serves staff can undo or move private time.
revoke update, delete on "PhaseEntry" from kring_staff;
grant update ("endedAt", "endedHow", "endedByPerson", "endedByAccount") on "PhaseEntry" to kring_staff;

-- Views are read only.
revoke insert, update, delete on content_closed, standing_decision, conference_facts, relation, may_receive, voice_missing,
  safety_talk_missing from kring_staff, kring_family;

grant execute on function wake(text, text) to kring_staff, kring_family;
