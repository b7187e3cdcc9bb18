/** The instance profile of hosts and nodes, with its role. */
import { IamInstanceProfile } from "@cdktf/provider-aws/lib/iam-instance-profile";
import { Fn, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { isToken } from "../../language/schema/values";
import { vendorName } from "../../platform/naming/names";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { Labels } from "../../platform/types/shared/value";
import type { Statement } from "../iam/policy";
import { AwsRole } from "../iam/role";
import { machineTrust } from "../iam/trust";
import { tagged } from "../tags";

/** Session Manager gives shell access without open ports and SSH keys. */
const SESSION_MANAGER = "AmazonSSMManagedInstanceCore";

export interface InstanceProfileProps {
  readonly location: AwsLocation;
  /** The whole name: `shop-prod-jobs-instance`. */
  readonly name: string;
  readonly description: string;
  /** In addition to the policy for Session Manager. */
  readonly managedPolicies?: readonly string[];
  readonly statements?: readonly Statement[];
  /** ARN of an existing role; null: a role is created. @default null */
  readonly existingRole?: string | null;
  /** In addition to the provider's default tags. */
  readonly tags: Labels;
}

export class InstanceProfile extends Construct {
  readonly arn: string;
  readonly roleArn: string;
  /** What must exist before an instance starts with the profile. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: InstanceProfileProps) {
    super(scope, id);
    const { location, name, existingRole = null, tags } = props;
    const role = existingRole === null ? this.createRole(props) : { arn: existingRole, name: nameOf(existingRole), ready: [] };
    const profile = new IamInstanceProfile(this, "Default", {
      name: vendorName("instance-profile", name),
      path: location.rolePath,
      role: role.name,
      ...tagged(tags),
    });
    this.arn = profile.arn;
    this.roleArn = role.arn;
    this.ready = role.ready;
  }

  private createRole({ location, name, description, managedPolicies = [], statements = [], tags }: InstanceProfileProps): AwsRole {
    return new AwsRole(this, "role", {
      location,
      name,
      description,
      trust: [machineTrust(location)],
      managedPolicies: [...managedPolicies, SESSION_MANAGER],
      statements,
      tags,
    });
  }
}

/** The last part of a role's ARN, because profiles take only the name. An ARN from other Terraform is split by Terraform itself. */
const nameOf = (roleArn: string): string =>
  isToken(roleArn) ? Fn.element(Fn.reverse(Fn.split("/", roleArn)), 0) : roleArn.slice(roleArn.lastIndexOf("/") + 1);
