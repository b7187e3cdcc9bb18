/**
 * The GitHub workflow of a new project. It runs the code of pull requests, so it has no credentials: the token can only read, and git does not
 * keep it. Actions are pinned by commit.
 */
export const workflow = `name: berth
on:
  pull_request:
  push: { branches: [main] }
permissions: { contents: read }
jobs:
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    env: { CHECKPOINT_DISABLE: "1" }
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with: { fetch-depth: 0, persist-credentials: false }
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with: { node-version: 22 }
      - run: npm ci --ignore-scripts --no-audit --no-fund
      - run: npx berth check --locked
      - run: npx berth synth --locked
      - name: Review
        if: github.event_name == 'pull_request'
        env: { BASE: "\${{ github.event.pull_request.base.sha }}" }
        run: |
          git cat-file -e "$BASE:./berth.yaml" 2> /dev/null || exit 0 # the first spec has nothing to be compared with
          verdict=0
          npx berth review --base "$BASE" --head HEAD --format md -o review.md || verdict=$?
          if [ -f review.md ]; then cat review.md >> "$GITHUB_STEP_SUMMARY"; fi
          [ "$verdict" = 0 ] || [ "$verdict" = 2 ] # 2: changes that are not blocked
`;
