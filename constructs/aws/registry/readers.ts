/** The policy of a repository: who outside the account may pull, and who may push. */
import type { BuildContext } from "../../contracts/build";
import { isToken } from "../../language/schema/values";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { EcrRegistry } from "../../platform/types/aws/registry";
import { policyDocument, type Statement } from "../iam/policy";

const pull = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];

/** @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html */
const push = [...pull, "ecr:CompleteLayerUpload", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart"].sort();

type Readers = Pick<EcrRegistry, "readerAccounts" | "readerPrincipals">;
type Valued = Pick<BuildContext, "valueOf">;

/** JSON of the policy; null if there are neither readers nor writers. */
export function repositoryPolicy(registry: EcrRegistry, location: Pick<AwsLocation, "partition">, context: Valued): string | null {
  const statements = [...readerStatements(registry, location, context), ...writerStatements(registry, context)];
  return statements.length === 0 ? null : policyDocument(statements);
}

/** JSON of the policy of replicas, which only their registry writes; null if there are no readers. */
export function readersPolicy(registry: Readers, location: Pick<AwsLocation, "partition">, context: Valued): string | null {
  const statements = readerStatements(registry, location, context);
  return statements.length === 0 ? null : policyDocument(statements);
}

/** By name, and not through their account: so they need no rights of their own on the repository. They must exist. */
function writerStatements({ writerPrincipals }: EcrRegistry, context: Valued): Statement[] {
  const principals = writerPrincipals.map((principal) => context.valueOf(principal));
  return principals.length === 0 ? [] : [{ sid: "Writers", principal: { aws: principals }, actions: push }];
}

function readerStatements(
  { readerAccounts, readerPrincipals }: Readers,
  { partition }: Pick<AwsLocation, "partition">,
  context: Valued,
): Statement[] {
  const root = (account: string): string => `arn:${partition}:iam::${account}:root`;
  const principals = readerPrincipals.map((principal) => context.valueOf(principal));
  const accounts: Statement[] =
    readerAccounts.length === 0 ? [] : [{ sid: "ReaderAccounts", principal: { aws: readerAccounts.map(root) }, actions: pull }];
  return [...accounts, ...byAccount(principals, root), ...byReference(principals)];
}

/** Allowed through their account: ECR rejects principals that do not exist yet, and loses track of recreated ones. */
function byAccount(principals: readonly string[], root: (account: string) => string): Statement[] {
  const arns = principals.filter((arn) => !isToken(arn));
  return [...new Set(arns.map(accountOf))].map((account) => ({
    sid: `Readers${account}`,
    principal: { aws: root(account) },
    actions: pull,
    conditions: { ArnEquals: { "aws:PrincipalArn": arns.filter((arn) => accountOf(arn) === account) } },
  }));
}

/** Outputs of other Terraform, whose principals already exist. */
function byReference(principals: readonly string[]): Statement[] {
  const outputs = principals.filter(isToken);
  return outputs.length === 0 ? [] : [{ sid: "Readers", principal: { aws: outputs }, actions: pull }];
}

const accountOf = (arn: string): string => arn.split(":")[4] ?? "";
