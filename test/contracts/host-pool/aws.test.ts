import { awsHostPools } from "../../../constructs/aws/host-pool/provider";
import { ACCOUNT, awsLocation, existingNetwork, hostGroup, hostPool, networkUses, unitInputOf } from "../../support/aws-inputs";
import { type Body, block, blocksOf, documentIn, type SynthesizedStack, synthUnit } from "../../support/stack";
import { type Implementation, type Opening, type Right, stores, type UnitOptions } from "./implementation";
import { unitOf } from "./pools";
import { hostPoolContract } from "./suite";

const SECRET = `arn:aws:secretsmanager:us-east-1:${ACCOUNT}:secret:manager-a1b2c3`;
const BUCKET = "arn:aws:s3:::shop-prod-store";
const KEY = `arn:aws:kms:us-east-1:${ACCOUNT}:key/00000000-0000-0000-0000-000000000001`;
const links = {
  ...stores({ secret: SECRET, objects: BUCKET, key: KEY }),
  balancers: { manager: { sources: ["sg-balancer"], targets: ["arn:aws:elasticloadbalancing:us-east-1:1:targetgroup/api/1"] } },
};

function synthesize(options: UnitOptions): SynthesizedStack {
  const network = networkUses.existing(existingNetwork());
  const unit = unitOf<"aws", ReturnType<typeof hostGroup>>(options, hostGroup({}, { network }), hostPool, { dedicated: true });
  const location = awsLocation();
  return synthUnit<"hosts">(
    (scope, _input, context) => {
      const found = awsHostPools.links(scope, unit, location, context);
      awsHostPools.build(scope, unit, { location, network: { ...found, ranges: ["10.64.0.0/16"] }, hosts: links, context });
    },
    unitInputOf("hosts", "hosts-lab", unit),
  );
}

const template = ({ resource }: SynthesizedStack, role: string) => block(resource, "aws_launch_template", `${role}_template`);
const group = ({ resource }: SynthesizedStack, role: string) => block(resource, "aws_autoscaling_group", `${role}_group`);
const roleOf = (id: unknown) => /aws_security_group\.(\w+)_security\.id/.exec(String(id))?.[1];

function openings(stack: SynthesizedStack, type: string): Opening[] {
  return Object.values(blocksOf(stack.resource, type)).map((rule) => ({
    role: roleOf(rule["security_group_id"]) ?? "",
    peer: peerOf(rule),
    protocol: String(rule["ip_protocol"]),
    ports: rule["from_port"] === rule["to_port"] ? `${rule["from_port"]}` : `${rule["from_port"]}-${rule["to_port"]}`,
    why: String(rule["description"]),
  }));
}

function peerOf(rule: Body): string {
  const { referenced_security_group_id: other, cidr_ipv4: range, cidr_ipv6: range6 } = rule;
  if (other === undefined) return `range:${range ?? range6}`;
  const role = roleOf(other);
  return role === undefined ? `balancer:${other}` : `role:${role}`;
}

function rights({ resource }: SynthesizedStack, role: string): Right[] {
  const policy = blocksOf(resource, "aws_iam_role_policy")[`${role}_host_role_rights`];
  if (policy === undefined) return [];
  return documentIn(policy, "policy").Statement.flatMap((statement) => {
    const { Action, Resource, Condition } = statement as { Action: string[]; Resource: string[]; Condition?: object };
    return Action.flatMap((action) =>
      Resource.map((on) => ({ action, on, only: Condition === undefined ? null : JSON.stringify(Condition) })),
    );
  });
}

const only = (condition: object): string => JSON.stringify(condition);
const throughSecrets = only({
  StringEquals: { "kms:ViaService": "secretsmanager.us-east-1.amazonaws.com", "kms:EncryptionContext:SecretARN": SECRET },
});
const throughObjects = only({ StringEquals: { "kms:ViaService": "s3.us-east-1.amazonaws.com" } });
const key = (actions: readonly string[], only: string): Right[] => actions.map((action) => ({ action, on: KEY, only }));

