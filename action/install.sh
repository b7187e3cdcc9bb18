#!/usr/bin/env bash
# Finds or installs Berth, and sets the output `berth` to the path of its command.
set -euo pipefail

# What writes the comment has a token, so it must not be code of the pull request, and none may have run before it.
if [ "${INPUT_COMMENT:-false}" = true ]; then
  if [ -z "${INPUT_VERSION:-}" ]; then
    echo "::error title=Berth would run code of the pull request with a token::Set the input version, or leave comment out and use review-comment.yml of the examples"
    exit 1
  fi
  if [ "${INPUT_UPGRADE:-false}" = true ]; then
    echo "::error title=Berth would run code of the pull request with a token::Leave upgrade or comment out: upgrade runs the Berth of each side"
    exit 1
  fi
fi

own="$PWD/node_modules/.bin/berth"

if [ -n "${INPUT_VERSION:-}" ]; then
  prefix="${RUNNER_TEMP:-/tmp}/berth-${INPUT_VERSION//[^A-Za-z0-9._-]/_}"
  mkdir -p "$prefix"
  read -r -d '' -a packages <<<"${INPUT_PACKAGES:-}" || true
  # Settings of npm in the checkout do not count there.
  (cd "$prefix" && npm install --prefix "$prefix" --no-save --no-audit --no-fund --ignore-scripts "berth-iac@${INPUT_VERSION}" ${packages[@]+"${packages[@]}"})
  berth="$prefix/node_modules/.bin/berth"
else
  if [ ! -x "$own" ] && [ -f package-lock.json ]; then
    npm ci --no-audit --no-fund --ignore-scripts
  fi
  berth="$own"
fi

if [ ! -x "$berth" ]; then
  echo "::error title=Berth is not installed::Set the input version, or add berth-iac to the project's package.json and lock file"
  exit 1
fi
echo "berth=$berth" >>"$GITHUB_OUTPUT"
