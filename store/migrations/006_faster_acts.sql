-- The same functions with less work in each call. A function of language sql is parsed and planned anew at every call from another function;
-- plpgsql keeps its plans for the session. What an act does not have (no new clock, no link) costs no statement.

create or replace function set_scope(p_county text, p_unit text, p_person text) returns void
language plpgsql as $$
begin
  -- SET LOCAL and not set_config: on Citus only the former reaches the workers.
  execute format('set local app.county to %L; set local app.unit to %L; set local app.person to %L', p_county, p_unit, p_person);
end $$;

create or replace function prior(p_county text, p_act text) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_prior jsonb;
begin
  select jsonb_build_object('file', file, 'seq', seq, 'kind', kind, 'on', day, 'data', data, 'person', actor->>'person',
                            'number', number, 'hash', encode(hash, 'hex'), 'recordedAt', recorded_at) into v_prior
  from act where county = p_county and id = p_act;
  return v_prior;
end $$;

create or replace function referred(p_county text, p_ids text[]) returns setof file
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select * from file where county = p_county and id = any(p_ids);
end $$;

create function kept(p_county text, p_ids text[]) returns text[]
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  return array(select id from file where county = p_county and id = any(p_ids));
end $$;
comment on function kept is 'Which of these files there are, whoever keeps them.';

create or replace function arrived(p_county text, p_file text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update link set target = p_file where county = p_county and "to" = p_file and target is null;
end $$;

create or replace function append(p_county text, p_unit text, p_person text, p_entry jsonb) returns jsonb
language plpgsql volatile as $$
declare
  a       jsonb := p_entry->'act';
  v_file  text  := a->>'file';
  v_seq   integer := (a->>'seq')::integer;
  v_prior jsonb;
  v_past  file;
  v_new   file;
  v_at    timestamptz := (a->>'recordedAt')::timestamptz;
  v_last  integer;
  v_there text[];
  v_given text;
begin
  perform set_scope(p_county, p_unit, p_person);

  select * into v_past from file where county = p_county and id = v_file for update;
  if coalesce(v_past.seq, 0) <> v_seq - 1 then
    -- A repeat gets its first answer; whoever was first may also have been this very act, sent twice at once.
    v_prior := prior(p_county, a->>'id');
    if v_prior is not null then return jsonb_build_object('prior', v_prior); end if;
    return '{"conflict": "file"}';
  end if;
  if jsonb_array_length(p_entry->'reads') > 0 and not unmoved(p_county, p_entry->'reads') then
    v_prior := prior(p_county, a->>'id');
    if v_prior is not null then return jsonb_build_object('prior', v_prior); end if;
    return '{"conflict": "read"}';
  end if;

  v_new := jsonb_populate_record(null::file, p_entry->'row');
  v_new.recorded_at := greatest(v_at, v_past.recorded_at);
  v_new.number := v_past.number;
  if v_past.number is null and jsonb_typeof(p_entry->'number') = 'object' then
    -- Before a number is taken, which none may be in vain.
    v_prior := prior(p_county, a->>'id');
    if v_prior is not null then return jsonb_build_object('prior', v_prior); end if;
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
          v_given, a->>'canonical', decode(a->>'prev', 'hex'), decode(a->>'hash', 'hex'))
  on conflict do nothing;
  if not found then
    -- The id belongs to an act of another file, or the file is there and this unit does not see it. Nothing else was written yet but a number.
    if v_given is not null then raise unique_violation using message = 'The act or the file is already there'; end if;
    v_prior := prior(p_county, a->>'id');
    if v_prior is not null then return jsonb_build_object('prior', v_prior); end if;
    return '{"conflict": "file"}';
  end if;

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
    -- Either only what the act changed, or, where every row of the file is touched (a correction, a new title or unit), all of it.
    if (p_entry->>'whole')::boolean then
      delete from clock where county = p_county and file = v_file;
      delete from finding where county = p_county and file = v_file;
      delete from term where county = p_county and file = v_file;
      delete from link where county = p_county and "from" = v_file;
      if v_past.sees <> v_new.sees then update file_past set sees = v_new.sees where county = p_county and id = v_file; end if;
    end if;
  end if;

  if jsonb_array_length(p_entry->'clocks') > 0 then
    insert into clock (county, file, clock, n, rule, started, due, opens, warn, met, stopped, paused, provisional, lapses, type, unit, sees,
                       holder, title, number)
    select c.county, c.file, c.clock, c.n, c.rule, c.started, c.due, c.opens, c.warn, c.met, c.stopped, c.paused, c.provisional, c.lapses, c.type,
           c.unit, c.sees, c.holder, c.title, v_new.number
    from jsonb_populate_recordset(null::clock, p_entry->'clocks') c
    on conflict (county, file, clock, n) do update set rule = excluded.rule, started = excluded.started, due = excluded.due,
      opens = excluded.opens, warn = excluded.warn, met = excluded.met, stopped = excluded.stopped, paused = excluded.paused,
      provisional = excluded.provisional, lapses = excluded.lapses;
  end if;
  if jsonb_array_length(p_entry->'findings') > 0 then
    insert into finding select * from jsonb_populate_recordset(null::finding, p_entry->'findings');
  end if;
  if jsonb_array_length(p_entry->'terms') > 0 then
    insert into term select * from jsonb_populate_recordset(null::term, p_entry->'terms');
  end if;
  if jsonb_array_length(p_entry->'links') > 0 then
    v_there := kept(p_county, array(select value->>'to' from jsonb_array_elements(p_entry->'links')));
    insert into link (county, "from", field, "to", target, sees)
    select p_county, v_file, value->>'field', value->>'to', case when value->>'to' = any(v_there) then value->>'to' end, v_new.sees
    from jsonb_array_elements(p_entry->'links');
  end if;
  if jsonb_array_length(p_entry->'secrets') > 0 then
    insert into secret (county, id, digest, kind, key_version, sealed)
    select p_county, value->>'id', value->>'digest', value->>'kind', (value->>'keyVersion')::integer, decode(value->>'sealed', 'hex')
    from jsonb_array_elements(p_entry->'secrets')
    on conflict (county, id) do nothing;
  end if;
  insert into outbox (county, id, file, type, seq, kind, recorded_at)
  values (p_county, a->>'id', v_file, v_new.type, v_seq, a->>'kind', v_new.recorded_at);

  return jsonb_build_object('seq', v_seq, 'number', v_given, 'hash', a->>'hash', 'recordedAt', v_new.recorded_at);
end $$;

grant create on schema public to zhunsheng_acts;
alter function kept owner to zhunsheng_acts;
revoke create on schema public from zhunsheng_acts;
revoke execute on function kept from public;
grant execute on function kept to zhunsheng_app, zhunsheng_jobs;
