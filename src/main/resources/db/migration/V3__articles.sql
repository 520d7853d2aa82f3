create table newsroom.article (
    id uuid primary key,
    desk text not null references newsroom.desk,
    locale text not null,
    slugline text,
    created_at timestamptz not null,
    created_by text not null,
    legal_hold text,
    versions integer not null default 0,
    revisions integer not null default 0,
    rev bigint not null default 0
);

create table newsroom.version (
    id uuid primary key,
    article_id uuid not null references newsroom.article,
    number integer not null,
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'SCHEDULED',
        'PUBLISHED', 'SUPERSEDED', 'UNPUBLISHED', 'KILLED', 'SPIKED')),
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    contributors text[] not null,
    authors text[] not null,
    submitted_by text,
    claimed_by text,
    approved_by text,
    sealed_hash text,
    embargo_lifted boolean not null default false,
    post_review boolean not null default false,
    revision_id uuid not null,
    headline text,
    section text,
    urgency integer,
    -- Slugline, headline and text as language.Folding folds them: SQL never folds by itself.
    folded text not null,
    unique (article_id, number)
);

-- Whatever two people click at once: an article has one round under way, and the public sees one version of it.
create unique index one_open_version on newsroom.version (article_id)
    where state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'SCHEDULED');
create unique index one_live_version on newsroom.version (article_id) where state = 'PUBLISHED';
create index version_by_state on newsroom.version (state, changed_at desc);

create table newsroom.revision (
    id uuid primary key,
    article_id uuid not null references newsroom.article,
    version_id uuid not null references newsroom.version deferrable initially deferred,
    number integer not null,
    content text not null,
    hash text not null,
    author text not null,
    author_name text not null,
    created_at timestamptz not null,
    saved_at timestamptz not null,
    kept boolean not null default false,
    unique (article_id, number),
    -- The seal is worth what the hash is worth: the database computes it too.
    constraint hash_is_of_content check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

alter table newsroom.version add foreign key (revision_id) references newsroom.revision deferrable initially deferred;

-- An autosave may fold into a revision only until something refers to it (an approval, a note, a link, a schedule).
create function newsroom.keep_revision() returns trigger language plpgsql as $$
begin
    if old.kept and (new.content <> old.content or new.hash <> old.hash or not new.kept) then
        raise exception 'revision % is kept and does not change', old.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger kept_revision_stays before update on newsroom.revision for each row execute function newsroom.keep_revision();

create table newsroom.note (
    id uuid primary key,
    article_id uuid not null references newsroom.article,
    revision_id uuid not null references newsroom.revision,
    author text not null,
    author_name text not null,
    text text not null,
    blocking boolean not null default false,
    post_review boolean not null default false,
    range text,
    created_at timestamptz not null,
    resolved_by text,
    resolved_at timestamptz
);
create index note_by_article on newsroom.note (article_id, created_at);

create table newsroom.lease (
    article_id uuid primary key references newsroom.article,
    holder text not null,
    holder_name text not null,
    expires_at timestamptz not null
);

-- The words of a save that came too late (412): the loser's text is never lost.
create table newsroom.set_aside (
    id uuid primary key,
    article_id uuid not null references newsroom.article,
    content text not null,
    author text not null,
    author_name text not null,
    at timestamptz not null
);
