/** The present sizes of a cluster's scaled pools, read at plan, so that no group is sent a size outside its limits. */
import { Token } from "cdktf";
import { Construct } from "constructs";

/**
 * EKS accepts a change of a group's limits only with a size within them, and the size in the state can lie outside. It is read from EKS, as
 * the resource itself reads it, so that a pool within its limits never shows a difference. Three data sources, because each of EKS fails
 * for a cluster or group that does not exist yet: all names are literals, so that Terraform knows them at plan.
 * @see https://docs.aws.amazon.com/eks/latest/APIReference/API_NodegroupScalingConfig.html
 */
export class DeployedPools extends Construct {
  /** Address of the names of the cluster's groups; a list of none while the cluster does not exist. */
  private readonly groups: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly clusterName: string,
  ) {
    super(scope, id);
    // Only clusters with scaled pools use these bindings: loaded on first use.
    const { DataAwsEksClusters } =
      require("@cdktf/provider-aws/lib/data-aws-eks-clusters") as typeof import("@cdktf/provider-aws/lib/data-aws-eks-clusters");
    const { DataAwsEksNodeGroups } =
      require("@cdktf/provider-aws/lib/data-aws-eks-node-groups") as typeof import("@cdktf/provider-aws/lib/data-aws-eks-node-groups");
    const clusters = new DataAwsEksClusters(this, "clusters", {});
    this.groups = new DataAwsEksNodeGroups(this, "groups", {
      clusterName,
      count: onlyIf(`contains(${clusters.fqn}.names, ${JSON.stringify(clusterName)})`),
    }).fqn;
  }

  /** @returns the token of the group's present size within its limits; of the minimum for a group that does not exist yet */
  sizeWithin({ min, max }: { readonly min: number; readonly max: number }, nodeGroupName: string, scope: Construct): number {
    const { DataAwsEksNodeGroup } =
      require("@cdktf/provider-aws/lib/data-aws-eks-node-group") as typeof import("@cdktf/provider-aws/lib/data-aws-eks-node-group");
    const group = new DataAwsEksNodeGroup(scope, "deployed", {
      clusterName: this.clusterName,
      nodeGroupName,
      count: onlyIf(`anytrue([for each in ${this.groups} : contains(each.names, ${JSON.stringify(nodeGroupName)})])`),
    });
    return Token.asNumber(`\${min(${max}, max(${min}, ${group.fqn}[*].scaling_config[0].desired_size...))}`);
  }
}

/** `count` of a data source that is read only if the condition holds. */
const onlyIf = (condition: string): number => Token.asNumber(`\${${condition} ? 1 : 0}`);
