-- What is kept (acts) and what is worked out from it (everything else; `rebuild` makes it again, `verify` compares).
--
-- Days of law are text 'YYYY-MM-DD', as in the kernel: they compare the same in both, no session's zone can shift them, and text
-- comparison in "C" is leakproof, so that row-level security lets an index use it. Instants are timestamptz.
-- `county` is first in every key with one collation; no trigger; no foreign key that leaves the county.

create table act (
  county      text collate "C" not null,
  file        text collate "C" not null,
  seq         integer          not null check (seq > 0),
  type        text collate "C" not null,
  id          text collate "C" not null,
  kind        text collate "C" not null,
  day         text collate "C" not null,
  recorded_at timestamptz      not null,
  actor       jsonb            not null,
  data        jsonb            not null,
  seen        jsonb,
  number      text collate "C",
  canonical   text             not null,
  prev        bytea            not null,
  hash        bytea            not null,
  primary key (county, file, seq),
  unique (county, id)
);
create index act_recorded on act (county, recorded_at);
comment on table act is 'Every act of every file, in order. Rows are added, never changed or removed.';
comment on column act.id is 'Chosen by the client; a repeat with the same id gets the first answer.';
comment on column act.type is 'The type of the file: acts alone suffice to make everything else again.';
comment on column act.day is 'The legal day.';
comment on column act.actor is 'Who acted, as on the day of the act.';
comment on column act.number is 'The official number this act was given; allocated after hashing, so it is covered by the daily seal.';
comment on column act.canonical is 'The text that was hashed: JSON with sorted keys. jsonb would not give it back letter by letter.';
comment on column act.hash is 'SM3 over prev and canonical.';

create table file (
  county      text collate "C" not null,
  id          text collate "C" not null,
  type        text collate "C" not null,
  number      text collate "C",
  title       text collate "C" not null,
  unit        text collate "C" not null,
  sees        text[] collate "C" not null,
  holder      text collate "C",
  state       text collate "C" not null,
  outcome     text collate "C",
  edition     text collate "C" not null,
  opened      text collate "C" not null,
  closed      text collate "C",
  kind1       text collate "C",
  kind2       text collate "C",
  kind3       text collate "C",
  kind4       text collate "C",
  kind5       text collate "C",
  kind6       text collate "C",
  day1        text collate "C",
  day2        text collate "C",
  day3        text collate "C",
  day4        text collate "C",
  amount1     bigint,
  amount2     bigint,
  amount3     bigint,
  amount4     bigint,
  terms       text[] collate "C" not null,
  seq         integer          not null,
  recorded_at timestamptz      not null,
  hash        bytea            not null,
  search      text collate "C" not null,
  words       text[] collate "C" not null,
  body        jsonb            not null,
  primary key (county, id)
) with (fillfactor = 80);
comment on table file is 'Each file as its acts have made it: the fold of its acts, with what is searched in typed columns.';
comment on column file.sees is 'Every unit with a part in it, with the units above; all rows of a file carry the same.';
comment on column file.kind1 is 'Columns kind, day and amount hold the facts that the procedure names in `columns`, by position.';
comment on column file.terms is 'Further filterable facts as name=value; the same as in table term, here for figures over past rows.';
comment on column file.recorded_at is 'Since when this row is known: the recording time of its last act.';
comment on column file.hash is 'Hash of the last act.';
comment on column file.search is 'Title, parties and number in small letters; read by the search function only.';
comment on column file.words is 'Every two neighbouring characters of `search`, each after the county''s code.';
comment on column file.body is 'The whole result of the fold. Read, never searched.';

-- Lists page through one type by the day of opening; figures take a period of one type by a day, from the index alone.
create index file_opened on file (county, type, opened, id)
  include (closed, unit, state, outcome, edition, sees, kind1, kind2, kind3, amount1);
create index file_closed on file (county, type, closed, id)
  include (opened, unit, state, outcome, edition, sees, kind1, kind2, kind3, amount1);
create index file_day1 on file (county, type, day1, id) where day1 is not null;
create index file_day2 on file (county, type, day2, id) where day2 is not null;
create index file_day3 on file (county, type, day3, id) where day3 is not null;
create index file_day4 on file (county, type, day4, id) where day4 is not null;
create index file_recorded on file (county, type, recorded_at);
create unique index file_number on file (county, number, id) where number is not null;
create index file_words on file using gin (words);

