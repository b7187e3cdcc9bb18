#!/usr/bin/env bash
# Writes the reports, and sets their paths and the verdict as outputs. Inputs are read from the environment only, so that no text of a pull
# request becomes part of a command.
set -euo pipefail

fail() {
  echo "::error title=Berth review::$1"
  exit 1
}

# The target of the pull request: the first parent of the merge commit that GitHub checks out.
base_of_pull_request() {
  if [ "$(git rev-parse --is-shallow-repository)" = true ]; then
    git fetch --quiet --no-tags --depth=2 origin "$(git rev-parse HEAD)" || true
  fi
  if git rev-parse --verify --quiet "HEAD^2" >/dev/null; then
    git rev-parse "HEAD^1"
  elif [ -n "${BASE_SHA:-}" ]; then
    git cat-file -e "$BASE_SHA^{commit}" 2>/dev/null || git fetch --quiet --no-tags --depth=1 origin "$BASE_SHA"
    echo "$BASE_SHA"
  fi
}

lines_of() {
  sed 's/^[[:space:]]*//; s/[[:space:]]*$//; /^$/d' <<<"$1"
}

base="${INPUT_BASE:-}"
[ -n "$base" ] || base="$(base_of_pull_request)"
[ -n "$base" ] || fail "this is not a pull request: set the input base"

reports="${RUNNER_TEMP:-/tmp}/berth-review-${GITHUB_RUN_ID:-0}-$$"
mkdir -p "$reports"
markdown="$reports/review.md" html="$reports/review.html" json="$reports/review.json"

arguments=(review --base "$base" --head "${INPUT_HEAD:-HEAD}" --format md --output "$markdown" --also "html=$html" --also "json=$json")
[ -z "${INPUT_FILE:-}" ] || arguments+=(--file "$INPUT_FILE")
[ "${INPUT_UPGRADE:-false}" != true ] || arguments+=(--upgrade)
while IFS= read -r plan; do arguments+=(--plan "$plan"); done < <(lines_of "${INPUT_PLANS:-}")
while IFS= read -r file; do arguments+=(--sarif-base "$file"); done < <(lines_of "${INPUT_SARIF_BASE:-}")
while IFS= read -r file; do arguments+=(--sarif-head "$file"); done < <(lines_of "${INPUT_SARIF_HEAD:-}")

status=0
"$BERTH" "${arguments[@]}" || status=$?
case "$status" in
  0 | 2 | 3) ;;
  *) fail "the review failed; see the log for the reason" ;;
esac

verdict="$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).verdict' "$json")"
{
  echo "verdict=$verdict"
  echo "markdown=$markdown"
  echo "html=$html"
  echo "json=$json"
} >>"$GITHUB_OUTPUT"
echo "verdict: $verdict"
