#!/usr/bin/env bash
# For root: runs tests as an ordinary account, from a copy of the checkout that this account owns. PostgreSQL refuses root,
# files obey root, sockets and keys belong to somebody: the store must be proven both ways.
#   scripts/test-as-user.sh [tests, default src/store]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
account=nobody
copy=$(mktemp -d /tmp/vigie-as-user-XXXXXX)
trap 'rm -rf "$copy"' EXIT
git ls-files -z --cached --others --exclude-standard | tar --null --files-from=- -cf - --ignore-failed-read | tar -xf - -C "$copy"
cp -a node_modules runtime "$copy/"
node24=$(node -p "require(\"$copy/runtime/node24.cjs\").node24()")
mkdir "$copy/home" "$copy/tmp"
chown -R "$account": "$copy"
cd "$copy"
setpriv --reuid="$account" --regid="$(id -g "$account")" --clear-groups \
  env -i PATH="$PATH" HOME="$copy/home" TMPDIR="$copy/tmp" LANG=C.UTF-8 \
  "$node24" node_modules/vitest/vitest.mjs run "${@:-src/store}"
