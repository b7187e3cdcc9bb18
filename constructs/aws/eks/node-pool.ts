/** A pool: a managed node group from a launch template of its own. */

import type { EksAddon } from "@cdktf/provider-aws/lib/eks-addon";
import { EksNodeGroup, type EksNodeGroupConfig } from "@cdktf/provider-aws/lib/eks-node-group";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { setSpecPath } from "../../contracts/spec-path";
import { isScaled } from "../../platform/pools/scaling";
import type { Pool } from "../../platform/types/shared/pool";
import { offeredTypes } from "../host-pool/offered";
import { tagged } from "../tags";
import type { ControlPlaneContext, ReadyRole } from "./cluster-context";
import { createLaunchTemplate } from "./launch-template";
import { nodeImage } from "./node-image";
import { nodeLabels } from "./node-labels";
import { tagScaling } from "./scaling-tags";

export interface NodePoolNeeds {
  readonly pool: Pool;
  readonly role: ReadyRole;
  readonly securityGroupId: string;
  /** Add-ons without which a node does not become ready, and what else must be there first. */
  readonly after: readonly (EksAddon | ITerraformDependable)[];
}

/** As EKS writes them. */
const effects = { NoSchedule: "NO_SCHEDULE", NoExecute: "NO_EXECUTE", PreferNoSchedule: "PREFER_NO_SCHEDULE" } as const;

export class NodePool extends Construct {
  readonly group: EksNodeGroup;

  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ControlPlaneContext,
    private readonly needs: NodePoolNeeds,
  ) {
    super(scope, id);
    setSpecPath(this, needs.pool.path);
    const { pool, role, securityGroupId, after } = needs;
    const template = createLaunchTemplate(this, clusterContext, pool, securityGroupId);
    this.group = new EksNodeGroup(this, "Default", {
      clusterName: clusterContext.control.name,
      nodeGroupName: pool.name,
      nodeRoleArn: role.arn,
      subnetIds: this.subnets(),
      capacityType: pool.spot ? "SPOT" : "ON_DEMAND",
      // On demand the one type stands in the launch template, where a change rolls; here it would replace the group under its own name.
      ...(pool.spot && { instanceTypes: pool.machines.map(({ type }) => type) }),
      amiType: nodeImage(pool).amiType,
      // With an own image its version is the image's affair, and EKS takes none.
      ...(pool.image === null && { version: clusterContext.control.version }),
      launchTemplate: { id: template.id, version: `\${${template.fqn}.latest_version}` },
      ...scheduling(pool),
      ...rolling(pool),
      ...tagged(clusterContext.tags),
      dependsOn: [...role.ready, ...after],
      lifecycle: { createBeforeDestroy: true, ...this.lifecycleOf(pool) },
    });
    if (isScaled(pool)) tagScaling(this, pool, this.group);
  }

  private subnets(): string[] {
    const { cluster, links } = this.clusterContext;
    return this.needs.pool.zones.flatMap((zone) => {
      const found = links.privateSubnets[zone];
      if (found === undefined) throw new Error(`${cluster.path}: pool ${this.needs.pool.key} wants zone ${zone}, which its network lacks`);
      return found;
    });
  }

  private lifecycleOf({ machines, nextMachine: nextType, path }: Pool) {
    const { region } = this.clusterContext.location;
    return {
      ...(isScaled(this.needs.pool) && { ignoreChanges: ["scaling_config[0].desired_size"] }),
      precondition: [offeredTypes(this, { types: machines.map(({ type }) => type), region, nextType, path })],
    };
  }
}

function scheduling(pool: Pool): Pick<EksNodeGroupConfig, "labels" | "taint" | "scalingConfig"> {
  return {
    labels: { ...nodeLabels(pool) },
    ...(pool.taints.length > 0 && { taint: pool.taints.map(({ key, value, effect }) => ({ key, value, effect: effects[effect] })) }),
    // EKS wants a largest size above zero also where nothing is to run.
    scalingConfig: { minSize: pool.count.min, maxSize: Math.max(pool.count.max, 1), desiredSize: pool.count.min },
  };
}

/** EKS adds nodes before it takes some away, so one at a time is the gentlest that it knows. */
const rolling = ({ rollout }: Pool): Pick<EksNodeGroupConfig, "updateConfig" | "nodeRepairConfig"> => ({
  updateConfig: { maxUnavailable: Math.max(rollout.maxUnavailable, 1) },
  nodeRepairConfig: { enabled: true },
});
