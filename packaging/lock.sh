#!/usr/bin/env bash
# Writes the lock files anew from pyproject.toml: every version with the hashes of all its files, for Linux, Windows and
# macOS. Needs uv. The files hold no address of a package index, so that everyone installs from the index they trust.
set -euo pipefail
cd "$(dirname "$0")/.."

lock() { # lock OUTPUT SOURCE...
  local output=$1
  shift
  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
    --no-emit-index-url --no-emit-find-links --output-file "$output" "$@"
}

lock packaging/requirements.lock pyproject.toml
# The runtime lock is a constraint for the others: a test runs against what a user gets.
lock packaging/requirements-dev.lock --extra dev --constraint packaging/requirements.lock pyproject.toml
lock packaging/requirements-build.lock --constraint packaging/requirements-dev.lock packaging/requirements-build.in
lock packaging/requirements-release.lock --constraint packaging/requirements-dev.lock packaging/requirements-release.in

if grep -nE '://|index-url|find-links' packaging/*.lock; then
  echo "A lock file names an address; remove it." >&2
  exit 1
fi

count=$(grep -c '^[a-zA-Z]' packaging/requirements.lock)
echo "Distributions at run time: $count (at most 45)"
[ "$count" -le 45 ]
