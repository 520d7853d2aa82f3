-- The board as a list begins with what changed last, of whatever state.
create index version_newest on newsroom.version (changed_at desc, article_id desc);

-- Its banner asks every time for the few that still wait for a second pair of eyes.
create index version_unreviewed on newsroom.version (changed_at desc) where post_review;

-- One searches for any part of a word, which no other index finds; words of less than three letters are read for.
create extension if not exists pg_trgm;
create index version_words on newsroom.version using gin (folded gin_trgm_ops);

-- When an embargo ends by itself, taken from the words as headline and section are: the calendar had to read all of them.
alter table newsroom.version add column embargo_until timestamptz;
update newsroom.version v set embargo_until = (r.content::jsonb -> 'embargo' ->> 'until')::timestamptz
    from newsroom.revision r
    where r.id = v.revision_id and r.content::jsonb -> 'embargo' ->> 'until' is not null
        and coalesce(r.content::jsonb -> 'embargo' ->> 'indefinite', 'false') <> 'true';
create index version_embargo on newsroom.version (embargo_until) where embargo_until is not null;
