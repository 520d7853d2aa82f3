-- Copies of the demo newsroom, up to %1$d articles and %2$d pictures. Nobody is told of them: triggers rest meanwhile.
set session_replication_role = replica;

-- The week that is planned begins on a Sunday that is at least two days away.
create table newsroom.bench as
  select current_date + 2 + (7 - extract(dow from current_date + 2)::integer) %% 7 as week,
    (select r.image_id from newsroom.rendition r join newsroom.image i on i.id = r.image_id where i.state = 'APPROVED'
      group by r.image_id order by count(*) desc, r.image_id limit 1) as picture;

create table newsroom.bench_copy as
  with model as (
    select row_number() over (order by v.id) - 1 as k, count(*) over () as models, v.id as version, v.article_id, r.content
    from newsroom.version v join newsroom.article a on a.id = v.article_id and a.versions = v.number
      join newsroom.revision r on r.id = v.revision_id
    where v.headline is not null and v.section is not null)
  select n, gen_random_uuid() as article, gen_random_uuid() as version, gen_random_uuid() as revision,
    gen_random_uuid() as schedule, m.version as model, m.article_id as model_article,
    regexp_replace(m.content, '"headline":"', '"headline":"' || n || ': ') as content,
    case when n %% 100 < 65 then 'PUBLISHED' when n %% 100 < 75 then 'SCHEDULED' when n %% 100 < 83 then 'DRAFT'
      when n %% 100 < 88 then 'SUBMITTED' when n %% 100 < 92 then 'IN_REVIEW' when n %% 100 < 95 then 'RETURNED'
      else 'APPROVED' end as state,
    now() - n * interval '3 minutes' as changed
  from generate_series(1, %1$d - (select count(*) from newsroom.article)::integer) n
    join model m on m.k = n %% m.models;

insert into newsroom.article (id, desk, locale, slugline, created_at, created_by, versions, revisions, rev)
  select c.article, a.desk, a.locale, a.slugline || '-' || n, c.changed - interval '1 day', a.created_by, 1, 1, 1
  from newsroom.bench_copy c join newsroom.article a on a.id = c.model_article;

insert into newsroom.revision (id, article_id, version_id, number, content, hash, author, author_name, created_at, saved_at,
    kept)
  select c.revision, c.article, c.version, 1, c.content, encode(sha256(convert_to(c.content, 'UTF8')), 'hex'), r.author,
    r.author_name, c.changed, c.changed, c.state <> 'DRAFT'
  from newsroom.bench_copy c join newsroom.version v on v.id = c.model join newsroom.revision r on r.id = v.revision_id;

insert into newsroom.version (id, article_id, number, state, opened_at, changed_at, contributors, authors, submitted_by,
    claimed_by, approved_by, sealed_hash, revision_id, headline, section, urgency, folded, images)
  select c.version, c.article, 1, c.state, c.changed - interval '1 day', c.changed, v.contributors, v.authors,
    v.submitted_by, v.claimed_by, v.approved_by, r.hash, c.revision, n || ': ' || v.headline, v.section, v.urgency,
    n || ' ' || v.folded, v.images
  from newsroom.bench_copy c join newsroom.version v on v.id = c.model join newsroom.revision r on r.id = c.revision;

-- 1,000 in one week, from six in the morning to midnight.
insert into newsroom.schedule (id, article_id, version_id, revision_id, revision_hash, action, sites, due_at, zone,
    wall_clock, state, preflight, made_by, made_at)
  select schedule, article, version, revision, hash, 'PUBLISH', '{main}', due at time zone 'Asia/Riyadh', 'Asia/Riyadh',
    to_char(due, 'YYYY-MM-DD"T"HH24:MI'), 'PENDING', 'ok', maker, changed
  from (select c.*, r.hash, coalesce(v.approved_by, v.contributors[1]) as maker,
      (select week from newsroom.bench) + (row_number() over (order by n) - 1) %% 7 * interval '1 day'
        + interval '6 hours' + (row_number() over (order by n) - 1) / 7 * interval '7 minutes' as due
    from newsroom.bench_copy c join newsroom.revision r on r.id = c.revision join newsroom.version v on v.id = c.version
    where c.state = 'SCHEDULED') planned;

insert into audit.entry (id, at, actor, actor_name, action, object_type, object_id, article_id, state_after)
  select gen_random_uuid(), c.changed - step * interval '1 hour', e.actor, e.actor_name, e.action, 'article',
    c.article::text, c.article, c.state
  from newsroom.bench_copy c cross join generate_series(0, 4) step
    join lateral (select actor, actor_name, action from audit.entry where article_id = c.model_article
      order by at desc limit 1) e on true;

create table newsroom.bench_print as
  with model as (
    select row_number() over (order by i.id) - 1 as k, count(*) over () as models, i.id as model, r.focus,
      'w320-' || left(r.hash, 20) || '.webp' as file
    from newsroom.image i join newsroom.rendition r on r.image_id = i.id and r.name = 'w320' and r.format = 'WEBP'
    where i.phase = 'READY')
  select n, gen_random_uuid() as picture, m.model, m.focus, m.file
  from generate_series(1, %2$d - (select count(*) from newsroom.image)::integer) n join model m on m.k = n %% m.models;

insert into newsroom.image (id, phase, state, desk, locale, filename, format, width, height, bytes, hash, colour, embedded,
    content, rights_until, folded, contributors, authors, submitted_by, approved_by, approved_revision, created_at,
    created_by, changed_at)
  select p.picture, 'READY', case n %% 10 when 0 then 'DRAFT' when 1 then 'SUBMITTED' when 2 then 'RETURNED' else 'APPROVED' end,
    desk, locale, n || '-' || coalesce(filename, 'picture.jpg'), format, width, height, bytes,
    encode(sha256(convert_to('picture ' || n, 'UTF8')), 'hex'), colour, embedded, content,
    case when n %% 25 = 0 then now() + n %% 60 * interval '1 day' end, n || ' ' || folded, contributors, authors, submitted_by,
    approved_by, case when n %% 10 > 2 then 1 end, now() - n * interval '5 minutes', created_by, now() - n * interval '5 minutes'
  from newsroom.bench_print p join newsroom.image i on i.id = p.model;

insert into newsroom.image_revision (image_id, number, content, author, author_name, at)
  select p.picture, 1, r.content, r.author, r.author_name, r.at
  from newsroom.bench_print p join newsroom.image_revision r on r.image_id = p.model and r.number = 1;

insert into newsroom.development (image_id, focus, state, line, due_at, done_at)
  select p.picture, d.focus, 'DONE', d.line, d.due_at, d.done_at
  from newsroom.bench_print p join newsroom.development d on d.image_id = p.model and d.focus = p.focus;

insert into newsroom.rendition (image_id, focus, name, format, width, height, bytes, hash)
  select p.picture, r.focus, r.name, r.format, r.width, r.height, r.bytes, r.hash
  from newsroom.bench_print p join newsroom.rendition r
    on r.image_id = p.model and r.focus = p.focus and r.name = 'w320' and r.format = 'WEBP';

reset session_replication_role;

vacuum analyze;

checkpoint