create table file_past (
  county      text collate "C" not null,
  id          text collate "C" not null,
  seq         integer          not null,
  type        text collate "C" not null,
  number      text collate "C",
  title       text collate "C" not null,
  unit        text collate "C" not null,
  sees        text[] collate "C" not null,
  holder      text collate "C",
  state       text collate "C" not null,
  outcome     text collate "C",
  edition     text collate "C" not null,
  opened      text collate "C" not null,
  closed      text collate "C",
  kind1       text collate "C",
  kind2       text collate "C",
  kind3       text collate "C",
  kind4       text collate "C",
  kind5       text collate "C",
  kind6       text collate "C",
  day1        text collate "C",
  day2        text collate "C",
  day3        text collate "C",
  day4        text collate "C",
  amount1     bigint,
  amount2     bigint,
  amount3     bigint,
  amount4     bigint,
  terms       text[] collate "C" not null,
  recorded_at timestamptz      not null,
  until       timestamptz      not null,
  primary key (county, id, seq)
);
create index file_past_type on file_past (county, type, recorded_at);
comment on table file_past is 'The file row as it stood before each act, known from recorded_at until `until`. Its body is the fold of the acts up to seq and not kept twice.';

create table term (
  county text collate "C" not null,
  file   text collate "C" not null,
  name   text collate "C" not null,
  value  text collate "C" not null,
  sees   text[] collate "C" not null,
  primary key (county, file, name, value)
);
create index term_value on term (county, name, value, file);
comment on table term is 'What a system lets people filter by beyond the typed columns; equality only.';

create table clock (
  county      text collate "C" not null,
  file        text collate "C" not null,
  clock       text collate "C" not null,
  n           integer          not null,
  rule        text collate "C" not null,
  started     text collate "C" not null,
  due         text collate "C" not null,
  opens       text collate "C",
  warn        text collate "C",
  met         text collate "C",
  stopped     text collate "C",
  paused      text collate "C",
  provisional boolean          not null,
  lapses      boolean          not null,
  type        text collate "C" not null,
  unit        text collate "C" not null,
  sees        text[] collate "C" not null,
  holder      text collate "C",
  title       text collate "C" not null,
  number      text collate "C",
  primary key (county, file, clock, n)
) with (fillfactor = 80);
create index clock_running on clock (county, due, file, clock, n) where met is null and stopped is null;
create index clock_holder on clock (county, holder, due) where met is null and stopped is null and holder is not null;
create index clock_provisional on clock (county, file) where provisional and met is null and stopped is null;
comment on table clock is 'Statutory limits, with what a desk shows of the file, so that a desk is one index scan.';
comment on column clock.paused is 'Since when it stands still; null while it runs.';
comment on column clock.lapses is 'A right that lapses, not a duty that can be late.';

create table finding (
  county  text collate "C" not null,
  file    text collate "C" not null,
  rule    text collate "C" not null,
  n       integer          not null,
  code    text collate "C" not null,
  act     integer          not null,
  day     text collate "C" not null,
  text    text             not null,
  law     text,
  article text,
  type    text collate "C" not null,
  unit    text collate "C" not null,
  sees    text[] collate "C" not null,
  primary key (county, file, rule, n)
);
create index finding_unit on finding (county, type, unit, day);
comment on table finding is 'What the history broke, by which act, under which article.';

create table link (
  county text collate "C" not null,
  "from" text collate "C" not null,
  field  text collate "C" not null,
  "to"   text collate "C" not null,
  target text collate "C",
  sees   text[] collate "C" not null,
  primary key (county, "from", field, "to"),
  foreign key (county, "from") references file (county, id),
  foreign key (county, target) references file (county, id) deferrable initially deferred
);
create index link_to on link (county, "to");
comment on table link is 'References between files, both ways.';
comment on column link.target is 'Equal to "to" where that file exists; null while an imported history names a file that is not here (yet).';

