-- A figure's definition may change from a day on; what was closed under an earlier one is recounted under that one.

alter table closing add column version integer not null default 1 check (version > 0);
comment on column closing.version is 'Which version of the metric''s definition was counted; 1 is the program''s own.';
