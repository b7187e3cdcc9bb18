/** The policy of a repository: who outside the account may pull. */
import type { BuildContext } from "../../contracts/build";
import { isToken } from "../../language/schema/values";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { EcrRegistry } from "../../platform/types/aws/registry";
import { policyDocument, type Statement } from "../iam/policy";

const pull = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];

type Readers = Pick<EcrRegistry, "readerAccounts" | "readerPrincipals">;

/** JSON of the policy; null if there are no readers. */
export function readersPolicy(
  { readerAccounts, readerPrincipals }: Readers,
  { partition }: Pick<AwsLocation, "partition">,
  context: Pick<BuildContext, "valueOf">,
): string | null {
  const root = (account: string): string => `arn:${partition}:iam::${account}:root`;
  const principals = readerPrincipals.map((principal) => context.valueOf(principal));
  const accounts: Statement[] =
    readerAccounts.length === 0 ? [] : [{ sid: "ReaderAccounts", principal: { aws: readerAccounts.map(root) }, actions: pull }];
  const statements = [...accounts, ...byAccount(principals, root), ...byReference(principals)];
  return statements.length === 0 ? null : policyDocument(statements);
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
