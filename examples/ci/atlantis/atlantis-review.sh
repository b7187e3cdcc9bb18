#!/usr/bin/env bash
# Reviews the plans of Atlantis and keeps one comment up to date.
set -euo pipefail

git fetch --quiet origin "$BASE_BRANCH_NAME"
base="$(git merge-base FETCH_HEAD HEAD)"
plans="/tmp/berth-$BASE_REPO_NAME-$PULL_NUM"

arguments=(review --base "$base" --head . --format md --output review.md)
for plan in "$plans"/*.json; do
  [ -e "$plan" ] || continue
  arguments+=(--plan "$(basename "$plan" .json)=$plan")
done

status=0
npx berth "${arguments[@]}" || status=$?
[ "$status" -ne 1 ] || exit 1
npx berth comment --file review.md --repository "$BASE_REPO_OWNER/$BASE_REPO_NAME" --pull "$PULL_NUM"
rm -rf "$plans"
[ "$status" -ne 3 ]
