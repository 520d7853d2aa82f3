-- Append only: the application's role may add a row and read rows; no one but the owner can change one.
create table audit.entry (
    id uuid primary key,
    at timestamptz not null,
    actor text not null,
    actor_name text not null,
    action text not null,
    object_type text not null,
    object_id text not null,
    article_id uuid,
    state_before text,
    state_after text,
    revision integer,
    hash text,
    reason text,
    detail text
);
create index entry_of_article on audit.entry (article_id, at);
create index entry_of_object on audit.entry (object_type, object_id, at);
grant select, insert on audit.entry to midad_newsroom;
