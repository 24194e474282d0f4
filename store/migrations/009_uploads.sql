-- Ledgers that were handed over and are not entered yet: kept before their arrival is acknowledged, so that no end of the program loses one.

create table upload (
  county   text collate "C" not null,
  person   text collate "C" not null,
  id       text collate "C" not null,
  name     text             not null,
  content  bytea,
  given    jsonb            not null,
  tries    integer          not null,
  kept_at  timestamptz      not null,
  taken_at timestamptz,
  read_at  timestamptz,
  problem  jsonb,
  primary key (county, person, id)
);
alter table upload alter column content set storage external;
create index upload_waiting on upload (county, kept_at) where read_at is null and problem is null;
comment on table upload is 'A ledger as it was handed over, until it is entered, abandoned or swept. Entered, its content is an attachment of the batch.';
comment on column upload.content is 'Null once it is known to be of no use.';
comment on column upload.given is 'What was said with it, and through which unit''s eyes.';
comment on column upload.taken_at is 'When a program last began to read it; the next program takes up what an earlier one left.';
comment on column upload.problem is 'Why it cannot be used, in words.';

alter table upload enable row level security;
alter table upload force row level security;
create policy own on upload to zhunsheng_app
  using (county = nullif(current_setting('app.county', true), '') and person = nullif(current_setting('app.person', true), ''));
create policy county_jobs on upload to zhunsheng_jobs using (county = nullif(current_setting('app.county', true), ''));
grant select, insert, update, delete on upload to zhunsheng_app;
grant select, update, delete on upload to zhunsheng_jobs;

-- Imports that nobody went on with are swept with what was uploaded for them.
create policy swept on draft to zhunsheng_jobs using (county = nullif(current_setting('app.county', true), '') and form = 'import');
grant select, delete on draft to zhunsheng_jobs;
