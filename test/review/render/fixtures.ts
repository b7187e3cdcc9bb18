/** Reviews that every format is tried on: from specs as on the command line, from foreign trees, and made by hand. */
import { createRequire } from "node:module";
import { losses } from "../../../review/findings/losses";
import type { Side } from "../../../review/input";
import type { JsonMap } from "../../../review/model/json";
import type { Review } from "../../../review/model/review";
import { planOf } from "../../../review/read/plan";
import { stackOf } from "../../../review/read/terraform-json";
import { treeOf } from "../../../review/read/tree";
import { attribute, change, model, reviewOf } from "../changed";
import { reviewed } from "../reviewed";

const { review } = createRequire(__filename)("../../../dist/review/review.js") as typeof import("../../../review/review");

const side = (name: string, stacks: Readonly<Record<string, JsonMap>>): Side => ({
  name,
  tree: treeOf(Object.entries(stacks).map(([stack, json]) => stackOf(stack, json, []))),
  spec: null,
  platform: null,
  problems: [],
});

/** The review of trees that this project did not write. */
export const foreign = (base: Record<string, JsonMap>, head: Record<string, JsonMap>, plans: Record<string, JsonMap> = {}): Review =>
  review({
    base: side("main", base),
    head: side("feature", head),
    plans: new Map(Object.entries(plans).map(([stack, json]) => [stack, planOf(stack, json)])),
    today: "2026-09-01",
  });

const fleet = (max: number, labels = "{}") => `labels: ${labels}
clusters:
  web:
    orchestrator: eks
    location: [use1, usw2]
    deletionProtection: false
    pools: { general: { machine: { cpu: 4, memory: 16Gi }, count: { min: 1, max: ${max} } } }
`;
const registry = "registries:\n  images: { location: use1, deletionProtection: false }\n";
const network = (key: string, more = "") =>
  `networks:\n  ${key}: { location: use1, zones: 2, egress: nat, deletionProtection: false${more} }\n`;

/** What must be seen nowhere, whichever way a resource holds it. */
export const secret = "hunter2-Sup3rS3cret";
export const script = "curl-the-installer-of-everything";

const holdsSecrets = (turn: string): JsonMap => ({
  resource: {
    aws_secretsmanager_secret_version: { a: { secret_id: "x", secret_string: secret + turn } },
    aws_db_instance: { a: { engine: "postgres", password: secret + turn } },
    aws_ssm_parameter: { a: { name: "x", type: "SecureString", value: secret + turn } },
    azurerm_linux_virtual_machine: { a: { admin_password: secret + turn, custom_data: script + turn } },
    google_compute_instance: { a: { metadata: { "user-data": script + turn, "db-password": secret + turn } } },
    aws_launch_template: { a: { user_data: Buffer.from(`#!/bin/sh\n${script}${turn}`).toString("base64") } },
    aws_instance: { a: { user_data: `#!/bin/sh\n${script}${turn}`, tags: { password: secret + turn } } },
    aws_ecs_task_definition: {
      a: { container_definitions: JSON.stringify([{ environment: [{ name: "DB_PASSWORD", value: secret + turn }] }]) },
    },
    helm_release: {
      a: { values: [`auth:\n  adminPassword: ${secret}${turn}\n`], set_sensitive: [{ name: "x.password", value: secret + turn }] },
    },
    other_thing: { a: { url: `https://user:${secret}${turn}@host/`, client_secret: secret + turn, nested: [{ token: secret + turn }] } },
  },
  output: { password: { value: secret + turn, sensitive: true } },
});

const policyOf = (action: string): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: action, Resource: "*" }] });

const made: Readonly<Record<string, () => Review>> = {
  "nothing changed": () => reviewed(fleet(3), fleet(3)),
  "a fleet that grows": () => reviewed(fleet(3), fleet(8)),
  "tags alone": () => reviewed(fleet(3), fleet(3, "{ team: apps }")),
  "a registry that is gone": () => reviewed(registry, ""),
  "a network under another name": () => reviewed(network("main"), network("core")),
  "a network that is replaced": () => reviewed(network("main"), network("main", ", cidr: 10.99.0.0/16")),
  "something new": () => reviewed("", registry + fleet(3)),
  "a right that grows": () =>
    foreign(
      { app: { resource: { aws_iam_policy: { p: { name: "p", policy: policyOf("s3:GetObject") } } } } },
      { app: { resource: { aws_iam_policy: { p: { name: "p", policy: policyOf("*") } } } } },
    ),
  "an opening to the internet": () =>
    foreign(
      { app: { resource: { aws_eks_cluster: { c: { name: "c", vpc_config: { endpoint_public_access: false } } } } } },
      {
        app: {
          resource: {
            aws_eks_cluster: { c: { name: "c", vpc_config: { endpoint_public_access: true, public_access_cidrs: ["0.0.0.0/0"] } } },
          },
        },
      },
    ),
  "foreign trees, and unknown types": () =>
    foreign(
      { app: { resource: { aws_vpc: { a: { cidr_block: "10.0.0.0/16" } }, odd_thing: { x: { size: 1 } } } } },
      { app: { resource: { aws_vpc: { a: { cidr_block: "10.1.0.0/16" } }, odd_thing: { x: { size: 2 } } } } },
    ),
  "a plan": () => {
    const vpc = { app: { resource: { aws_vpc: { a: { cidr_block: "10.0.0.0/16" } } } } };
    const change = {
      actions: ["delete", "create"],
      before: { arn: "x" },
      after: {},
      after_unknown: { arn: true },
      replace_paths: [["cidr_block"]],
    };
    return foreign(vpc, vpc, {
      app: { format_version: "1.2", resource_changes: [{ address: "aws_vpc.a", type: "aws_vpc", name: "a", mode: "managed", change }] },
    });
  },
  "secrets that come": () => foreign({ app: {} }, { app: holdsSecrets("-new") }),
  "secrets that change": () => foreign({ app: holdsSecrets("-old") }, { app: holdsSecrets("-new") }),
  "secrets that go": () => foreign({ app: holdsSecrets("-old") }, { app: {} }),
  "every action": () => {
    const changes = (["create", "update", "replace", "delete", "move", "forget"] as const).map((action) =>
      change({
        stack: "a",
        address: `aws_kms_key.${action}`,
        action,
        certainty: action === "replace" ? "possible" : "certain",
        movedFrom: action === "move" ? "aws_kms_key.old" : null,
        attributes: action === "update" ? [attribute({ path: "description", before: "a", after: "b" })] : [],
        causes: action === "replace" ? [{ path: "policy", certainty: "possible", through: "other/aws_x.y" }] : [],
      }),
    );
    return reviewOf({ changes, findings: losses(model({ changes }), {} as never) });
  },
};

/** Each is made when it is first asked for, and once for all formats: synthesis takes far longer than rendering. */
export const reviews: Readonly<Record<string, () => Review>> = Object.fromEntries(
  Object.entries(made).map(([name, make]) => {
    let review: Review | undefined;
    return [
      name,
      () => {
        review ??= make();
        return review;
      },
    ];
  }),
);
