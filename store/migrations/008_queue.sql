-- What people tell each other about files: urging (催办), notes (批注), tags (标签), copies (抄送), messages (消息), and who has a file open.
-- None of it is an act: nothing of law follows from it, no figure counts it, and `rebuild` neither makes nor removes it. Like acts, what hangs
-- on a file carries no rights of its own: it is read only through functions that look whether the unit sees the file now.

create table remark (
  county     text collate "C" not null,
  id         text collate "C" not null,
  file       text collate "C" not null,
  kind       text collate "C" not null check (kind in ('note', 'tag', 'copy')),
  text       text collate "C" not null,
  person     text collate "C" not null,
  name       text             not null,
  unit       text collate "C" not null,
  receiver   text collate "C",
  at         timestamptz      not null,
  removed_at timestamptz,
  removed_by text collate "C",
  primary key (county, id),
  check ((kind = 'copy') = (receiver is not null))
);
create index remark_file on remark (county, file) where removed_at is null;
create unique index remark_tag on remark (county, text, file) where kind = 'tag' and removed_at is null;
create unique index remark_copy on remark (county, receiver, file) where kind = 'copy' and removed_at is null;
comment on table remark is 'Working remarks on files: a note, a tag, a copy to a colleague. Taken back, a row stays and says by whom and when.';
comment on column remark.id is 'Chosen by the client; a repeat finds the first.';
comment on column remark.text is 'The note, the tag, or the name of whom it was copied to.';

create table urging (
  county  text collate "C" not null,
  file    text collate "C" not null,
  person  text collate "C" not null,
  day     text collate "C" not null,
  name    text             not null,
  unit    text collate "C" not null,
  waits   text             not null,
  at      timestamptz      not null,
  primary key (county, file, person, day)
);
comment on table urging is 'Who urged whom about a file and when; the key holds it to once a day for each file and sender.';
comment on column urging.waits is 'Who was urged, in words.';

create table message (
  county  text collate "C" not null,
  person  text collate "C" not null,
  id      text collate "C" not null,
  kind    text collate "C" not null,
  title   text             not null,
  says    text             not null,
  link    text,
  undo    jsonb,
  at      timestamptz      not null,
  read_at timestamptz,
  primary key (county, person, id)
);
create index message_at on message (county, person, at desc, id);
create index message_unread on message (county, person) where read_at is null;
comment on table message is 'What one person is told. The id is made from its cause, so that telling twice is telling once.';
comment on column message.undo is 'What would take back the act of one''s own that this tells of.';

create table presence (
  county text collate "C" not null,
  file   text collate "C" not null,
  person text collate "C" not null,
  name   text             not null,
  at     timestamptz      not null,
  primary key (county, file, person)
);
comment on table presence is 'Who has a file open; good for a minute.';

