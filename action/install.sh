#!/usr/bin/env bash
# Finds or installs Berth, and sets the output `berth` to the path of its command.
set -euo pipefail

own="$PWD/node_modules/.bin/berth"

if [ -n "${INPUT_VERSION:-}" ]; then
  prefix="${RUNNER_TEMP:-/tmp}/berth-${INPUT_VERSION//[^A-Za-z0-9._-]/_}"
  mkdir -p "$prefix"
  read -r -d '' -a packages <<<"${INPUT_PACKAGES:-}" || true
  npm install --prefix "$prefix" --no-save --no-audit --no-fund --ignore-scripts "berth-iac@${INPUT_VERSION}" ${packages[@]+"${packages[@]}"}
  berth="$prefix/node_modules/.bin/berth"
else
  if [ ! -x "$own" ] && [ -f package-lock.json ]; then
    npm ci --no-audit --no-fund
  fi
  berth="$own"
fi

if [ ! -x "$berth" ]; then
  echo "::error title=Berth is not installed::Set the input version, or add berth-iac to the project's package.json and lock file"
  exit 1
fi
echo "berth=$berth" >>"$GITHUB_OUTPUT"
