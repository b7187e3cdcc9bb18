#!/usr/bin/env bash
# Passes or fails the job by the verdict of the review and the input fail-on.
set -euo pipefail

case "$FAIL_ON" in
  never) failing="" ;;
  blocked) failing="blocked" ;;
  review) failing="blocked|review" ;;
  changes) failing="blocked|review|safe" ;;
  *)
    echo "::error title=Berth review::fail-on must be one of blocked, review, changes, never, not $FAIL_ON"
    exit 1
    ;;
esac

if [ -n "$failing" ] && [[ "|$failing|" == *"|$VERDICT|"* ]]; then
  echo "::error title=Berth review::the verdict of the change is: $VERDICT"
  exit 1
fi
