-- One act, two round trips: `read` before the kernel judges, `append` after. Each is keyed by county and sets its own scope.

create function set_scope(p_county text, p_unit text, p_person text) returns void
language plpgsql as $$
begin
  -- SET LOCAL and not set_config: on Citus only the former reaches the workers.
  execute format('set local app.county to %L', p_county);
  execute format('set local app.unit to %L', p_unit);
  execute format('set local app.person to %L', p_person);
end $$;

create function prior(p_county text, p_act text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('file', file, 'seq', seq, 'kind', kind, 'on', day, 'data', data, 'person', actor->>'person',
                            'number', number, 'hash', encode(hash, 'hex'), 'recordedAt', recorded_at)
  from act where county = p_county and id = p_act
$$;
comment on function prior is 'The act already entered under this id, if any: what makes a repeat harmless.';

create function referred(p_county text, p_ids text[]) returns setof file
language sql stable security definer set search_path = public, pg_temp as $$
  select * from file where county = p_county and id = any(p_ids)
$$;
comment on function referred is 'Files that an act names, whoever keeps them: the guards must know them, the act keeps only what they asked.';

create function unmoved(p_county text, p_reads jsonb) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_read record;
  v_seq  integer;
begin
  -- In the order of their ids, so that two acts cannot wait for each other here.
  for v_read in select value->>'id' as id, (value->>'seq')::integer as seq from jsonb_array_elements(p_reads) order by (value->>'id') collate "C" loop
    select seq into v_seq from file where county = p_county and id = v_read.id for share;
    if v_seq is distinct from v_read.seq then return false; end if;
  end loop;
  return true;
end $$;
comment on function unmoved is 'Whether the files the guards read still stand as they were read; they stay so until the act commits.';

create function acts_of(p_county text, p_file text, p_after integer) returns setof act
language sql stable security definer set search_path = public, pg_temp as $$
  select act.* from act
  where act.county = p_county and act.file = p_file and act.seq > p_after
    and exists (select from file where file.county = p_county and file.id = p_file
                and file.county = nullif(current_setting('app.county', true), '')
                and file.sees @> array[nullif(current_setting('app.unit', true), '')])
  order by act.seq
$$;
comment on function acts_of is 'Acts of a file that the unit sees.';

create function arrived(p_county text, p_file text) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update link set target = p_file where county = p_county and "to" = p_file and target is null
$$;
comment on function arrived is 'Completes the references that were here before the file they name, whoever keeps them.';

create function bigrams(p_county text, p_text text) returns text[]
language sql immutable as $$
  select coalesce(array_agg(p_county || substr(p_text, i, 2) order by i), '{}') from generate_series(1, length(p_text) - 1) i
$$;

create function read(p_county text, p_unit text, p_person text, p_type text, p_id text, p_refs text[], p_act text) returns jsonb
language plpgsql volatile as $$
declare
  v_row  jsonb;
  v_refs jsonb;
begin
  perform set_scope(p_county, p_unit, p_person);
  select jsonb_build_object('body', body, 'number', number, 'hash', encode(hash, 'hex'), 'recordedAt', recorded_at) into v_row
  from file where county = p_county and id = p_id and type = p_type;
  if cardinality(p_refs) > 0 then
    select jsonb_object_agg(id, jsonb_build_object('body', body, 'number', number, 'recordedAt', recorded_at)) into v_refs
    from referred(p_county, p_refs);
  end if;
  return jsonb_build_object('row', v_row, 'refs', coalesce(v_refs, '{}'), 'prior', case when p_act is not null then prior(p_county, p_act) end);
end $$;
comment on function read(text, text, text, text, text, text[], text) is 'A file as the unit sees it, what its act refers to, and the act already entered under the same id.';

create function append(p_county text, p_unit text, p_person text, p_entry jsonb) returns jsonb
language plpgsql volatile as $$
declare
  a       jsonb := p_entry->'act';
  v_file  text  := a->>'file';
  v_seq   integer := (a->>'seq')::integer;
  v_prior jsonb;
  v_past  file;
  v_new   file;
  v_clock clock;
  v_at    timestamptz := (a->>'recordedAt')::timestamptz;
  v_last  integer;
  v_item  jsonb;
  v_given text;
begin
  perform set_scope(p_county, p_unit, p_person);

  -- A repeat gets its first answer before the seq is looked at.
  v_prior := prior(p_county, a->>'id');
  if v_prior is not null then return jsonb_build_object('prior', v_prior); end if;

  select * into v_past from file where county = p_county and id = v_file for update;
  if coalesce(v_past.seq, 0) <> v_seq - 1 then
    -- Whoever was first may have been this very act, sent twice at once.
    v_prior := prior(p_county, a->>'id');
    if v_prior is not null then return jsonb_build_object('prior', v_prior); end if;
    return '{"conflict": "file"}';
  end if;
  if jsonb_array_length(p_entry->'reads') > 0 and not unmoved(p_county, p_entry->'reads') then return '{"conflict": "read"}'; end if;

  v_new := jsonb_populate_record(null::file, p_entry->'row');
  v_new.recorded_at := greatest(v_at, v_past.recorded_at);
  v_new.number := v_past.number;
  if v_past.number is null and jsonb_typeof(p_entry->'number') = 'object' then
    insert into number (county, unit, word, year, last)
    values (p_county, p_entry->'number'->>'unit', p_entry->'number'->>'word', (p_entry->'number'->>'year')::integer, 1)
    on conflict (county, unit, word, year) do update set last = number.last + 1
    returning last into v_last;
    v_given := replace(p_entry->'number'->>'pattern', '{n}', v_last::text);
    v_new.number := v_given;
    v_new.search := v_new.search || E'\n' || lower(v_given);
    v_new.words := v_new.words || bigrams(p_county, lower(v_given));
  end if;

  insert into act (county, file, seq, type, id, kind, day, recorded_at, actor, data, seen, number, canonical, prev, hash)
  values (p_county, v_file, v_seq, v_new.type, a->>'id', a->>'kind', a->>'on', v_new.recorded_at, a->'actor', a->'data', nullif(a->'seen', 'null'),
          v_given, a->>'canonical', decode(a->>'prev', 'hex'), decode(a->>'hash', 'hex'));

  if v_seq = 1 then
    insert into file values (v_new.*);
    perform arrived(p_county, v_file);
  else
    insert into file_past (county, id, seq, type, number, title, unit, sees, holder, state, outcome, edition, opened, closed,
      kind1, kind2, kind3, kind4, kind5, kind6, day1, day2, day3, day4, amount1, amount2, amount3, amount4, terms, recorded_at, until)
    values (p_county, v_file, v_past.seq, v_past.type, v_past.number, v_past.title, v_past.unit, v_new.sees, v_past.holder, v_past.state,
      v_past.outcome, v_past.edition, v_past.opened, v_past.closed, v_past.kind1, v_past.kind2, v_past.kind3, v_past.kind4, v_past.kind5,
      v_past.kind6, v_past.day1, v_past.day2, v_past.day3, v_past.day4, v_past.amount1, v_past.amount2, v_past.amount3, v_past.amount4,
      v_past.terms, v_past.recorded_at, v_new.recorded_at);
    update file set number = v_new.number, title = v_new.title, unit = v_new.unit, sees = v_new.sees, holder = v_new.holder,
      state = v_new.state, outcome = v_new.outcome, edition = v_new.edition, opened = v_new.opened, closed = v_new.closed,
      kind1 = v_new.kind1, kind2 = v_new.kind2, kind3 = v_new.kind3, kind4 = v_new.kind4, kind5 = v_new.kind5, kind6 = v_new.kind6,
      day1 = v_new.day1, day2 = v_new.day2, day3 = v_new.day3, day4 = v_new.day4,
      amount1 = v_new.amount1, amount2 = v_new.amount2, amount3 = v_new.amount3, amount4 = v_new.amount4, terms = v_new.terms,
      seq = v_new.seq, recorded_at = v_new.recorded_at, hash = v_new.hash, search = v_new.search, words = v_new.words, body = v_new.body
    where county = p_county and id = v_file;
  end if;

  -- Either only what the act changed, or, where every row of the file is touched (a correction, a new title or unit), all of it.
  if (p_entry->>'whole')::boolean and v_seq > 1 then
    delete from clock where county = p_county and file = v_file;
    delete from finding where county = p_county and file = v_file;
    delete from term where county = p_county and file = v_file;
    delete from link where county = p_county and "from" = v_file;
    if v_past.sees <> v_new.sees then update file_past set sees = v_new.sees where county = p_county and id = v_file; end if;
  end if;
  for v_item in select value from jsonb_array_elements(p_entry->'clocks') loop
    v_clock := jsonb_populate_record(null::clock, v_item);
    v_clock.number := v_new.number;
    insert into clock values (v_clock.*)
    on conflict (county, file, clock, n) do update set rule = excluded.rule, started = excluded.started, due = excluded.due,
      opens = excluded.opens, warn = excluded.warn, met = excluded.met, stopped = excluded.stopped, paused = excluded.paused,
      provisional = excluded.provisional, lapses = excluded.lapses;
  end loop;
  for v_item in select value from jsonb_array_elements(p_entry->'findings') loop
    insert into finding select (jsonb_populate_record(null::finding, v_item)).*;
  end loop;
  for v_item in select value from jsonb_array_elements(p_entry->'terms') loop
    insert into term select (jsonb_populate_record(null::term, v_item)).*;
  end loop;
  for v_item in select value from jsonb_array_elements(p_entry->'links') loop
    insert into link values (p_county, v_file, v_item->>'field', v_item->>'to',
      (select id from referred(p_county, array[v_item->>'to'])), v_new.sees);
  end loop;
  for v_item in select value from jsonb_array_elements(p_entry->'secrets') loop
    insert into secret (county, id, digest, kind, key_version, sealed)
    values (p_county, v_item->>'id', v_item->>'digest', v_item->>'kind', (v_item->>'keyVersion')::integer, decode(v_item->>'sealed', 'hex'))
    on conflict (county, id) do nothing;
  end loop;
  insert into outbox (county, id, file, type, seq, kind, recorded_at)
  values (p_county, a->>'id', v_file, v_new.type, v_seq, a->>'kind', v_new.recorded_at);

  return jsonb_build_object('seq', v_seq, 'number', v_given, 'hash', a->>'hash', 'recordedAt', v_new.recorded_at);
end $$;
comment on function append is 'Enters one act and everything worked out from it, in one statement. A race ends in a conflict or in a unique violation, never in two acts.';

-- The functions of another role belong to it; to hand them over, that role needs, for this moment, the right to create here.
grant create on schema public to zhunsheng_acts;
alter function prior owner to zhunsheng_acts;
alter function referred owner to zhunsheng_acts;
alter function unmoved owner to zhunsheng_acts;
alter function acts_of owner to zhunsheng_acts;
alter function arrived owner to zhunsheng_acts;
revoke create on schema public from zhunsheng_acts;

revoke execute on function prior, referred, unmoved, arrived, acts_of, read, append from public;
grant execute on function prior, referred, unmoved, arrived, read, append to zhunsheng_app, zhunsheng_jobs;
grant execute on function acts_of to zhunsheng_app;
