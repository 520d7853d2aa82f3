-- Who is signed in at the desk. A row gone is a session ended, on every node at once. Of the browser's cookie only a hash
-- is here, and Keycloak's tokens are sealed with the desk's own secret: who reads this table can sign in as nobody.
create table newsroom.desk_session (
    secret_hash text primary key,
    tokens text not null,
    opened_at timestamptz not null default now(),
    renewed_at timestamptz not null default now()
);
create index desk_session_by_age on newsroom.desk_session (renewed_at);
