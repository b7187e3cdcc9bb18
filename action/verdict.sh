#!/usr/bin/env bash
# Passes or fails by the verdict of a review and the input fail-on.
set -euo pipefail

case "$FAIL_ON" in
  never) failing="" ;;
  blocked) failing="blocked" ;;
  review) failing="blocked|review" ;;
  changes) failing="blocked|review|safe" ;;
  *)
    echo "::error title=Berth review::fail-on is $FAIL_ON; it must be one of blocked, review, changes, never"
    exit 1
    ;;
esac

if [ -n "$failing" ] && [[ "|$failing|" == *"|$VERDICT|"* ]]; then
  echo "::error title=Berth review::the change is: $VERDICT"
  exit 1
fi
