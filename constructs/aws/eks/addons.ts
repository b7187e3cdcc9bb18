/** Managed add-ons, before or after the nodes, each with the permissions of its service account. */
import { EksAddon as Addon, type EksAddonConfig } from "@cdktf/provider-aws/lib/eks-addon";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { EksAddon } from "../../platform/types/aws/cluster";
import { AwsRole } from "../iam/role";
import { podIdentityTrust } from "../iam/trust";
import { tagged } from "../tags";
import { type ControlPlaneContext, clusterOf, type ReadyRole } from "./cluster-context";
import { cniConfiguration, type PodNetwork } from "./cni";
import { managedAddon } from "./managed-addons";

export interface AddonsProps {
  readonly phase: EksAddon["phase"];
  /** What must exist before the add-ons. */
  readonly after: readonly ITerraformDependable[];
  readonly podNetwork: PodNetwork | null;
}

export class Addons extends Construct {
  readonly installed: readonly Addon[];

  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ControlPlaneContext,
    private readonly props: AddonsProps,
  ) {
    super(scope, id);
    this.installed = clusterContext.cluster.addons.filter(({ phase }) => phase === props.phase).map((addon) => this.install(addon));
  }

  private install({ name, version }: EksAddon): Addon {
    const { control, tags } = this.clusterContext;
    const rights = managedAddon(name)?.rights ?? null;
    const role = rights === null ? null : this.createRole(name, rights.policies);
    return new Addon(this, name, {
      clusterName: control.name,
      addonName: name,
      ...(version !== null && { addonVersion: version }),
      // The first installation overwrites self-managed settings; later changes by the EKS API are preserved.
      resolveConflictsOnCreate: "OVERWRITE",
      resolveConflictsOnUpdate: "PRESERVE",
      ...(name === "vpc-cni" && { configurationValues: cniConfiguration(this.clusterContext.cluster, this.props.podNetwork) }),
      ...(rights !== null && role !== null && { podIdentityAssociation: [{ roleArn: role.arn, serviceAccount: rights.serviceAccount }] }),
      ...tagged(tags),
      ...this.dependencies(role),
    });
  }

  private createRole(name: string, managedPolicies: readonly string[]): ReadyRole {
    const { cluster, location, tags } = this.clusterContext;
    const isIpv6Cni = name === "vpc-cni" && cluster.ipv6;
    return new AwsRole(this, `${name}-role`, {
      location,
      name: `${cluster.name}-${name}`,
      description: `Add-on ${name}`,
      trust: [podIdentityTrust(clusterOf(this.clusterContext))],
      ...(isIpv6Cni ? { statements: ipv6Statements(location.partition) } : { managedPolicies }),
      tags,
    });
  }

  private dependencies(role: ReadyRole | null): Pick<EksAddonConfig, "dependsOn"> {
    const dependsOn = [...this.props.after, ...(role?.ready ?? [])];
    return dependsOn.length > 0 ? { dependsOn } : {};
  }
}

/** The AWS managed policy of the VPC CNI supports only IPv4. @see https://docs.aws.amazon.com/eks/latest/userguide/cni-iam-role.html */
const ipv6Statements = (partition: string) => [
  {
    actions: ["ec2:DescribeInstances", "ec2:DescribeInstanceTypes", "ec2:DescribeNetworkInterfaces", "ec2:DescribeTags"],
    resources: ["*"],
  },
  { actions: ["ec2:AssignIpv6Addresses", "ec2:CreateTags"], resources: [`arn:${partition}:ec2:*:*:network-interface/*`] },
];
