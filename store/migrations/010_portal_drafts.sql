-- What the public has typed and attached and not yet sent. Papers lie sealed among the attachments, known by a type that nothing else bears;
-- those and no other attachment may be removed: when their sender takes them out, when they have gone into a file, when nobody came back.

create policy portal on draft to zhunsheng_jobs using (county = nullif(current_setting('app.county', true), '') and file = 'portal');
grant select, delete on draft to zhunsheng_jobs;

create policy waiting_alone on attachment as restrictive for delete to zhunsheng_jobs using (type = 'application/x-sealed-until-sent');
grant delete on attachment to zhunsheng_jobs;
create index attachment_waiting on attachment (county, added_by) where type = 'application/x-sealed-until-sent';
