create table newsroom.schedule (
    id uuid primary key,
    article_id uuid not null references newsroom.article,
    version_id uuid not null references newsroom.version,
    revision_id uuid not null references newsroom.revision,
    revision_hash text not null,
    action text not null check (action in ('PUBLISH', 'UNPUBLISH')),
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
    preflight text,
    made_by text not null,
    made_at timestamptz not null
);
create index schedule_due on newsroom.schedule (due_at) where state = 'PENDING';
create index schedule_of_article on newsroom.schedule (article_id);
-- A story cannot be set to go out twice.
create unique index one_pending_schedule on newsroom.schedule (version_id, action) where state in ('PENDING', 'HELD');

-- The rendered document of a schedule, made when the schedule is made: nothing is rendered while it fires.
create table newsroom.prepared (
    schedule_id uuid not null references newsroom.schedule on delete cascade,
    site text not null,
    slug text not null,
    document text not null,
    primary key (schedule_id, site)
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
revoke update, delete on newsroom.receipt from midad_newsroom;
