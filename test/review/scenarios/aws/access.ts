/** Who reaches what, and who may do what. */
import type { Scenario } from "../scenario";

export const access: readonly Scenario[] = [
  {
    name: "a wider range that reaches the API",
    isPlanned: true,
    edits: [["from: [10.200.0.0/16]", "from: [10.0.0.0/8]"]],
    expected: { verdict: "review", counts: "+1 -1", kinds: ["destroyed-others", "exposure-widened"] },
  },
  {
    name: "a narrower range that reaches the API",
    edits: [["from: [10.200.0.0/16]", "from: [10.200.0.0/24]"]],
    expected: { verdict: "review", counts: "+1 -1", kinds: ["destroyed-others"] },
  },
  {
    name: "a public API for named ranges",
    edits: [["      from: [10.200.0.0/16]\n", "      endpoint: public\n      from: [203.0.113.0/24]\n"]],
    expected: { verdict: "review", counts: "~1 -1", kinds: ["B5002", "destroyed-others", "exposure-widened"] },
  },
  {
    name: "a public API for the world, waived",
    edits: [
      ["      from: [10.200.0.0/16]\n", "      endpoint: public\n      from: [0.0.0.0/0]\n"],
      [
        "hypervisors:",
        "waivers: [{ rule: cluster-endpoint-world, at: clusters.apps, reason: demo, owner: me, expires: 2027-01-01 }]\nhypervisors:",
      ],
    ],
    expected: { verdict: "review", counts: "~1 -1", kinds: ["B5002", "destroyed-others", "exposure-internet"] },
  },
  {
    name: "a public API for the world",
    edits: [["      from: [10.200.0.0/16]\n", "      endpoint: public\n      from: [0.0.0.0/0]\n"]],
    expected: { verdict: "blocked", counts: "~1 -1", kinds: ["B5001", "B5002", "destroyed-others", "exposure-internet"] },
  },
  {
    name: "an administrator more",
    edits: [
      [
        'admins: ["arn:aws:iam::123456789012:role/admins"]',
        'admins: ["arn:aws:iam::123456789012:role/admins", "arn:aws:iam::123456789012:role/oncall"]',
      ],
    ],
    expected: { verdict: "review", counts: "+2", kinds: ["access-admin"] },
  },
  {
    name: "no administrator any more",
    edits: [['      admins: ["arn:aws:iam::123456789012:role/admins"]\n', ""]],
    expected: { verdict: "review", counts: "-2", kinds: ["destroyed-others"] },
  },
  {
    name: "an editor",
    edits: [["      viewers:", '      editors: ["arn:aws:iam::123456789012:role/dev"]\n      viewers:']],
    expected: { verdict: "review", counts: "+2", kinds: ["access-broadened"] },
  },
  {
    name: "an identity that may do everything",
    isPlanned: true,
    edits: [['actions: ["s3:GetObject"], resources: ["arn:aws:s3:::invoices/*"]', 'actions: ["*"], resources: ["*"]']],
    expected: { verdict: "review", counts: "~1", kinds: ["access-admin"] },
  },
  {
    name: "an identity that may do more",
    edits: [['"s3:GetObject"', '"s3:*"']],
    expected: { verdict: "review", counts: "~1", kinds: ["access-broadened"] },
  },
  { name: "an identity that may do less", edits: [["invoices/*", "invoices/2026/*"]], expected: { verdict: "safe", counts: "~1" } },
  {
    name: "an identity that is administrator of the account",
    edits: [
      ["    identities:\n", '    identities:\n      web/front: { aws: { policies: ["arn:aws:iam::aws:policy/AdministratorAccess"] } }\n'],
    ],
    expected: { verdict: "review", counts: "+3", kinds: ["access-admin"] },
  },
  {
    name: "an identity less",
    edits: [
      [
        '    identities:\n      billing/worker: { aws: { statements: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::invoices/*"] }] } }\n',
        "",
      ],
    ],
    expected: { verdict: "review", counts: "-3", kinds: ["destroyed"] },
  },
  {
    name: "a reader of a registry more",
    edits: [['readers: ["210987654321"]', 'readers: ["210987654321", "310987654321"]']],
    expected: { verdict: "review", counts: "~2", kinds: ["access-broadened"] },
  },
  {
    name: "a reader of a registry less",
    isPlanned: true,
    edits: [['    readers: ["210987654321"]\n', ""]],
    expected: { verdict: "review", counts: "-2", kinds: ["destroyed-others"] },
  },
  {
    name: "a boundary on every role",
    edits: [["region: us-east-1, account", 'region: us-east-1, permissionsBoundary: "arn:aws:iam::123456789012:policy/boundary", account']],
    expected: { verdict: "safe", counts: "~16" },
  },
  {
    name: "another role that Terraform takes on",
    edits: [["region: us-east-1, account", 'region: us-east-1, assumeRole: "arn:aws:iam::123456789012:role/admins", account']],
    expected: { verdict: "review", counts: "", kinds: ["provider-changed"] },
  },
];
