#!/bin/bash
# On the first start it makes the data and runs the scripts of /docker-entrypoint-initdb.d; the server runs as its user.
set -euo pipefail

if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA" /var/run/postgresql
  chown -R postgres:postgres "$PGDATA" /var/run/postgresql
  exec setpriv --reuid postgres --regid postgres --clear-groups "$0" "$@"
fi

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  user=${POSTGRES_USER:-postgres}
  password=${POSTGRES_PASSWORD:-$(cat "${POSTGRES_PASSWORD_FILE:?there must be a password}")}
  chmod 700 "$PGDATA"
  initdb --username="$user" --pwfile=<(echo "$password") --encoding=UTF8 --locale=C.UTF-8 \
    --auth-local=trust --auth-host=scram-sha-256
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  printf "listen_addresses = '*'\nunix_socket_directories = '/var/run/postgresql'\n" >>"$PGDATA/postgresql.conf"
  pg_ctl -w -o "-c listen_addresses=''" start
  query=(psql -v ON_ERROR_STOP=1 --no-psqlrc --username "$user")
  [ "${POSTGRES_DB:-$user}" = postgres ] || "${query[@]}" -d postgres -c "create database \"${POSTGRES_DB:-$user}\""
  for script in /docker-entrypoint-initdb.d/*.sql; do
    [ ! -f "$script" ] || "${query[@]}" -d "${POSTGRES_DB:-$user}" -f "$script"
  done
  pg_ctl -w -m fast stop
fi

exec "$@"
