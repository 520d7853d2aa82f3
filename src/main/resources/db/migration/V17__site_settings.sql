-- What a site says of itself where others read it, and how the addresses of its pages are made. Pattern and forms are the
-- API's to check; what is here are the defaults of sites that were made before.
alter table newsroom.site
    add column url_pattern text not null default '/{slug}',
    add column full_feeds boolean not null default false,
    add column hub text,
    add column publisher text,
    add column publisher_logo text;
alter table live.site
    add column full_feeds boolean not null default false,
    add column hub text,
    add column publisher text,
    add column publisher_logo text;

create or replace function newsroom.show_site() returns trigger language plpgsql as $$
begin
    insert into live.site (key, name, locale, base_url, public, full_feeds, hub, publisher, publisher_logo)
    values (new.key, new.name, new.locale, new.base_url, new.public, new.full_feeds, new.hub, new.publisher,
        new.publisher_logo)
    on conflict (key) do update set name = excluded.name, locale = excluded.locale, base_url = excluded.base_url,
        public = excluded.public, full_feeds = excluded.full_feeds, hub = excluded.hub, publisher = excluded.publisher,
        publisher_logo = excluded.publisher_logo;
    insert into live.feed_head (site) values (new.key) on conflict do nothing;
    return new;
end $$;

-- The sections of a site are its readers' to see, with articles or without.
create table live.section (
    site text not null references live.site,
    key text not null,
    name text not null,
    place integer not null,
    primary key (site, key)
);
insert into live.section (site, key, name, place) select site, key, name, place from newsroom.section;

create function newsroom.show_section() returns trigger language plpgsql as $$
begin
    insert into live.section (site, key, name, place) values (new.site, new.key, new.name, new.place)
    on conflict (site, key) do update set name = excluded.name, place = excluded.place;
    return null;
end $$;
create trigger delivery_knows_section after insert or update on newsroom.section
    for each row execute function newsroom.show_section();

-- A topic or a person gets here with the first article that readers see of it: until then a new columnist is nobody's business.
create table live.topic (
    key text primary key,
    name text not null,
    name_en text,
    medtop text
);
create table live.person (
    key text primary key,
    name text not null,
    name_en text,
    role text,
    bio text
);
insert into live.topic (key, name, name_en, medtop) select t.key, t.name, t.name_en, t.medtop from newsroom.topic t
    where exists (select 1 from live.mention m where m.kind = 'topic' and m.key = t.key);
insert into live.person (key, name, name_en, role, bio) select p.key, p.name, p.name_en, p.role, p.bio
    from newsroom.person p where exists (select 1 from live.mention m where m.kind = 'person' and m.key = p.key);

create function newsroom.show_name() returns trigger language plpgsql as $$
begin
    if new.kind = 'topic' then
        insert into live.topic (key, name, name_en, medtop) select t.key, t.name, t.name_en, t.medtop
        from newsroom.topic t where t.key = new.key and not exists (select 1 from live.topic l where l.key = new.key)
        on conflict do nothing;
    else
        insert into live.person (key, name, name_en, role, bio) select p.key, p.name, p.name_en, p.role, p.bio
        from newsroom.person p where p.key = new.key and not exists (select 1 from live.person l where l.key = new.key)
        on conflict do nothing;
    end if;
    return null;
end $$;
create trigger delivery_knows_name after insert on live.mention for each row execute function newsroom.show_name();

create function newsroom.rename() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'topic' then
        update live.topic set name = new.name, name_en = new.name_en, medtop = new.medtop where key = new.key;
    else
        update live.person set name = new.name, name_en = new.name_en, role = new.role, bio = new.bio where key = new.key;
    end if;
    return null;
end $$;
create trigger delivery_hears_of_topic after update on newsroom.topic for each row execute function newsroom.rename();
create trigger delivery_hears_of_person after update on newsroom.person for each row execute function newsroom.rename();

-- The page of a document on its site, what sitemaps say of it, and which sitemap that is. A story's sitemap stays the same:
-- the site's counter of changes says which, so that none holds more than a few above 5,000, and all of them can be named
-- without reading what is in them.
-- A translation names the article it was made from; they find each other by that.
alter table live.document
    add column url text,
    add column story uuid,
    add column sitemap bytea not null default '',
    add column sitemap_page integer not null default 0;
alter table newsroom.prepared
    add column url text,
    add column story uuid,
    add column sitemap bytea not null default '';
create index document_story on live.document (story) where story is not null;

-- What was published before: its page and its date, pictures and translations when it is next set.
update live.document set url = convert_from(summary, 'UTF8')::jsonb ->> 'url';
update live.document d set
    sitemap = convert_to('<url><loc>' || replace(replace(d.url, '&', '&amp;'), '<', '&lt;') || '</loc><lastmod>'
        || to_char(d.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || '</lastmod></url>', 'UTF8'),
    sitemap_page = n.number / 5000
    from (select site, article_id, row_number() over (partition by site order by first_published_at, article_id) - 1
        as number from live.document) n
    where n.site = d.site and n.article_id = d.article_id and d.url is not null;
update newsroom.prepared set url = convert_from(summary, 'UTF8')::jsonb ->> 'url';
update newsroom.prepared set sitemap = convert_to('<url><loc>' || replace(replace(url, '&', '&amp;'), '<', '&lt;')
    || '</loc></url>', 'UTF8') where url is not null;
create index document_sitemap on live.document (site, sitemap_page, article_id);

create function live.give_sitemap_page() returns trigger language plpgsql as $$
begin
    new.sitemap_page := coalesce((select position / 5000 from live.feed_head where site = new.site), 0);
    return new;
end $$;
create trigger give_sitemap_page before insert on live.document
    for each row execute function live.give_sitemap_page();

-- Documents say more than names of topics and people: the name and addresses of their site, and their translations.
alter table newsroom.name_change drop constraint name_change_kind_check;
alter table newsroom.name_change add constraint name_change_kind_check
    check (kind in ('topic', 'person', 'site', 'story'));

create function newsroom.note_change(kind text, key text) returns void language sql as $$
    insert into newsroom.name_change as c (kind, key, due_at) values (kind, key, clock_timestamp())
    on conflict (kind, key) do update set number = c.number + 1, due_at = excluded.due_at
$$;

create function newsroom.follow_site() returns trigger language plpgsql as $$
begin
    perform newsroom.note_change('site', new.key);
    return null;
end $$;
create trigger documents_follow_site after update on newsroom.site for each row
    when ((old.name, old.base_url, old.url_pattern, old.publisher, old.publisher_logo)
        is distinct from (new.name, new.base_url, new.url_pattern, new.publisher, new.publisher_logo))
    execute function newsroom.follow_site();

-- Translations name each other: when one comes, goes or moves, the others are set once more.
create function newsroom.follow_story() returns trigger language plpgsql as $$
declare
    seen live.document := coalesce(new, old);
begin
    if tg_op = 'UPDATE' and (old.url, old.locale, old.story) is not distinct from (new.url, new.locale, new.story) then
        return null;
    end if;
    if seen.story is not null then
        perform newsroom.note_change('story', seen.story::text);
    end if;
    if tg_op = 'UPDATE' and old.story is not null and old.story is distinct from new.story then
        perform newsroom.note_change('story', old.story::text);
    end if;
    if exists (select 1 from live.document where story = seen.article_id) then
        perform newsroom.note_change('story', seen.article_id::text);
    end if;
    return null;
end $$;
create trigger translations_follow after insert or update or delete on live.document
    for each row execute function newsroom.follow_story();
