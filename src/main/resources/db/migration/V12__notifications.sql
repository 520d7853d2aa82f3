-- Everybody who works here, as Keycloak said it of them when they were here last: somebody has to be told of things who is
-- not here just now, and Keycloak is not asked for its people.
create table newsroom.colleague (
    id text primary key,
    username text not null,
    name text not null,
    roles text[] not null,
    desks text[] not null,
    -- Only one that Keycloak has verified.
    email text,
    -- In which they are written to.
    language text not null default 'ar' check (language in ('ar', 'en')),
    seen_at timestamptz not null
);

-- Who is told of what. Written with what it tells of, so that one is never there without the other.
create table newsroom.notification (
    id uuid primary key,
    recipient text not null,
    kind text not null check (kind in ('SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'MISSED', 'MENTIONED', 'REPLIED')),
    article_id uuid not null references newsroom.article on delete cascade,
    note_id uuid references newsroom.note on delete cascade,
    actor text not null,
    actor_name text not null,
    at timestamptz not null,
    read_at timestamptz,
    -- When it goes out by e-mail, or is tried again; null: it does not, or has.
    mail_due_at timestamptz,
    mail_attempts integer not null default 0,
    mailed_at timestamptz
);
create index notification_of_person on newsroom.notification (recipient, id desc);
create index notification_unread on newsroom.notification (recipient, article_id) where read_at is null;
create index notification_to_mail on newsroom.notification (mail_due_at) where mail_due_at is not null;
create index notification_by_age on newsroom.notification (at);

-- Where somebody wants it otherwise than everybody gets it.
create table newsroom.notification_choice (
    person text not null,
    kind text not null,
    mail text not null check (mail in ('AT_ONCE', 'HOURLY', 'DAILY', 'NEVER')),
    primary key (person, kind)
);

-- The bells of those who are told ring on every page they have open, on whatever node.
create function newsroom.announce_notification() returns trigger language plpgsql as $$
begin
    perform pg_notify('desk_changed', 'bell ' || recipient) from (select distinct recipient from told) people;
    return null;
end $$;
create trigger desk_hears_of_notification after insert on newsroom.notification referencing new table as told
    for each statement execute function newsroom.announce_notification();
-- What is read on one page is read on all of them; that it was mailed is no news.
create function newsroom.announce_reading() returns trigger language plpgsql as $$
begin
    perform pg_notify('desk_changed', 'bell ' || new.recipient);
    return null;
end $$;
create trigger desk_hears_of_reading after update of read_at on newsroom.notification
    for each row execute function newsroom.announce_reading();

-- Answers to a note stand below it; they are closed with it.
alter table newsroom.note add column reply_to uuid references newsroom.note;
