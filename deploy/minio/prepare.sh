#!/bin/sh
# Makes the bucket and its two users, and nothing that is there already. Run by compose.yaml with the store's root key;
# Midad never gets that one. The newsroom may do with objects what it does; delivery reads renditions and lists nothing.
set -eu

mc alias set store "$MIDAD_S3_URL" "$MIDAD_S3_ROOT_KEY" "$MIDAD_S3_ROOT_SECRET" >/dev/null
mc mb --ignore-existing store/midad
mc anonymous set none store/midad

user() {
  mc admin policy create store "midad-$1" "/minio/$1.json"
  mc admin user add store "$2" "$3" >/dev/null
  # To attach what is attached is an error to it; whether it is, the next line tells.
  mc admin policy attach store "midad-$1" --user "$2" >/dev/null 2>&1 || true
  case "$(mc admin policy entities store --user "$2")" in
    *"midad-$1"*) ;;
    *) echo "$2 has not got the policy midad-$1" >&2; exit 1 ;;
  esac
}

user newsroom "$MIDAD_S3_KEY" "$MIDAD_S3_SECRET"
user delivery "$MIDAD_S3_DELIVERY_KEY" "$MIDAD_S3_DELIVERY_SECRET"
