#!/usr/bin/env bash
# Runs once, on an empty data volume: Keycloak gets a role and a database of its own beside the ledger's.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -v password="$KEYCLOAK_DATABASE_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE keycloak LOGIN PASSWORD :'password';
CREATE DATABASE keycloak OWNER keycloak;
REVOKE CONNECT ON DATABASE keycloak FROM PUBLIC;
SQL
