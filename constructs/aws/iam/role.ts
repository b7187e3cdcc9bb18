/** A role with its permissions, and the resources that users of the role must depend on. */
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { Labels } from "../../platform/types/shared/value";
import { tagged } from "../tags";
import { policyDocument, type Statement } from "./policy";

export type RoleLocation = Pick<AwsLocation, "partition" | "permissionsBoundary" | "rolePath">;

export interface AwsRoleProps {
  readonly location: RoleLocation;
  /** The whole name, shortened to the limit of IAM: `shop-prod-apps-node`. */
  readonly name: string;
  readonly description: string;
  /** Who may assume the role. */
  readonly trust: readonly Statement[];
  /** AWS managed policies by the end of their ARN: `AmazonEKSClusterPolicy`, `service-role/AmazonECSTaskExecutionRolePolicy`. */
  readonly managedPolicies?: readonly string[];
  /** ARNs of other policies by construct id. */
  readonly policies?: Readonly<Record<string, string>>;
  /** Further permissions, as an inline policy. */
  readonly statements?: readonly Statement[];
  /** In addition to the provider's default tags. */
  readonly tags?: Labels;
}

export class AwsRole extends Construct {
  readonly arn: string;
  readonly name: string;
  /** The role's policies. Resources that use the role must depend on them, because the role alone has no permissions. */
  readonly ready: readonly ITerraformDependable[];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AwsRoleProps,
  ) {
    super(scope, id);
    const role = this.createRole();
    this.arn = role.arn;
    this.name = role.name;
    this.ready = [...this.createAttachments(role), ...this.createRights(role)];
  }

  private createRole(): IamRole {
    const { location, name, description, trust, tags = {} } = this.props;
    return new IamRole(this, "Default", {
      name: vendorName("iam-role", name),
      description,
      path: location.rolePath,
      assumeRolePolicy: policyDocument(trust),
      ...(location.permissionsBoundary !== null && { permissionsBoundary: location.permissionsBoundary }),
      ...tagged(tags),
    });
  }

  private createAttachments(role: IamRole): IamRolePolicyAttachment[] {
    const { location, managedPolicies = [], policies = {} } = this.props;
    const arns = { ...Object.fromEntries(managedPolicies.map((name) => [endOf(name), managedPolicyArn(location, name)])), ...policies };
    return Object.entries(arns).map(([id, policyArn]) => new IamRolePolicyAttachment(this, id, { role: role.name, policyArn }));
  }

  private createRights(role: IamRole): IamRolePolicy[] {
    const { statements = [] } = this.props;
    if (statements.length === 0) return [];
    return [new IamRolePolicy(this, "rights", { name: "rights", role: role.name, policy: policyDocument(statements) })];
  }
}

/** ARN of an AWS managed policy by its end. */
export const managedPolicyArn = ({ partition }: Pick<AwsLocation, "partition">, name: string): string =>
  `arn:${partition}:iam::aws:policy/${name}`;

const endOf = (name: string): string => name.slice(name.lastIndexOf("/") + 1);
