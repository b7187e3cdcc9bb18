/** Specs whose files are wrong: text, extends, several files. */
import { type BadSpec, sound } from "../../../support/bad-spec";

export const filesSpecs: readonly BadSpec[] = [
  {
    name: "text that is not YAML",
    yaml: `${sound}networks: [
`,
    expect: [
      { code: "B1003", line: 8, column: 1, path: "", fix: "keep one of the two keys" },
      {
        code: "B1002",
        line: 9,
        column: 1,
        path: "",
        fix: "correct the text at this place: indent with spaces, and quote text that contains `: ` or ` #`",
      },
    ],
  },
  {
    name: "a tab as indentation",
    yaml: `apiVersion: berth/v1
name:
	- shop
`,
    expect: [
      {
        code: "B1002",
        line: 3,
        column: 1,
        path: "",
        fix: "correct the text at this place: indent with spaces, and quote text that contains `: ` or ` #`",
      },
    ],
  },
  {
    name: "a key twice",
    yaml: `${sound}clusters: {}
clusters: {}
`,
    expect: [{ code: "B1003", line: 9, column: 1, path: "", fix: "keep one of the two keys" }],
  },
  {
    name: "two documents",
    yaml: `${sound}---
name: other
`,
    expect: [
      { code: "B1004", line: 8, column: 1, path: "", fix: "write one file for each document, and list them in `extends` or by several -f" },
    ],
  },
  {
    name: "a tag that YAML does not have",
    yaml: `apiVersion: berth/v1
name: !secret shop
locations: { use1: { cloud: aws, region: us-east-1, account: "123456789012" } }
`,
    expect: [{ code: "B1005", line: 2, column: 7, path: "", fix: "remove the tag" }],
  },
  {
    name: "an alias of no anchor",
    yaml: `${sound}clusters: *missing
`,
    expect: [
      {
        code: "B1002",
        line: 8,
        column: 12,
        path: "",
        fix: "correct the text at this place: indent with spaces, and quote text that contains `: ` or ` #`",
      },
    ],
  },
  {
    name: "text nested too deep, once",
    yaml: `${sound}x-a: ${"[".repeat(5000)}
`,
    expect: [{ code: "B1002", line: 8, column: 105, path: "", fix: "write fewer maps and lists inside one another" }],
  },
  {
    name: "text that is invalid before it is nested too deep for the parser of places",
    yaml: `${sound}${"- ".repeat(20_000)}
    b: c
`,
    expect: [
      {
        code: "B1002",
        line: 8,
        column: 1,
        path: "",
        fix: "correct the text at this place: indent with spaces, and quote text that contains `: ` or ` #`",
      },
    ],
  },
  {
    name: "aliases that nest too deep",
    yaml: `${sound}x-0: &a0 1
${Array.from({ length: 150 }, (_, n) => `x-${n + 1}: &a${n + 1} [*a${n}]`).join("\n")}
`,
    expect: [{ code: "B1002", line: 1, column: 1, path: "", fix: "write fewer maps and lists inside one another" }],
  },
  {
    name: "an anchor that holds itself",
    yaml: `${sound}x-a: &a [*a]
`,
    expect: [{ code: "B1009", line: 1, column: 1, path: "", fix: "write the values out, or use a fleet with a list of locations" }],
  },
  {
    name: "a merge key",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, logs: { <<: { retention: 30d } } }
`,
    expect: [
      {
        code: "B1008",
        line: 9,
        column: 54,
        path: "clusters.apps.logs.<<",
        fix: "define the shared part in `x-…` and use it as a whole by its alias, use a fleet with `per`, or use `extends`",
      },
    ],
  },
  {
    name: "a file that is a list",
    yaml: `- apiVersion: berth/v1
`,
    expect: [{ code: "B1007", line: 1, column: 1, path: "", fix: "begin the file with `apiVersion: berth/v1`" }],
  },
  {
    name: "an empty file",
    yaml: `# nothing yet
`,
    expect: [
      { code: "B2002", line: 1, column: 1, path: "apiVersion", fix: "write apiVersion: berth/v1" },
      { code: "B2002", line: 1, column: 1, path: "locations", fix: "add locations with at least one entry" },
      { code: "B2002", line: 1, column: 1, path: "name", fix: "write name" },
    ],
  },
  {
    name: "a base that is not there",
    yaml: `extends: base.yaml
${sound}`,
    expect: [{ code: "B1001", line: 1, column: 10, path: "extends", fix: "write the path of a file that exists" }],
  },
  {
    name: "files that extend each other",
    yaml: {
      "berth.yaml": `extends: a/base.yaml
${sound}`,
      "a/base.yaml": `extends: ../berth.yaml
`,
    },
    expect: [{ code: "B1006", line: 1, column: 10, path: "extends", fix: "remove one `extends` of the circle" }],
  },
  {
    name: "an unknown key in a base, at its place there",
    yaml: {
      "berth.yaml": `extends: base.yaml
${sound}`,
      "base.yaml": `clusters:
  apps:
    location: use1
    orchestrator: eks
    versoin: "1.35"
`,
    },
    expect: [{ code: "B2001", line: 5, column: 5, path: "clusters.apps.versoin", fix: "write version" }],
  },
  {
    name: "a bad value of a base, at its place there",
    yaml: {
      "berth.yaml": `extends: base.yaml
${sound}clusters: { apps: { orchestrator: eks } }
`,
      "base.yaml": `clusters:
  apps: { location: use1, version: latest }
`,
    },
    expect: [{ code: "B2101", line: 2, column: 36, path: "clusters.apps.version", fix: 'write a value such as "1.35"' }],
  },
];
