-- Each kind of work has a role of its own with narrow grants; the database guards itself even where the program errs.
-- Everything scoped is set by SET LOCAL: app.county, app.unit, app.person. A setting that was never made, or was made and ended
-- with its transaction, reads as null or '', hence nullif: either way nothing is seen.

do $$
declare r text;
begin
  foreach r in array array['zhunsheng_app', 'zhunsheng_jobs', 'zhunsheng_seal', 'zhunsheng_sign_in', 'zhunsheng_search', 'zhunsheng_acts'] loop
    begin
      execute format('create role %I nologin', r);
    exception when duplicate_object then null;
    end;
    begin
      execute format('grant %I to current_user', r);
    exception when others then raise notice '%', sqlerrm;
    end;
  end loop;
end $$;

comment on role zhunsheng_app is 'Requests of people: reads what its unit sees, adds acts, cannot change one.';
comment on role zhunsheng_jobs is 'Reactions, expiries, loading and rebuilding, within one county at a time.';
comment on role zhunsheng_seal is 'Daily seals, closings and verification.';
comment on role zhunsheng_sign_in is 'Accounts and sessions.';
comment on role zhunsheng_search is 'Owns the one function that searches text and applies the scope itself.';
comment on role zhunsheng_acts is 'Owns the few functions through which people''s requests read acts and what a guard must know of other files.';

do $$
declare t text;
begin
  foreach t in array array['act', 'file', 'file_past', 'term', 'clock', 'finding', 'link', 'secret', 'number', 'outbox', 'seal', 'closing',
                           'attachment', 'draft', 'account', 'session', 'access_log'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;

  -- Rows of a file: seen by the units with a part in it; written within the county, the right to write is the kernel's to judge.
  foreach t in array array['file', 'file_past', 'term', 'clock', 'finding', 'link'] loop
    execute format($p$create policy seen on %I for select to zhunsheng_app
      using (county = nullif(current_setting('app.county', true), '') and sees @> array[nullif(current_setting('app.unit', true), '')])$p$, t);
    execute format($p$create policy added on %I for insert to zhunsheng_app with check (county = nullif(current_setting('app.county', true), ''))$p$, t);
    execute format($p$create policy changed on %I for update to zhunsheng_app using (county = nullif(current_setting('app.county', true), ''))$p$, t);
    execute format($p$create policy removed on %I for delete to zhunsheng_app using (county = nullif(current_setting('app.county', true), ''))$p$, t);
    execute format('grant select, insert, update on %I to zhunsheng_app', t);
    execute format('grant select, insert, update, delete on %I to zhunsheng_jobs', t);
    execute format('grant select on %I to zhunsheng_seal', t);
  end loop;
  foreach t in array array['term', 'clock', 'finding', 'link'] loop
    execute format('grant delete on %I to zhunsheng_app', t);
  end loop;

  -- Rows that belong to the county and to no file.
  foreach t in array array['act', 'secret', 'number', 'outbox', 'attachment'] loop
    execute format($p$create policy county on %I to zhunsheng_app using (county = nullif(current_setting('app.county', true), ''))$p$, t);
  end loop;
  foreach t in array array['act', 'file', 'file_past', 'term', 'clock', 'finding', 'link', 'secret', 'number', 'seal', 'closing', 'attachment'] loop
    execute format($p$create policy county_jobs on %I to zhunsheng_jobs, zhunsheng_seal
      using (county = nullif(current_setting('app.county', true), ''))$p$, t);
  end loop;
end $$;

grant insert on act to zhunsheng_app, zhunsheng_jobs;
grant select on act to zhunsheng_jobs, zhunsheng_seal;
grant select, insert, update on number to zhunsheng_app, zhunsheng_jobs;
grant insert on outbox to zhunsheng_app, zhunsheng_jobs;
grant select, insert on attachment to zhunsheng_app, zhunsheng_jobs;
grant select, insert, update on secret to zhunsheng_app, zhunsheng_jobs;

-- The forwarder takes every county's rows in one go.
create policy forwarded on outbox to zhunsheng_jobs using (true);
grant select, delete on outbox to zhunsheng_jobs;

grant select, insert on seal, closing to zhunsheng_seal;
create policy shown on seal for select to zhunsheng_app using (county = nullif(current_setting('app.county', true), ''));
create policy shown on closing for select to zhunsheng_app using (county = nullif(current_setting('app.county', true), ''));
grant select on seal, closing to zhunsheng_app, zhunsheng_jobs;

create policy own on draft to zhunsheng_app
  using (county = nullif(current_setting('app.county', true), '') and person = nullif(current_setting('app.person', true), ''));
grant select, insert, update, delete on draft to zhunsheng_app;

create policy signing_in on account to zhunsheng_sign_in using (county = nullif(current_setting('app.county', true), ''));
create policy signing_in on session to zhunsheng_sign_in using (county = nullif(current_setting('app.county', true), ''));
grant select, insert, update on account to zhunsheng_sign_in;
grant select, insert, update, delete on session to zhunsheng_sign_in;

create policy county on access_log to zhunsheng_app, zhunsheng_jobs, zhunsheng_sign_in using (county = nullif(current_setting('app.county', true), ''));
grant select, insert on access_log to zhunsheng_app;
grant insert on access_log to zhunsheng_jobs, zhunsheng_sign_in;

create policy searched on file for select to zhunsheng_search using (true);
create policy everywhere on file to zhunsheng_acts using (true);
create policy everywhere on act for select to zhunsheng_acts using (true);
grant select on file to zhunsheng_search;
grant select on act, file to zhunsheng_acts;
grant update (seq) on file to zhunsheng_acts; -- what a share lock asks for
create policy everywhere on link to zhunsheng_acts using (true);
grant select on link to zhunsheng_acts;
grant update (target) on link to zhunsheng_acts;
