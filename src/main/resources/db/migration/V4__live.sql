-- What readers see. Written by publishing alone, in the transaction that moves the version; read by delivery with a
-- role that can read nothing else.
create table live.site (
    key text primary key,
    name text not null,
    locale text not null,
    base_url text not null,
    public boolean not null
);

-- Changes when a backup is restored: a follower's cursor from before it is then refused rather than misread.
create table live.epoch (
    only_row boolean primary key default true check (only_row),
    value text not null
);
insert into live.epoch (value) values (replace(gen_random_uuid()::text, '-', ''));

-- One row per site hands out positions: its lock makes commit order position order, so a follower never sees a gap.
create table live.feed_head (
    site text primary key references live.site,
    position bigint not null default 0
);

create table live.document (
    site text not null references live.site,
    article_id uuid not null,
    slug text not null,
    locale text not null,
    section text not null,
    topics text[] not null,
    people text[] not null,
    version integer not null,
    revision integer not null,
    hash text not null,
    -- The complete JSON document and the list entry made from it, as UTF-8 bytes, ready to send.
    json bytea not null,
    gzip bytea not null,
    summary bytea not null,
    etag text not null,
    -- Embargo binds at the way out as well: delivery serves nothing before this instant.
    not_before timestamptz,
    -- When a takedown of this very document is scheduled; caches must not keep it longer.
    takedown_at timestamptz,
    first_published_at timestamptz not null,
    published_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (site, article_id)
);
create index document_newest on live.document (site, first_published_at desc, article_id desc);
create index document_newest_in_section on live.document (site, section, first_published_at desc, article_id desc);
create index document_newest_in_locale on live.document (site, locale, first_published_at desc, article_id desc);
-- Hardly ever a row: what must not be shown yet holds back the feed and ends the memory of lists.
create index document_embargoed on live.document (site, not_before) where not_before is not null;
create index document_takedowns on live.document (takedown_at) where takedown_at is not null;

-- The articles of a topic or person in the order of lists. An index on the arrays knows no order: a topic that was in the
-- news a year ago then cost a walk through all that came after, more than the 200 ms that delivery may take.
create table live.mention (
    site text not null,
    kind text not null check (kind in ('topic', 'person')),
    key text not null,
    first_published_at timestamptz not null,
    article_id uuid not null,
    primary key (site, kind, key, first_published_at, article_id)
);

create function live.mention_what_a_document_says() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (old.topics, old.people, old.first_published_at)
            is not distinct from (new.topics, new.people, new.first_published_at) then
        return null;
    end if;
    if tg_op <> 'INSERT' then
        delete from live.mention
        where site = old.site and first_published_at = old.first_published_at and article_id = old.article_id
            and (kind = 'topic' and key = any (old.topics) or kind = 'person' and key = any (old.people));
    end if;
    if tg_op <> 'DELETE' then
        insert into live.mention (site, kind, key, first_published_at, article_id)
        select new.site, said.kind, said.key, new.first_published_at, new.article_id
        from (select 'topic' as kind, unnest(new.topics) as key union select 'person', unnest(new.people)) said;
    end if;
    return null;
end $$;
create trigger mention_what_a_document_says after insert or update or delete on live.document
    for each row execute function live.mention_what_a_document_says();

-- Every slug an article ever had on a site, unique on its folded form; old ones redirect to the document's present one.
create table live.address (
    site text not null references live.site,
    folded_slug text not null,
    article_id uuid not null,
    primary key (site, folded_slug)
);
create index address_of_article on live.address (site, article_id);

-- Killed: 410 on every path, and the followers were told to purge it. Unpublished articles simply have no document.
create table live.killed (
    site text not null references live.site,
    article_id uuid not null,
    at timestamptz not null,
    primary key (site, article_id)
);

create table live.correction (
    id uuid primary key,
    site text not null references live.site,
    article_id uuid not null,
    kind text not null check (kind in ('update', 'correction', 'clarification', 'retraction')),
    note text not null,
    revision integer not null,
    at timestamptz not null
);
create index correction_of_article on live.correction (site, article_id, at);

create table live.change (
    site text not null references live.site,
    position bigint not null,
    op text not null check (op in ('publish', 'update', 'correct', 'clarify', 'unpublish', 'kill')),
    article_id uuid not null,
    slug text not null,
    revision integer not null,
    hash text not null,
    at timestamptz not null,
    note text,
    primary key (site, position)
);
