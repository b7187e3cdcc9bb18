/** The role that machines of a group take on by their instance profile: made here, or brought along. */
import { IamInstanceProfile } from "@cdktf/provider-aws/lib/iam-instance-profile";
import { Fn, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { vendorName } from "../../platform/names";
import type { Labels } from "../../platform/types/value";
import { AwsRole, type RoleLocation } from "../iam/role";
import { serviceTrust } from "../iam/trust";
import { tagged } from "../own-tags";

export interface MachineRoleProps {
  readonly location: RoleLocation;
  /** The whole name of role and profile: `shop-prod-jobs-node`. */
  readonly name: string;
  readonly description: string;
  /** Policies of AWS by the end of their ARN, beside that of its session service. */
  readonly managedPolicies: readonly string[];
  /** ARN of a role that is there already; it must have these policies. Null: one is made. */
  readonly existing: string | null;
  /** Beside those of the provider. */
  readonly tags: Labels;
}

/** Logins go by the session service: no port, no key. */
const SESSIONS = "AmazonSSMManagedInstanceCore";

export class MachineRole extends Construct {
  readonly profileArn: string;
  /** Without these a machine that starts has no rights yet. */
  readonly ready: readonly ITerraformDependable[];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: MachineRoleProps,
  ) {
    super(scope, id);
    const { location, name, existing, tags } = props;
    const role = existing === null ? this.createRole() : { name: roleName(existing), ready: [] };
    const profile = new IamInstanceProfile(this, "profile", {
      name: vendorName("instance-profile", name),
      path: location.rolePath,
      role: role.name,
      ...tagged(tags),
    });
    this.profileArn = profile.arn;
    this.ready = role.ready;
  }

  private createRole(): AwsRole {
    const { location, name, description, managedPolicies, tags } = this.props;
    const trust = [serviceTrust("ec2.amazonaws.com")];
    return new AwsRole(this, "role", { location, name, description, trust, managedPolicies: [...managedPolicies, SESSIONS], tags });
  }
}

/** A profile takes the name alone: the last step of the ARN, which only apply may know. */
const roleName = (arn: string): string => Fn.element(Fn.reverse(Fn.split("/", arn)), 0);
