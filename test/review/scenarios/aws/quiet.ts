/** Changes of the text of a spec that change nothing, or only what is said of it. */
import { lab } from "../platform-aws";
import type { Scenario } from "../scenario";

export const quiet: readonly Scenario[] = [
  { name: "nothing", edits: [], expected: { verdict: "no change", counts: "" } },
  { name: "comments only", edits: [["clusters:\n", "# all of them\nclusters:\n"]], expected: { verdict: "no change", counts: "" } },
  {
    name: "another order of clusters",
    edits: [
      [lab, ""],
      [
        "  apps:\n",
        `${lab}  apps:
`,
      ],
    ],
    expected: { verdict: "no change", counts: "" },
  },
  {
    name: "a waiver of a warning",
    edits: [
      ["hypervisors:", "waivers: [{ rule: unprotected, at: clusters.lab, reason: lab, owner: me, expires: 2027-01-01 }]\nhypervisors:"],
    ],
    expected: { verdict: "review", counts: "", kinds: ["waiver-added"] },
  },
  {
    name: "an unused location removed",
    edits: [['  usw2: { cloud: aws, region: us-west-2, account: "123456789012" }\n', ""]],
    expected: { verdict: "no change", counts: "" },
  },
  { name: "what is the default written out", edits: [["    ecs: { exec: true }\n", ""]], expected: { verdict: "no change", counts: "" } },
];
