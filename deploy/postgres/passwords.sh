#!/bin/sh
# Gives the roles of roles.sql their passwords from the environment; the postgres image runs it once, after roles.sql.
set -eu
psql -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -d postgres \
  -v owner="$MIDAD_DB_OWNER_PASSWORD" -v newsroom="$MIDAD_DB_NEWSROOM_PASSWORD" \
  -v delivery="$MIDAD_DB_DELIVERY_PASSWORD" -v keycloak="$KEYCLOAK_DB_PASSWORD" <<'END'
alter role midad_owner password :'owner';
alter role midad_newsroom password :'newsroom';
alter role midad_delivery password :'delivery';
alter role keycloak password :'keycloak';
END