create table secret (
  county      text collate "C" not null,
  id          text collate "C" not null,
  digest      text collate "C" not null,
  kind        text collate "C" not null,
  key_version integer          not null,
  sealed      bytea,
  primary key (county, id)
);
create index secret_digest on secret (county, digest);
comment on table secret is 'Personal identifiers, encrypted; re-encrypted or erased (sealed is null) without touching an act''s hash.';

create table number (
  county text collate "C" not null,
  unit   text collate "C" not null,
  word   text collate "C" not null,
  year   integer          not null,
  last   integer          not null,
  primary key (county, unit, word, year)
);
comment on table number is 'The last official number of a unit, word and year. Allocated in the transaction of the act, so without gaps.';

create table outbox (
  county      text collate "C" not null,
  id          text collate "C" not null,
  file        text collate "C" not null,
  type        text collate "C" not null,
  seq         integer          not null,
  kind        text collate "C" not null,
  recorded_at timestamptz      not null,
  primary key (county, id)
);
comment on table outbox is 'Commits with the act; one forwarder hands it to the job queue and removes it.';

create table seal (
  county text collate "C" not null,
  day    text collate "C" not null,
  acts   integer          not null,
  root   bytea            not null,
  prev   bytea            not null,
  hash   bytea            not null,
  sealed_at timestamptz   not null,
  primary key (county, day)
);
comment on table seal is 'Merkle root over the acts recorded on a day (Asia/Shanghai), chained day by day; shown publicly.';

create table closing (
  county    text collate "C" not null,
  period    text collate "C" not null,
  metric    text collate "C" not null,
  unit      text collate "C" not null,
  n         integer          not null,
  day_from  text collate "C" not null,
  day_to    text collate "C" not null,
  files     integer          not null,
  value     bigint           not null,
  digest    bytea            not null,
  as_of     timestamptz      not null,
  reason    text             not null,
  place     integer          not null,
  prev      bytea            not null,
  hash      bytea            not null,
  signature bytea            not null,
  primary key (county, period, metric, unit, n),
  unique (county, place)
);
comment on table closing is 'A closed period''s counts and sums with the digest of their lists; signed, chained by place, corrected only by a later n. Unit '''' is the whole county.';

create table attachment (
  county text collate "C" not null,
  sha256 text collate "C" not null,
  size   bigint           not null,
  type   text             not null,
  name   text             not null,
  stored text             not null,
  added_by text collate "C" not null,
  added_at timestamptz    not null,
  primary key (county, sha256)
);
comment on table attachment is 'Content by its address; where it lies (folder or S3).';

create table draft (
  county   text collate "C" not null,
  person   text collate "C" not null,
  file     text collate "C" not null,
  form     text collate "C" not null,
  body     jsonb            not null,
  saved_at timestamptz      not null,
  primary key (county, person, file, form)
);
comment on table draft is 'What somebody has typed and not yet sent.';

create table account (
  county       text collate "C" not null,
  login        text collate "C" not null,
  person       text collate "C" not null,
  name         text             not null,
  unit         text collate "C" not null,
  post         text,
  certificate  text,
  grants       jsonb            not null,
  password     text             not null,
  must_change  boolean          not null,
  disabled     boolean          not null default false,
  failures     timestamptz[]    not null default '{}',
  locked_until timestamptz,
  created_at   timestamptz      not null,
  primary key (county, login)
);
comment on table account is 'Who may sign in. Passwords are argon2id.';
comment on column account.grants is 'Account roles, each with the unit it is held for.';
comment on column account.failures is 'When signing in failed lately; emptied by success.';

create table session (
  county     text collate "C" not null,
  token      bytea            not null,
  login      text collate "C" not null,
  started_at timestamptz      not null,
  used_at    timestamptz      not null,
  address    text             not null,
  primary key (county, token),
  foreign key (county, login) references account (county, login)
);
comment on column session.token is 'Digest of the token; the token itself is with the browser only.';

create table access_log (
  county text collate "C" not null,
  id     uuid             not null,
  at     timestamptz      not null,
  person text collate "C" not null,
  unit   text collate "C" not null,
  what   text collate "C" not null,
  about  text collate "C" not null,
  reason text             not null,
  primary key (county, id)
);
create index access_log_at on access_log (county, at);
comment on table access_log is 'Who read which sensitive field, and sign-ins. Rows are added, never changed.';
