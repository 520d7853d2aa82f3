-- Three schemas, so that a right is given or withheld by what it is for: working copies, what readers see, the log.
-- The roles themselves come from deploy/postgres/roles.sql: they carry passwords, which no migration may know.
create schema newsroom;
create schema live;
create schema audit;

grant usage on schema newsroom, live, audit to midad_newsroom;
alter default privileges in schema newsroom grant select, insert, update, delete on tables to midad_newsroom;
alter default privileges in schema live grant select, insert, update, delete on tables to midad_newsroom;

-- The delivery side is unable to read drafts: it has no right on anything outside live.
grant usage on schema live to midad_delivery;
alter default privileges in schema live grant select on tables to midad_delivery;
