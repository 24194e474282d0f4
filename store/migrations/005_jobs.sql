-- The job queue keeps a schema of its own, owned by the role that runs it; its tables are made by the queue's own migrations. With this table
-- there before them, the role needs no right to create schemas.
create schema graphile_worker authorization zhunsheng_jobs;
create table graphile_worker.migrations (
  id       integer     primary key,
  ts       timestamptz not null default now(),
  breaking boolean     not null default false
);
alter table graphile_worker.migrations owner to zhunsheng_jobs;

create function counties() returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct county from file where type = 'county-setting' order by 1
$$;
comment on function counties is 'The counties of this database, for work that goes round all of them.';
grant create on schema public to zhunsheng_acts;
alter function counties owner to zhunsheng_acts;
revoke create on schema public from zhunsheng_acts;
revoke execute on function counties from public;
grant execute on function counties to zhunsheng_jobs, zhunsheng_app, zhunsheng_sign_in;