const implementation: Implementation = {
  name: "AWS",
  synthesize,
  links,
  networkRanges: ["10.64.0.0/16"],
  hostRanges: null,
  countOf: (stack, role) => group(stack, role)["desired_capacity"],
  diskOf: (stack, role) => {
    const [disk] = template(stack, role)["block_device_mappings"] as { ebs: Body }[];
    return { gib: disk?.ebs["volume_size"], key: disk?.ebs["kms_key_id"] };
  },
  userDataOf: (stack, role) => Buffer.from(String(template(stack, role)["user_data"]), "base64").toString("utf8"),
  inbound: (stack) => openings(stack, "aws_vpc_security_group_ingress_rule"),
  outbound: (stack) => openings(stack, "aws_vpc_security_group_egress_rule"),
  hasPublicAddress: (stack, role) =>
    !JSON.stringify(template(stack, role)["network_interfaces"]).includes('"associate_public_ip_address":"false"'),
  hardening: (stack, role) => ({ key: template(stack, role)["key_name"], metadata: template(stack, role)["metadata_options"] }),
  hardened: {
    key: undefined,
    metadata: { http_endpoint: "enabled", http_tokens: "required", http_put_response_hop_limit: 1, instance_metadata_tags: "disabled" },
  },
  guardedBoot: { missing: "machines of EC2 take secure boot from their image, and Ubuntu's has none" },
  nests: (stack, role) => JSON.stringify(template(stack, role)["cpu_options"] ?? {}).includes('"nested_virtualization":"enabled"'),
  dedicates: true,
  health: { missing: "Auto Scaling asks whether a machine runs, and a host that stays unfit stops itself" },
  replacesUnfit: (stack, role) => group(stack, role)["health_check_type"] === "EC2",
  rollsBack: (stack, role) =>
    (group(stack, role)["instance_refresh"] as { preferences: Body } | undefined)?.preferences["auto_rollback"] === true,
  rolling: (stack, role) => {
    const { instance_refresh, suspended_processes, lifecycle } = group(stack, role) as Record<string, never>;
    return {
      replaces: instance_refresh !== undefined,
      moves: !JSON.stringify(suspended_processes ?? []).includes("AZRebalance"),
      ignoresSize: JSON.stringify(lifecycle ?? {}).includes('"ignore_changes":["desired_capacity"]'),
    };
  },
  waits: ({ resource }, role) =>
    (blocksOf(resource, "aws_autoscaling_lifecycle_hook")[`${role}_drain`]?.["heartbeat_timeout"] ?? null) as number | null,
  rights,
  expectedRights: {
    readSecret: [{ action: "secretsmanager:GetSecretValue", on: SECRET, only: null }, ...key(["kms:Decrypt"], throughSecrets)],
    writeSecret: [
      { action: "secretsmanager:PutSecretValue", on: SECRET, only: null },
      ...key(["kms:Decrypt", "kms:GenerateDataKey"], throughSecrets),
    ],
    readObjects: [
      { action: "s3:GetObject", on: `${BUCKET}/desired/hosts*`, only: null },
      { action: "s3:ListBucket", on: BUCKET, only: only({ StringLike: { "s3:prefix": "desired/hosts*" } }) },
      ...key(["kms:Decrypt"], throughObjects),
    ],
    writeObjects: [
      { action: "s3:PutObject", on: `${BUCKET}/members/*`, only: null },
      ...key(["kms:Decrypt", "kms:GenerateDataKey"], throughObjects),
    ],
    createOnce: [
      { action: "s3:PutObject", on: `${BUCKET}/state/elected*`, only: only({ Null: { "s3:if-none-match": "false" } }) },
      ...key(["kms:Decrypt", "kms:GenerateDataKey"], throughObjects),
    ],
    discovery: ["autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeAutoScalingInstances", "ec2:DescribeInstances"].map(
      (action) => ({ action, on: "*", only: only({ StringEquals: { "aws:RequestedRegion": "us-east-1" } }) }),
    ),
  },
  targets: (stack, role) => group(stack, role)["target_group_arns"],
  key: { type: "aws_kms_key", rotation: { enable_key_rotation: true } },
  broughtKey: KEY,
  stateful: ["aws_kms_key"],
  labels: ({ resource }) =>
    Object.fromEntries(
      ["aws_launch_template", "aws_security_group", "aws_iam_role", "aws_iam_instance_profile", "aws_kms_key"].flatMap((type) =>
        Object.entries(blocksOf(resource, type)).map(([address, body]) => [`${type}.${address}`, body["tags"]]),
      ),
    ),
};
hostPoolContract(implementation);
