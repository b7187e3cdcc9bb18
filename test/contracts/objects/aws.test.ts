import { resolveObjects } from "../../../constructs/aws/objects/resolve";
import { S3Store } from "../../../constructs/aws/objects/store";
import { ACCOUNT, awsLocation, meta, unitInputOf } from "../../support/aws-inputs";
import { pins } from "../../support/pins";
import { type Body, blocksOf, documentIn, type SynthesizedStack, synthUnit } from "../../support/stack";
import { type Asked, objectsContract, request, type Synthesized } from "./suite";

const ROLE = "shop-prod-apps-manager";

function synthesize({ request: asked = {}, meta: changed = {}, account = ACCOUNT, grants }: Asked): Synthesized {
  const location = awsLocation({ account });
  const context = { location, ...pins() };
  const settings = resolveObjects({ ...request, ...asked }, { ...meta("clusters", "apps"), ...changed }, context);
  const input = unitInputOf("network", "network-x", {} as never, { location });
  const stack = synthUnit<"network">((scope, _input, build) => {
    const store = new S3Store(scope, "store", { store: settings, location, context: build });
    if (grants !== undefined) store.grant(scope, "manager", ROLE, grants);
    build.declareOutput("address", store.addressOf("desired/manager"), "Address of a prefix");
  }, input);
  return { stack, settings };
}

const one = ({ resource }: SynthesizedStack, type: string): Body => Object.values(blocksOf(resource, type))[0] ?? {};
const list = (value: unknown): readonly string[] => [value].flat().map(String);

/** Each statement is one that the contract knows, or an error. */
function rightsOf(stack: SynthesizedStack) {
  const policies = Object.values(blocksOf(stack.resource, "aws_iam_role_policy"));
  const statements = policies.flatMap((policy) => {
    if (policy["role"] !== ROLE) throw new Error(`rights of ${String(policy["role"])}`);
    return documentIn(policy, "policy").Statement;
  });
  const prefixOf = (resource: string) => {
    const [, prefix] = /^\$\{aws_s3_bucket\.[\w-]+\.arn\}\/(.+)\/\*$/.exec(resource) ?? [];
    if (prefix === undefined) throw new Error(`rights on ${resource}`);
    return prefix;
  };
  const rights = statements.flatMap((statement) => {
    const is = (...actions: string[]) => JSON.stringify(list(statement["Action"])) === JSON.stringify(actions);
    const on = (right: "create-once" | "read" | "write") =>
      list(statement["Resource"]).map((resource) => ({ prefix: prefixOf(resource), right }));
    const condition = JSON.stringify(statement["Condition"] ?? null);
    if (is("s3:PutObject") && condition === '{"Null":{"s3:if-none-match":"false"}}') return on("create-once");
    if (is("s3:GetObject") && condition === "null") return on("read");
    if (is("s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject") && condition === "null") return on("write");
    if (is("s3:ListBucket") || list(statement["Action"]).every((action) => action.startsWith("kms:"))) return [];
    throw new Error(`not a right of the contract: ${JSON.stringify(statement)}`);
  });
  const readable = rights.filter(({ right }) => right !== "create-once").map(({ prefix }) => `${prefix}/*`);
  const listed = statements.filter((statement) => list(statement["Action"]).includes("s3:ListBucket"));
  const conditions = listed.map(
    (statement) => (statement["Condition"] as { StringLike: { "s3:prefix": string[] } }).StringLike["s3:prefix"],
  );
  if (JSON.stringify(conditions.flat().sort()) !== JSON.stringify([...readable].sort()))
    throw new Error("lists other prefixes than it reads");
  return rights;
}

objectsContract({
  name: "S3",
  synthesize,
  accounts: [ACCOUNT, "210987654321"],
  nameOf: (settings) => (settings as { bucket: string }).bucket,
  nameForm: /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
  key: { type: "aws_kms_key", rotation: { enable_key_rotation: true } },
  givenKey: {
    key: `arn:aws:kms:us-east-1:${ACCOUNT}:key/00000000-0000-0000-0000-000000000001`,
    usedBy: (stack) => {
      const [rule] = (one(stack, "aws_s3_bucket_server_side_encryption_configuration")["rule"] ?? []) as Body[];
      return ((rule?.["apply_server_side_encryption_by_default"] ?? {}) as Body)["kms_master_key_id"];
    },
  },
  closed: {
    aws_s3_bucket_public_access_block: {
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    },
    aws_s3_bucket_ownership_controls: { rule: { object_ownership: "BucketOwnerEnforced" } },
  },
  labelled: { type: "aws_s3_bucket", argument: "tags" },
  stateful: ["aws_s3_bucket", "aws_kms_key"],
  object: { type: "aws_s3_object", text: "content", pathOf: (body) => String(body["key"]) },
  versionsOf: (stack) => {
    const [rule] = (one(stack, "aws_s3_bucket_lifecycle_configuration")["rule"] ?? []) as Body[];
    const [expiration] = (rule?.["noncurrent_version_expiration"] ?? []) as Body[];
    const versioning = one(stack, "aws_s3_bucket_versioning")["versioning_configuration"] as Body;
    return { kept: versioning["status"] === "Enabled", days: expiration?.["noncurrent_days"] };
  },
  logs: { target: "central-logs", targetOf: (stack) => one(stack, "aws_s3_bucket_logging")["target_bucket"] },
  rightsOf,
  address: /^s3:\/\/.+\/desired\/manager$/,
});
