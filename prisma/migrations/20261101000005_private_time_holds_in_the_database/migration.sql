-- Row-level security judges a statement by what was committed when it began, and does not look at what foreign keys carry along.
-- So every change of content by who logged in as staff, also one that came through a foreign key, first takes the conference for itself
-- as deeds do: it lands before private time, or waits for its start and is refused.
create function content_open_to_staff() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  conferences uuid[];
begin
  if not pg_has_role(session_user, 'kring_staff', 'usage') or (select r.rolsuper from pg_roles r where r.rolname = session_user) then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  conferences := case tg_op
    when 'INSERT' then array[new."conferenceId"]
    when 'DELETE' then array[old."conferenceId"]
    else array[old."conferenceId", new."conferenceId"]
  end;
  -- A transaction that looks at an older state would not see that private time has begun.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise insufficient_privilege using message = 'content is written in read committed transactions only';
  end if;
  perform 1 from "Conference" c where c."id" = any (conferences) order by c."id" for share;
  if exists (select 1 from content_closed x where x."conferenceId" = any (conferences)) then
    raise insufficient_privilege using message = 'the content of this conference is closed to staff';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
revoke all on function content_open_to_staff() from public;

do $$
declare content text;
begin
  foreach content in array array[
    'MapPlace', 'Tie', 'Decision', 'CentralQuestion', 'Note', 'Agreement', 'AgreementWording', 'PlanVersion', 'PlanVersionLine',
    'AgreementConfirmation', 'Remark', 'CheckIn', 'Evaluation'
  ] loop
    execute format(
      'create trigger open_to_staff before insert or update or delete on %I for each row execute function content_open_to_staff()', content);
  end loop;
end $$;
