-- The roles and databases Midad and Keycloak need, for one fresh PostgreSQL 16 or newer; run once, as a superuser.
-- No passwords here: set each with `alter role <name> password '<secret>'`. One statement ends with one `;` at a line's end.

create role midad_owner login;
create role midad_newsroom login;
create role midad_delivery login;
create role keycloak login;

-- What a frozen node holds comes free within 15 s.
alter role midad_newsroom set statement_timeout = '10s';
alter role midad_newsroom set lock_timeout = '5s';
alter role midad_newsroom set idle_in_transaction_session_timeout = '10s';

-- The public's side reads, quickly or not at all.
alter role midad_delivery set default_transaction_read_only = on;
alter role midad_delivery set statement_timeout = '200ms';
alter role midad_delivery set idle_in_transaction_session_timeout = '5s';

create database midad owner midad_owner template template0 encoding 'UTF8' locale 'C.UTF-8' locale_provider icu icu_locale 'ar';
revoke all on database midad from public;
grant connect on database midad to midad_newsroom, midad_delivery;

create database keycloak owner keycloak template template0 encoding 'UTF8';
revoke all on database keycloak from public;
