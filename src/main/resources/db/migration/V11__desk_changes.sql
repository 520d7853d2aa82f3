-- Who has a board open sees what others do within a second. The tables announce it themselves, in the transaction that does
-- it: no way to an article goes past them, and nothing is announced that did not happen. What is said names no words: who
-- hears it asks for the rest, and is told what they may see.
create function newsroom.announce(article uuid, kind text) returns void language sql as $$
    select pg_notify('desk_changed', a.id || ' ' || a.desk || ' ' || kind) from newsroom.article a where a.id = article
$$;

create function newsroom.announce_version() returns trigger language plpgsql as $$
begin
    perform newsroom.announce(new.article_id,
        case when tg_op = 'UPDATE' and old.state = new.state then 'saved' else 'moved' end);
    return null;
end $$;
create trigger desk_hears_of_version after insert or update on newsroom.version
    for each row execute function newsroom.announce_version();

create function newsroom.announce_article() returns trigger language plpgsql as $$
begin
    perform newsroom.announce(new.id, 'saved');
    return null;
end $$;
create trigger desk_hears_of_article after update on newsroom.article for each row
    when (old.slugline is distinct from new.slugline or old.legal_hold is distinct from new.legal_hold)
    execute function newsroom.announce_article();

-- A lease that is renewed twice a minute is no news; one that changes hands is, or that comes back after it had run out.
create function newsroom.announce_lease() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or old.holder <> new.holder or old.expires_at < now() then
        perform newsroom.announce(coalesce(new.article_id, old.article_id), 'held');
    end if;
    return null;
end $$;
create trigger desk_hears_of_lease after insert or update or delete on newsroom.lease
    for each row execute function newsroom.announce_lease();

create function newsroom.announce_schedule() returns trigger language plpgsql as $$
begin
    perform newsroom.announce(new.article_id, 'scheduled');
    return null;
end $$;
create trigger desk_hears_of_schedule after insert or update of state, due_at on newsroom.schedule
    for each row execute function newsroom.announce_schedule();
