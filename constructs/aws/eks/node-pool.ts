/** A node pool: a managed node group with its launch template. */

import type { EksAddon } from "@cdktf/provider-aws/lib/eks-addon";
import { EksNodeGroup, type EksNodeGroupConfig } from "@cdktf/provider-aws/lib/eks-node-group";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { setSpecPath } from "../../contracts/spec-path";
import { poolTimeouts } from "../../contracts/timeouts";
import { isScaled } from "../../platform/pools/scaling";
import type { Pool } from "../../platform/types/shared/pool";
import { offeredTypes } from "../host-pool/offered";
import { tagged } from "../tags";
import type { ControlPlaneContext, ReadyRole } from "./cluster-context";
import type { DeployedPools } from "./deployed-pools";
import { createLaunchTemplate } from "./launch-template";
import { nodeImage } from "./node-image";
import { nodeLabels } from "./node-labels";
import { nodeRelease } from "./node-release";
import { tagScaling } from "./scaling-tags";

export interface NodePoolProps {
  readonly pool: Pool;
  readonly role: ReadyRole;
  readonly securityGroupId: string;
  /** What must exist before nodes start: add-ons without which they do not become ready, and access entries. */
  readonly after: readonly (EksAddon | ITerraformDependable)[];
  /** Reads the present sizes of scaled pools; null if the cluster has none. */
  readonly deployed: DeployedPools | null;
}

/** How long the provider waits for an update of a node group. */
const UPDATE_SECONDS = 3600;

/** As EKS writes them. */
const effects = { NoSchedule: "NO_SCHEDULE", NoExecute: "NO_EXECUTE", PreferNoSchedule: "PREFER_NO_SCHEDULE" } as const;

export class NodePool extends Construct {
  readonly group: EksNodeGroup;

  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ControlPlaneContext,
    private readonly props: NodePoolProps,
  ) {
    super(scope, id);
    setSpecPath(this, props.pool.path);
    const { pool, role, securityGroupId, after } = props;
    const template = createLaunchTemplate(this, clusterContext, pool, securityGroupId);
    this.group = new EksNodeGroup(this, "Default", {
      clusterName: clusterContext.control.name,
      nodeGroupName: pool.name,
      nodeRoleArn: role.arn,
      subnetIds: this.subnets(),
      capacityType: pool.spot ? "SPOT" : "ON_DEMAND",
      // On demand, the type is in the launch template, where a change rolls out. Here a change would replace the group, whose name is taken.
      ...(pool.spot && { instanceTypes: pool.machines.map(({ type }) => type) }),
      amiType: nodeImage(pool).amiType,
      // A custom image determines the version, and EKS accepts none.
      ...(pool.image === null && { version: clusterContext.control.version, ...nodeRelease(this, pool, clusterContext.cluster) }),
      launchTemplate: { id: template.id, version: `\${${template.fqn}.latest_version}` },
      ...scheduling(pool),
      scalingConfig: this.sizes(pool),
      ...rolling(pool),
      ...poolTimeouts(clusterContext.cluster.timeouts, pool, UPDATE_SECONDS),
      ...tagged(clusterContext.tags),
      dependsOn: [...role.ready, ...after],
      lifecycle: { createBeforeDestroy: true, ...this.lifecycleOf(pool) },
    });
    if (isScaled(pool)) tagScaling(this, pool, this.group);
  }

  private subnets(): string[] {
    const { cluster, links } = this.clusterContext;
    return this.props.pool.zones.flatMap((zone) => {
      const found = links.privateSubnets[zone];
      if (found === undefined)
        throw new Error(`${cluster.path}: pool ${this.props.pool.key} is in zone ${zone}, in which its network has no private subnet`);
      return found;
    });
  }

  private lifecycleOf({ machines, nextMachine, path }: Pool) {
    const { region } = this.clusterContext.location;
    return { precondition: [offeredTypes(this, { types: machines.map(({ type }) => type), region, nextMachine, path })] };
  }

  /** The autoscaler changes the size between deploys, so a scaled pool is sent its present size. */
  private sizes({ count, name }: Pool): NonNullable<EksNodeGroupConfig["scalingConfig"]> {
    // EKS requires a maximum size of at least one even for an empty pool.
    const limits = { min: count.min, max: Math.max(count.max, 1) };
    const desiredSize = this.props.deployed?.sizeWithin(limits, name, this) ?? count.min;
    return { minSize: limits.min, maxSize: limits.max, desiredSize };
  }
}

const scheduling = (pool: Pool): Pick<EksNodeGroupConfig, "labels" | "taint"> => ({
  labels: { ...nodeLabels(pool) },
  ...(pool.taints.length > 0 && { taint: pool.taints.map(({ key, value, effect }) => ({ key, value, effect: effects[effect] })) }),
});

/** EKS requires at least one. It starts new nodes before it removes old ones, so one at a time loses no capacity. */
const rolling = ({ rollout }: Pool): Pick<EksNodeGroupConfig, "updateConfig" | "nodeRepairConfig"> => ({
  updateConfig: { maxUnavailable: Math.max(rollout.maxUnavailable, 1) },
  nodeRepairConfig: { enabled: true },
});
