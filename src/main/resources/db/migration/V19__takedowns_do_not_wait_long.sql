-- Deliveries of an article keep their order, so a takedown comes after whatever of it has not arrived yet. That must not wait
-- for hours: at a takedown it is due within a minute, and stays so (RetryPlan). A minute, and not at once, as an attempt may
-- be under way, which no other may join; one that is being claimed or settled this moment is not waited for.
create or replace function newsroom.tell_webhooks() returns trigger language plpgsql as $$
begin
    insert into newsroom.webhook_delivery (webhook_id, position, op, article_id, slug, revision, at, due_at)
    select w.id, c.position, c.op, c.article_id, c.slug, c.revision, c.at, clock_timestamp()
    from changed c join newsroom.webhook w on w.site = c.site and w.active
        and (w.ops = '{}' or c.op = any (w.ops))
    order by w.id, c.position;
    if found then
        update newsroom.webhook_delivery d set due_at = clock_timestamp() + interval '1 minute'
        from (
            select e.webhook_id, e.position
            from changed c join newsroom.webhook w on w.site = c.site
                join newsroom.webhook_delivery e on e.webhook_id = w.id and e.article_id = c.article_id
            where c.op in ('unpublish', 'kill') and e.position < c.position
                and e.state = 'WAITING' and e.due_at > clock_timestamp() + interval '1 minute'
            for update of e skip locked
        ) late
        where d.webhook_id = late.webhook_id and d.position = late.position;
        perform pg_notify('webhooks_due', '');
    end if;
    return null;
end $$;
