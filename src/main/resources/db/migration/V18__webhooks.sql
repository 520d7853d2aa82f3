-- Who outside is told of what is published on a site, and how they are reached.
create table newsroom.webhook (
    id uuid primary key,
    site text not null references newsroom.site,
    kind text not null check (kind in ('NOTIFY', 'PURGE', 'WEBSUB')),
    url text not null,
    -- What has changed for a hub's subscribers: the addresses of feeds.
    topics text[] not null,
    -- As in live.change.op; empty stands for all of them.
    ops text[] not null,
    description text,
    active boolean not null,
    -- Has to be read to sign with, so no hash; encrypted where the operator has given a key (MIDAD_WEBHOOKS_KEY).
    secret text,
    former_secret text,
    -- Until then deliveries are signed with the former secret as well.
    former_until timestamptz,
    -- Since when nothing has arrived.
    failing_since timestamptz,
    disabled_at timestamptz,
    disabled_for text check (disabled_for in ('GONE', 'FAILING')),
    number bigint not null,
    made_by text not null,
    made_at timestamptz not null
);
create index webhook_of_site on newsroom.webhook (site) where active;

-- One row for each change and each webhook that is told of it. No foreign key: publishing must not wait for an admin who
-- takes a webhook away; what is left of one is swept.
create table newsroom.webhook_delivery (
    webhook_id uuid not null,
    position bigint not null,
    -- The webhook-id that receivers tell repetitions by; it stays the same, also when a delivery is replayed.
    id uuid not null unique default gen_random_uuid(),
    op text not null,
    article_id uuid not null,
    slug text not null,
    revision integer not null,
    at timestamptz not null,
    -- COVERED: a later ping said the same.
    state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'COVERED', 'DEAD')),
    -- Whoever takes one to send it moves this on, by longer than any attempt lasts: if they die, another takes it.
    due_at timestamptz not null,
    claim bigint not null default 0,
    attempts integer not null default 0,
    tried_at timestamptz,
    status integer,
    failure text,
    took_ms bigint,
    node text,
    primary key (webhook_id, position)
);
create index webhook_delivery_due on newsroom.webhook_delivery (webhook_id, due_at) where state = 'WAITING';
create index webhook_delivery_of_article on newsroom.webhook_delivery (webhook_id, article_id, position)
    where state = 'WAITING';
create index webhook_delivery_dead on newsroom.webhook_delivery (webhook_id, position) where state = 'DEAD';
create index webhook_delivery_by_age on newsroom.webhook_delivery (at) where state <> 'WAITING';

-- Written with the change feed, by whatever writes that: a change without its deliveries, or the reverse, cannot be.
create function newsroom.tell_webhooks() returns trigger language plpgsql as $$
begin
    insert into newsroom.webhook_delivery (webhook_id, position, op, article_id, slug, revision, at, due_at)
    select w.id, c.position, c.op, c.article_id, c.slug, c.revision, c.at, clock_timestamp()
    from changed c join newsroom.webhook w on w.site = c.site and w.active
        and (w.ops = '{}' or c.op = any (w.ops))
    order by w.id, c.position;
    if found then
        perform pg_notify('webhooks_due', '');
    end if;
    return null;
end $$;
create trigger webhooks_hear_of_change after insert on live.change referencing new table as changed
    for each statement execute function newsroom.tell_webhooks();
