#!/usr/bin/env bash
# Reviews the plans of Atlantis and keeps one comment up to date, with the Berth of the server's image.
set -euo pipefail

git fetch --quiet origin "$BASE_BRANCH_NAME"
base="$(git merge-base FETCH_HEAD HEAD)"
plans="/tmp/berth-$BASE_REPO_NAME-$PULL_NUM"
report="$(mktemp -d)"
trap 'rm -rf "$report"' EXIT

arguments=(review --base "$base" --head . --format md --output "$report/review.md")
for plan in "$plans"/*.json; do
  [ -e "$plan" ] || continue
  arguments+=(--plan "$(basename "$plan" .json)=$plan")
done

status=0
berth "${arguments[@]}" || status=$?
[ "$status" -ne 1 ] || exit 1
berth comment --file "$report/review.md" --repository "$BASE_REPO_OWNER/$BASE_REPO_NAME" --pull "$PULL_NUM"
rm -rf "$plans"
[ "$status" -ne 3 ]
