/** A role that one service of AWS takes on, with what it may do. */
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { vendorName } from "../../platform/names";
import { policyDocument, type Statement } from "../iam/policy";
import { managedPolicyArn } from "../iam/role";
import { serviceTrust } from "../iam/trust";
import { tagged } from "../own-tags";
import type { ReadyRole, Surroundings } from "./surroundings";

export type RoleStatement = Statement;

export interface RoleNeeds {
  /** What the role's name ends in. */
  readonly part: string;
  readonly description: string;
  /** Principal of the service that takes it on. */
  readonly service: string;
  /** AWS's managed policies, by the end of their ARN. */
  readonly managed?: readonly string[];
  /** Other policies by construct id, which depends on the policy alone. */
  readonly policies?: Readonly<Record<string, string>>;
  readonly statements?: readonly RoleStatement[];
}

/** These hand session tags on: of the cluster, or of the pod. */
const tagging = ["eks.amazonaws.com", "pods.eks.amazonaws.com"];

type Roles = Pick<Surroundings, "cluster" | "location" | "tags">;

export function createRole(scope: Construct, id: string, around: Roles, needs: RoleNeeds): ReadyRole {
  const { cluster, location, tags } = around;
  const role = new IamRole(scope, id, {
    name: vendorName("iam-role", `${cluster.name}-${needs.part}`),
    description: needs.description,
    path: location.rolePath,
    assumeRolePolicy: trust(needs.service, location.account),
    ...(location.permissionsBoundary !== null && { permissionsBoundary: location.permissionsBoundary }),
    ...tagged(tags),
  });
  return { arn: role.arn, ready: [...attach(scope, id, role, location, needs), ...allow(scope, id, role, needs)] };
}

function attach(scope: Construct, id: string, role: IamRole, location: Roles["location"], { managed = [], policies = {} }: RoleNeeds) {
  const attachment = (end: string, policyArn: string) => new IamRolePolicyAttachment(scope, `${id}-${end}`, { role: role.name, policyArn });
  const ours = managed.map((name) => attachment(name.split("/").at(-1) ?? name, managedPolicyArn(location, name)));
  return [...ours, ...Object.entries(policies).map(([end, arn]) => attachment(`policy-${end}`, arn))];
}

function allow(scope: Construct, id: string, role: IamRole, { statements = [] }: RoleNeeds): ITerraformDependable[] {
  if (statements.length === 0) return [];
  return [new IamRolePolicy(scope, `${id}-rights`, { name: "rights", role: role.name, policy: policyDocument(statements) })];
}

/** Services that act for many accounts are held to this one; EC2 and pods come with the machine or cluster that is here anyway. */
export function trust(service: string, account: string): string {
  const isConfused = ["firehose.amazonaws.com", "backup.amazonaws.com", "logs.amazonaws.com"].includes(service);
  return policyDocument([
    serviceTrust(service, { tagsSessions: tagging.includes(service), ...(isConfused && { sourceAccount: account }) }),
  ]);
}
