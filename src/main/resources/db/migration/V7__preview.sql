-- A share link shows one exact revision to whoever has it. Only the hash of its token is kept: who reads this table, or a
-- backup of it, can open nothing.
create table newsroom.preview_link (
    id uuid primary key,
    token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    article_id uuid not null references newsroom.article,
    revision_id uuid not null references newsroom.revision,
    site text not null references newsroom.site,
    -- Whom it was made for; the page carries it.
    name text,
    expires_at timestamptz not null,
    max_uses integer check (max_uses > 0),
    uses integer not null default 0,
    created_by text not null,
    created_by_name text not null,
    created_at timestamptz not null,
    revoked_at timestamptz,
    -- Whatever two readers click at once.
    constraint no_more_than_allowed check (max_uses is null or uses <= max_uses)
);
create index preview_link_of_article on newsroom.preview_link (article_id, id);

-- Who has opened a link may reload the page for a while without using it up.
create table newsroom.preview_reading (
    key_hash text primary key check (key_hash ~ '^[0-9a-f]{64}$'),
    link_id uuid not null references newsroom.preview_link,
    ends_at timestamptz not null
);
