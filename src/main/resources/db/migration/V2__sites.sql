create table newsroom.site (
    key text primary key check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    name text not null,
    locale text not null,
    base_url text not null,
    public boolean not null default false,
    rev bigint not null default 0
);

create table newsroom.section (
    site text not null references newsroom.site,
    key text not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    name text not null,
    place integer not null default 0,
    primary key (site, key)
);

create table newsroom.desk (
    key text primary key check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    name text not null
);

create table newsroom.topic (
    key text primary key check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    name text not null,
    name_en text,
    medtop text
);

create table newsroom.person (
    key text primary key check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    name text not null,
    name_en text,
    role text,
    bio text
);