do $$
declare t text;
begin
  foreach t in array array['remark', 'urging', 'message', 'presence'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['remark', 'urging', 'presence'] loop
    execute format($p$create policy own on %I for insert to zhunsheng_app
      with check (county = nullif(current_setting('app.county', true), '') and person = nullif(current_setting('app.person', true), ''))$p$, t);
    execute format('create policy everywhere on %I to zhunsheng_acts using (true)', t);
    execute format('grant select on %I to zhunsheng_acts', t);
  end loop;
end $$;
grant insert on remark, urging to zhunsheng_app;
-- Nothing of a remark can change but that it is taken back.
grant update (removed_at, removed_by) on remark to zhunsheng_acts;
grant insert, update (at), delete on presence to zhunsheng_acts;

-- Anybody of the county may tell anybody of it something; one reads one's own alone.
create policy own on message for select to zhunsheng_app
  using (county = nullif(current_setting('app.county', true), '') and person = nullif(current_setting('app.person', true), ''));
create policy read_by on message for update to zhunsheng_app
  using (county = nullif(current_setting('app.county', true), '') and person = nullif(current_setting('app.person', true), ''));
create policy told on message for insert to zhunsheng_app with check (county = nullif(current_setting('app.county', true), ''));
grant select, insert on message to zhunsheng_app;
grant update (read_at) on message to zhunsheng_app;
create policy told_by_jobs on message to zhunsheng_jobs using (county = nullif(current_setting('app.county', true), ''));
grant select, insert on message to zhunsheng_jobs;

create function seen(p_files text[]) returns setof text
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select id from file
    where county = nullif(current_setting('app.county', true), '') and id = any(p_files)
      and sees @> array[nullif(current_setting('app.unit', true), '')];
end $$;
comment on function seen is 'Which of these files the unit of the scope sees.';

create function remarks_of(p_files text[]) returns setof remark
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select * from remark
    where county = nullif(current_setting('app.county', true), '') and file in (select seen(p_files)) and removed_at is null
    order by at, id;
end $$;
comment on function remarks_of is 'Remarks on files that the unit sees, the oldest first; those taken back are not among them.';

create function take_back(p_id text, p_at timestamptz) returns setof remark
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_file text;
begin
  select file into v_file from remark where county = nullif(current_setting('app.county', true), '') and id = p_id;
  if not exists (select seen(array[v_file])) then return; end if;
  return query update remark set removed_at = p_at, removed_by = nullif(current_setting('app.person', true), '')
    where county = nullif(current_setting('app.county', true), '') and id = p_id and removed_at is null returning *;
end $$;
comment on function take_back is 'Takes a remark back, of a file that the unit sees; who may is the program''s to judge.';

create function tagged(p_tag text) returns setof text
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select file from remark
    where county = nullif(current_setting('app.county', true), '') and kind = 'tag' and text = p_tag and removed_at is null;
end $$;
comment on function tagged is 'Ids of the county''s files that bear a tag, for a list that sees to the rights itself.';

create function tags_on(p_type text) returns table (tag text, files bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select r.text, count(*) from remark r join file f on f.county = r.county and f.id = r.file
    where r.county = nullif(current_setting('app.county', true), '') and r.kind = 'tag' and r.removed_at is null and f.type = p_type
      and f.sees @> array[nullif(current_setting('app.unit', true), '')]
    group by r.text order by 2 desc, 1 limit 100;
end $$;
comment on function tags_on is 'Tags on files of one type that the unit sees, with how many files bear each.';

create function urgings_of(p_files text[]) returns setof urging
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select distinct on (file) * from urging
    where county = nullif(current_setting('app.county', true), '') and file in (select seen(p_files))
    order by file, at desc;
end $$;
comment on function urgings_of is 'The last urging of each of these files that the unit sees.';

create function present(p_file text, p_name text, p_at timestamptz, p_stays boolean) returns table (name text, since timestamptz)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_county text := nullif(current_setting('app.county', true), '');
  v_person text := nullif(current_setting('app.person', true), '');
begin
  if v_person is null or not exists (select seen(array[p_file])) then return; end if;
  delete from presence where county = v_county and file = p_file and (at < p_at - interval '1 minute' or (person = v_person and not p_stays));
  if p_stays then
    insert into presence (county, file, person, name, at) values (v_county, p_file, v_person, p_name, p_at)
    on conflict (county, file, person) do update set at = excluded.at;
  end if;
  return query select p.name, p.at from presence p where p.county = v_county and p.file = p_file and p.person <> v_person order by p.name;
end $$;
comment on function present is 'Says that the person of the scope has a file open, or has left it, and tells who else has it open.';

-- Files by what a person did about them: the acts are read by the role that owns the functions, for that person's own alone.
create index act_person on act (county, (actor->>'person'), recorded_at desc) include (file, seq);

create function mine(p_which text, p_type text, p_open boolean, p_limit integer, p_skip integer)
returns table (body jsonb, number text, recorded_at timestamptz, hash bytea, done_at timestamptz, total bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_county text := nullif(current_setting('app.county', true), '');
  v_unit   text := nullif(current_setting('app.unit', true), '');
  v_person text := nullif(current_setting('app.person', true), '');
begin
  if v_county is null or v_unit is null or v_person is null then return; end if;
  return query
    with touched as (
      select a.file, max(a.recorded_at) as done_at from act a
      where p_which in ('started', 'handled') and a.county = v_county and a.actor->>'person' = v_person and (p_which = 'handled' or a.seq = 1)
      group by a.file
      union all
      select r.file, r.at from remark r
      where p_which = 'copied' and r.county = v_county and r.kind = 'copy' and r.receiver = v_person and r.removed_at is null
    )
    select f.body, f.number, f.recorded_at, f.hash, t.done_at, count(*) over () from touched t
    join file f on f.county = v_county and f.id = t.file
    where f.sees @> array[v_unit] and f.state <> '$void' and (p_type is null or f.type = p_type)
      and (p_open is null or p_open = (f.closed is null))
    order by t.done_at desc, f.id limit least(p_limit, 200) offset p_skip;
end $$;
comment on function mine is 'Files that the person of the scope opened (started), acted on (handled) or was sent a copy of (copied), the latest first, of those the unit sees.';

grant create on schema public to zhunsheng_acts;
alter function seen owner to zhunsheng_acts;
alter function remarks_of owner to zhunsheng_acts;
alter function take_back owner to zhunsheng_acts;
alter function tagged owner to zhunsheng_acts;
alter function tags_on owner to zhunsheng_acts;
alter function urgings_of owner to zhunsheng_acts;
alter function present owner to zhunsheng_acts;
alter function mine owner to zhunsheng_acts;
revoke create on schema public from zhunsheng_acts;
revoke execute on function seen, remarks_of, take_back, tagged, tags_on, urgings_of, present, mine from public;
grant execute on function seen, remarks_of, take_back, tagged, tags_on, urgings_of, present, mine to zhunsheng_app;

-- Who held a file before an act and after it, for telling them.
create function held(p_county text, p_file text, p_seq integer) returns table (before text, after text)
language sql stable set search_path = public, pg_temp as $$
  select (select holder from file_past where county = p_county and id = p_file and seq = p_seq - 1),
         coalesce((select holder from file_past where county = p_county and id = p_file and seq = p_seq),
                  (select holder from file where county = p_county and id = p_file and seq = p_seq))
$$;
revoke execute on function held from public;
grant execute on function held to zhunsheng_jobs;
