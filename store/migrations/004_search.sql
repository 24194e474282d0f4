-- Free text is searched in one place. Row-level security would keep its operators from the index, so the function belongs to a role
-- that sees all rows and applies the scope itself.

create function found(p_text text, p_limit integer)
returns table (id text, type text, number text, title text, unit text, state text, opened text, holder text, rank integer)
language plpgsql stable security definer rows 50 set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_county text := nullif(current_setting('app.county', true), '');
  v_unit   text := nullif(current_setting('app.unit', true), '');
  v_text   text := lower(btrim(p_text));
begin
  if v_county is null or v_unit is null or length(v_text) < 2 then return; end if;
  return query
    select f.id, f.type, f.number, f.title, f.unit, f.state, f.opened, f.holder,
           case when f.number = btrim(p_text) then 0 when starts_with(f.search, v_text) then 1 else 2 end
    from file f
    where f.words @> bigrams(v_county, v_text) and f.county = v_county and f.sees @> array[v_unit]
      and f.state <> '$void' and position(v_text in f.search) > 0
    order by 9, f.opened desc, f.id
    limit least(p_limit, 1000);
end $$;
comment on function found is 'Files of the scope whose title, parties or number contain the text (two characters suffice), best first.';

grant create on schema public to zhunsheng_search;
alter function found owner to zhunsheng_search;
revoke create on schema public from zhunsheng_search;
revoke execute on function found from public;
grant execute on function found to zhunsheng_app;
