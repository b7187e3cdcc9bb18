/** A role with what it may do, and what must be there before it is of use. */
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
  /** The whole name, cut to what IAM takes: `shop-prod-apps-node`. */
  readonly name: string;
  readonly description: string;
  /** Who takes it on. */
  readonly trust: readonly Statement[];
  /** Policies of AWS by the end of their ARN: `AmazonEKSClusterPolicy`, `service-role/AmazonECSTaskExecutionRolePolicy`. */
  readonly managedPolicies?: readonly string[];
  /** ARNs of other policies by construct id. */
  readonly policies?: Readonly<Record<string, string>>;
  /** What it may do beside. */
  readonly statements?: readonly Statement[];
  /** Beside those of the provider. */
  readonly tags?: Labels;
}

export class AwsRole extends Construct {
  readonly arn: string;
  readonly name: string;
  /** All that gives the role its rights. Whatever takes the role on must depend on these: the role alone may do nothing yet. */
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

/** ARN of one of AWS's own policies, by the end of it. */
export const managedPolicyArn = ({ partition }: Pick<AwsLocation, "partition">, name: string): string =>
  `arn:${partition}:iam::aws:policy/${name}`;

const endOf = (name: string): string => name.slice(name.lastIndexOf("/") + 1);
