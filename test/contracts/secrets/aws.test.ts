import { resolveSecrets } from "../../../constructs/aws/secrets/resolve";
import { AwsSecrets } from "../../../constructs/aws/secrets/secrets";
import { ACCOUNT, awsLocation, meta, unitInputOf } from "../../support/aws-inputs";
import { pins } from "../../support/pins";
import { type Body, blocksOf, documentIn, type SynthesizedStack, synthUnit } from "../../support/stack";
import { type Asked, request, type Synthesized, secretsContract } from "./suite";

const ROLE = "shop-prod-apps-manager";

function synthesize({ request: asked = {}, meta: changed = {}, account = ACCOUNT, grants }: Asked): Synthesized {
  const location = awsLocation({ account });
  const context = { location, ...pins() };
  const settings = resolveSecrets({ ...request, ...asked }, { ...meta("clusters", "apps"), ...changed }, context);
  const stack = synthUnit<"network">(
    (scope, _input, build) => {
      const secrets = new AwsSecrets(scope, "secrets", { secrets: settings, location, context: build });
      if (grants !== undefined) secrets.grant(scope, "manager", ROLE, grants);
      build.declareOutput("reference", secrets.referenceOf("worker"), "Reference of a secret");
    },
    unitInputOf("network", "network-x", {} as never, { location }),
  );
  return { stack, settings };
}

const secretsOf = ({ resource }: SynthesizedStack): Body[] => Object.values(blocksOf(resource, "aws_secretsmanager_secret"));
const list = (value: unknown): readonly string[] => [value].flat().map(String);

const rights: Readonly<Record<string, "read" | "write-value">> = {
  "secretsmanager:DescribeSecret secretsmanager:GetSecretValue": "read",
  "secretsmanager:PutSecretValue": "write-value",
};

/** Each statement is one that the contract knows, or an error. */
function rightsOf(stack: SynthesizedStack) {
  const policies = Object.values(blocksOf(stack.resource, "aws_iam_role_policy"));
  return policies.flatMap((policy) =>
    documentIn(policy, "policy").Statement.flatMap((statement) => {
      const actions = list(statement["Action"]);
      if (actions.every((action) => ["kms:Decrypt", "kms:GenerateDataKey"].includes(action))) return [];
      const right = rights[actions.join(" ")];
      if (right === undefined || policy["role"] !== ROLE) throw new Error(`not a right of the contract: ${JSON.stringify(statement)}`);
      return list(statement["Resource"]).map((resource) => {
        const [, name] = /^\$\{aws_secretsmanager_secret\.secrets_secrets_([\w-]+)\.arn\}$/.exec(resource) ?? [];
        if (name === undefined) throw new Error(`a right on ${resource}`);
        return { name, right };
      });
    }),
  );
}

secretsContract({
  name: "AWS Secrets Manager",
  synthesize,
  container: { type: "aws_secretsmanager_secret", labels: "tags" },
  namesOf: (settings) => (settings as { secrets: Record<string, string> }).secrets,
  nameForm: /^[\w/+=.@-]{1,512}$/,
  keys: {
    type: "aws_kms_key",
    rotation: { enable_key_rotation: true },
    given: `arn:aws:kms:us-east-1:${ACCOUNT}:key/00000000-0000-0000-0000-000000000001`,
    usedBy: (stack) => secretsOf(stack).map((body) => body["kms_key_id"]),
  },
  recovery: { protected: { recovery_window_in_days: 30 }, unprotected: { recovery_window_in_days: 0 } },
  closed: { force_overwrite_replica_secret: false },
  valueTypes: ["aws_secretsmanager_secret_version"],
  rightsOf,
  reference: /^\$\{aws_secretsmanager_secret\.secrets_secrets_worker\.arn\}$/,
});
