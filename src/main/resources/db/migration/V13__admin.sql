-- Revisions that were approved name a topic for good. So one that has become part of another stays, as another name of it;
-- never of one that is itself another's.
alter table newsroom.topic add column merged_into text references newsroom.topic check (merged_into <> key);
create index topic_merged on newsroom.topic (merged_into) where merged_into is not null;

-- What documents name is called otherwise now: they follow one by one, as with newsroom.image_change.
create table newsroom.name_change (
    kind text not null check (kind in ('topic', 'person')),
    key text not null,
    number bigint not null default 1,
    due_at timestamptz not null,
    primary key (kind, key)
);

-- The log is read by who, what and which, newest first.
create index entry_by_actor on audit.entry (actor, id desc);
create index entry_by_action on audit.entry (action, id desc);
create index entry_by_object on audit.entry (object_id, id desc);
