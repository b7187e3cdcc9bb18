/** The role that instances have, and the profile by which they get it. */
import { IamInstanceProfile } from "@cdktf/provider-aws/lib/iam-instance-profile";
import { Fn, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { isToken } from "../../language/schema/values";
import { vendorName } from "../../platform/naming/names";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { Labels } from "../../platform/types/shared/value";
import type { Statement } from "../iam/policy";
import { AwsRole } from "../iam/role";
import { serviceTrust } from "../iam/trust";
import { tagged } from "../tags";

/** Logging in goes by Systems Manager, so that no port is open and no key exists. */
const SESSIONS = "AmazonSSMManagedInstanceCore";

export interface InstanceProfileProps {
  readonly location: AwsLocation;
  /** The whole name: `shop-prod-jobs-instance`. */
  readonly name: string;
  readonly description: string;
  /** Beside logging in. */
  readonly managedPolicies?: readonly string[];
  readonly statements?: readonly Statement[];
  /** ARN of a role that is there already, in place of one that is made. */
  readonly broughtRole?: string | null;
  /** Beside those of the provider. */
  readonly tags: Labels;
}

export class InstanceProfile extends Construct {
  readonly arn: string;
  readonly roleArn: string;
  /** What must be there before an instance starts with it. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: InstanceProfileProps) {
    super(scope, id);
    const { location, name, broughtRole = null, tags } = props;
    const role = broughtRole === null ? this.createRole(props) : { arn: broughtRole, name: nameOf(broughtRole), ready: [] };
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
      trust: [serviceTrust("ec2.amazonaws.com")],
      managedPolicies: [...managedPolicies, SESSIONS],
      statements,
      tags,
    });
  }
}

/** The last step of a role's ARN: profiles take the name alone. Of a role that other Terraform knows, only apply can tell. */
const nameOf = (roleArn: string): string =>
  isToken(roleArn) ? Fn.element(Fn.reverse(Fn.split("/", roleArn)), 0) : roleArn.slice(roleArn.lastIndexOf("/") + 1);
