-- A picture and what is known of it. The row is there before the object (PENDING) and ready only when the object is.
create table newsroom.image (
    id uuid primary key,
    phase text not null check (phase in ('PENDING', 'READY')),
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'WITHDRAWN', 'SPIKED')),
    desk text not null references newsroom.desk,
    locale text not null,
    filename text,
    -- Of the original, once it has been looked at; width and height upright.
    format text,
    width integer,
    height integer,
    bytes bigint,
    hash text not null,
    colour text,
    -- What was written in the file, as JSON; what editors say is in content and wins.
    embedded text,
    content text not null,
    revision integer not null default 1,
    revisions integer not null default 1,
    -- Taken from the content, for questions to many: when it may be shown (as approved), in whose name, how it is found.
    rights_from timestamptz,
    rights_until timestamptz,
    folded text not null,
    contributors text[] not null,
    authors text[] not null,
    submitted_by text,
    approved_by text,
    -- Whose words readers get, while an editor works on further ones; null: it must not be shown.
    approved_revision integer,
    created_at timestamptz not null,
    created_by text not null,
    changed_at timestamptz not null,
    rev bigint not null default 0,
    check (phase = 'PENDING' or (format is not null and width > 0 and height > 0 and bytes > 0))
);
-- The same file again is the same image, as long as that is not thrown away.
create unique index one_image_per_file on newsroom.image (desk, hash) where phase = 'READY' and state <> 'SPIKED';
create index image_by_hash on newsroom.image (hash);
create index image_newest on newsroom.image (changed_at desc, id desc) where phase = 'READY';
create index image_pending on newsroom.image (created_at) where phase = 'PENDING';
create index image_rights_end on newsroom.image (rights_until) where rights_until is not null;

create table newsroom.image_revision (
    image_id uuid not null references newsroom.image on delete cascade,
    number integer not null,
    content text not null,
    author text not null,
    author_name text not null,
    -- A save that came too late: kept for its writer, never the image's words.
    aside boolean not null default false,
    at timestamptz not null,
    primary key (image_id, number)
);

create table newsroom.image_note (
    id uuid primary key,
    image_id uuid not null references newsroom.image,
    author text not null,
    author_name text not null,
    text text not null,
    blocking boolean not null default false,
    created_at timestamptz not null,
    resolved_by text,
    resolved_at timestamptz
);
create index image_note_of_image on newsroom.image_note (image_id, created_at);

-- What is to be developed: an image around a focal point. Any node takes one, and it is made once.
create table newsroom.development (
    image_id uuid not null references newsroom.image on delete cascade,
    focus text not null,
    state text not null check (state in ('WAITING', 'DONE', 'FAILED')),
    -- The credit line that goes into the files, hashed: another one means developing again.
    line text not null,
    -- Somebody waits for it: an editor has approved the image, or an article uses it.
    soon boolean not null default false,
    attempts integer not null default 0,
    failure text,
    due_at timestamptz not null,
    done_at timestamptz,
    primary key (image_id, focus)
);
create index development_waiting on newsroom.development (soon desc, due_at) where state = 'WAITING';

create table newsroom.rendition (
    image_id uuid not null references newsroom.image on delete cascade,
    focus text not null,
    name text not null,
    format text not null,
    width integer not null,
    height integer not null,
    bytes bigint not null,
    hash text not null,
    primary key (image_id, focus, name, format)
);
create index rendition_by_hash on newsroom.rendition (hash);

-- What readers may see of pictures: only of those that a live document uses; see live.document.images.
create table live.image (
    image_id uuid primary key,
    rights_from timestamptz,
    rights_until timestamptz,
    -- Withdrawn, or its rights have ended: 410 from then on.
    gone_at timestamptz
);
create table live.rendition (
    image_id uuid not null references live.image on delete cascade,
    name text not null,
    format text not null,
    hash text not null,
    width integer not null,
    height integer not null,
    bytes bigint not null,
    primary key (image_id, name, format, hash)
);
alter table live.document add column images uuid[] not null default '{}';
create index document_images on live.document using gin (images);
-- And which of their renditions, by hash: no other crop is anybody's business.
alter table newsroom.prepared add column images uuid[] not null default '{}',
    add column renditions text[] not null default '{}';

-- Images of which something has changed that their stories have to follow: withdrawn, or approved anew.
create table newsroom.image_change (
    image_id uuid primary key references newsroom.image on delete cascade,
    number bigint not null default 1,
    due_at timestamptz not null
);

-- Where an article uses pictures, by the words its version has now.
alter table newsroom.version add column images uuid[] not null default '{}';
create index version_images on newsroom.version using gin (images);
