create table newsroom.schedule (
    id uuid primary key,
    article_id uuid not null references newsroom.article,
    version_id uuid not null references newsroom.version,
    revision_id uuid not null references newsroom.revision,
    revision_hash text not null,
    action text not null check (action in ('PUBLISH', 'UNPUBLISH', 'PULL_PICTURES')),
    sites text[] not null,
    kind text,
    public_note text,
    reason text,
    due_at timestamptz not null,
    -- What the editor saw and meant: the instant alone would not survive a change of the zone's rules.
    zone text not null,
    wall_clock text not null,
    state text not null check (state in ('PENDING', 'FIRED', 'CANCELLED', 'FAILED', 'HELD')),
    attempts integer not null default 0,
    failure text,
    -- What the look ahead, 15 minutes before, has found: 'ok', or the rules that will be in the way.
    preflight text,
    confirmed_by text,
    made_by text not null,
    made_at timestamptz not null
);
create index schedule_due on newsroom.schedule (due_at) where state = 'PENDING';
create index schedule_by_due on newsroom.schedule (due_at, id);
create index schedule_of_article on newsroom.schedule (article_id);
-- A story cannot be set to go out twice.
create unique index one_pending_schedule on newsroom.schedule (version_id, action)
    where state in ('PENDING', 'HELD') and action <> 'PULL_PICTURES';
-- The rights of its pictures may end one after the other.
create unique index one_pending_pull on newsroom.schedule (version_id, due_at)
    where state in ('PENDING', 'HELD') and action = 'PULL_PICTURES';

-- The rendered documents of a publication to come: nothing is rendered while a schedule fires, rows are only copied.
-- Columns as in live.document; publication_id is the schedule's id, or a fresh one for publishing at once.
create table newsroom.prepared (
    publication_id uuid not null,
    site text not null references live.site,
    article_id uuid not null,
    slug text not null,
    folded_slug text not null,
    locale text not null,
    section text not null,
    topics text[] not null,
    people text[] not null,
    version integer not null,
    revision integer not null,
    hash text not null,
    json bytea not null,
    gzip bytea not null,
    summary bytea not null,
    etag text not null,
    not_before timestamptz,
    first_published_at timestamptz not null,
    published_at timestamptz not null,
    updated_at timestamptz not null,
    kind text,
    public_note text,
    primary key (publication_id, site)
);

-- What a site has seen of an article, remembered beyond a takedown: its address and its first day.
create table newsroom.publication (
    site text not null,
    article_id uuid not null,
    slug text not null,
    first_published_at timestamptz not null,
    primary key (site, article_id)
);

create table newsroom.receipt (
    schedule_id uuid primary key references newsroom.schedule,
    article_id uuid not null,
    revision_id uuid not null,
    hash text not null,
    action text not null,
    due_at timestamptz not null,
    committed_at timestamptz not null,
    lateness_ms bigint not null,
    node text not null
);
create index receipt_by_due on newsroom.receipt (due_at);
-- A receipt says what happened; what happened does not change.
revoke update, delete on newsroom.receipt from midad_newsroom;

-- Delivery knows a site from the moment the newsroom does.
create function newsroom.show_site() returns trigger language plpgsql as $$
begin
    insert into live.site (key, name, locale, base_url, public)
    values (new.key, new.name, new.locale, new.base_url, new.public)
    on conflict (key) do update set name = excluded.name, locale = excluded.locale,
        base_url = excluded.base_url, public = excluded.public;
    insert into live.feed_head (site) values (new.key) on conflict do nothing;
    return new;
end $$;
create trigger delivery_knows_site after insert or update on newsroom.site
    for each row execute function newsroom.show_site();
