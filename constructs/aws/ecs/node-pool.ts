/** A pool: a group of machines that ECS scales, drains and protects as its capacity provider. */
import { AutoscalingGroup, type AutoscalingGroupConfig } from "@cdktf/provider-aws/lib/autoscaling-group";
import { DataAwsSsmParameter } from "@cdktf/provider-aws/lib/data-aws-ssm-parameter";
import { EcsCapacityProvider } from "@cdktf/provider-aws/lib/ecs-capacity-provider";
import type { EcsCluster as Control } from "@cdktf/provider-aws/lib/ecs-cluster";
import type { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { Construct } from "constructs";
import { vendorName } from "../../platform/names";
import type { Pool } from "../../platform/types/pool";
import { createMachineTemplate } from "../autoscaling/launch-template";
import type { MachineRole } from "../autoscaling/machine-role";
import { offeredMachines } from "../autoscaling/offered-machines";
import { healthyPercents } from "../autoscaling/rolling";
import { subnetsOf } from "../autoscaling/subnets";
import { tagged } from "../own-tags";
import { capacityProviderName, clusterName, poolName } from "./names";
import { nodeImage, rootDevices } from "./node-image";
import type { Surroundings } from "./surroundings";
import { userData } from "./user-data";

export interface NodePoolNeeds {
  readonly pool: Pool;
  readonly control: Control;
  readonly role: MachineRole;
  readonly securityGroupId: string;
}

export class NodePool extends Construct {
  readonly provider: EcsCapacityProvider;

  constructor(
    scope: Construct,
    id: string,
    private readonly around: Surroundings,
    private readonly needs: NodePoolNeeds,
  ) {
    super(scope, id);
    this.provider = this.createProvider(this.createGroup(this.createTemplate()));
  }

  private createTemplate(): LaunchTemplate {
    const { cluster, keyArn, tags } = this.around;
    const { pool, role, securityGroupId } = this.needs;
    return createMachineTemplate(this, "template", {
      name: poolName(cluster, pool),
      description: `Nodes of pool ${pool.id}`,
      imageId: this.imageId(),
      instanceType: pool.spot ? null : firstType(pool),
      rootDevice: rootDevices[pool.os],
      diskGiB: pool.diskGiB,
      keyArn,
      securityGroupId,
      instanceProfileArn: role.profileArn,
      userData: userData(pool, clusterName(cluster)),
      labels: cluster.labels,
      tags,
    });
  }

  private imageId(): string {
    const { pool } = this.needs;
    if (pool.image !== null) return pool.image;
    const image = nodeImage(pool);
    if (image === null)
      throw new Error(`${pool.path}: ECS has no ${pool.os} image for ${pool.arch}${pool.gpu === null ? "" : " with a GPU"}`);
    return new DataAwsSsmParameter(this, "image", { name: image.parameter }).insecureValue;
  }

  private createGroup(template: LaunchTemplate): AutoscalingGroup {
    const { cluster, location, links } = this.around;
    const { pool, control, role } = this.needs;
    const types = pool.machines.map(({ type }) => type);
    return new AutoscalingGroup(this, "group", {
      name: vendorName("autoscaling-group", poolName(cluster, pool)),
      vpcZoneIdentifier: subnetsOf(links.privateSubnets, pool.zones, pool.path),
      minSize: pool.count.min,
      maxSize: pool.count.max,
      healthCheckType: "EC2",
      capacityRebalance: pool.spot,
      protectFromScaleIn: true,
      // Deleting would otherwise wait for ever for the machines that are protected.
      forceDelete: true,
      ...capacity(pool, template),
      instanceRefresh: { strategy: "Rolling", preferences: refresh(pool) },
      tag: this.groupTags(),
      dependsOn: [control, ...role.ready],
      lifecycle: { precondition: [offeredMachines(this, { path: pool.path, region: location.region, types, next: pool.nextMachine })] },
    });
  }

  /** ECS marks the groups that it scales; a group without the mark in its configuration would lose it at each apply. */
  private groupTags() {
    const { cluster } = this.around;
    const own = Object.entries(cluster.labels).map(([key, value]) => ({ key, value, propagateAtLaunch: false }));
    return [{ key: "AmazonECSManaged", value: "true", propagateAtLaunch: true }, ...own];
  }

  private createProvider(group: AutoscalingGroup): EcsCapacityProvider {
    return new EcsCapacityProvider(this, "provider", {
      name: capacityProviderName(this.around.cluster, this.needs.pool),
      autoScalingGroupProvider: {
        autoScalingGroupArn: group.arn,
        managedDraining: "ENABLED",
        managedTerminationProtection: "ENABLED",
        managedScaling: { status: "ENABLED", targetCapacity: 100 },
      },
      // Of a pool that goes, it is then removed after the cluster has let go of it, not before.
      lifecycle: { createBeforeDestroy: true },
      ...tagged(this.around.tags),
    });
  }
}

function firstType({ machines, path }: Pool): string {
  const [first] = machines;
  if (first === undefined) throw new Error(`${path} has no machine`);
  return first.type;
}

/** Spot capacity is taken from wherever it is likeliest to last, at the lowest price there. */
function capacity(pool: Pool, template: LaunchTemplate): Pick<AutoscalingGroupConfig, "launchTemplate" | "mixedInstancesPolicy"> {
  const version = `\${${template.fqn}.latest_version}`;
  if (!pool.spot) return { launchTemplate: { id: template.id, version } };
  return {
    mixedInstancesPolicy: {
      instancesDistribution: {
        onDemandBaseCapacity: 0,
        onDemandPercentageAboveBaseCapacity: 0,
        spotAllocationStrategy: "price-capacity-optimized",
      },
      launchTemplate: {
        launchTemplateSpecification: { launchTemplateId: template.id, version },
        override: pool.machines.map(({ type }) => ({ instanceType: type })),
      },
    },
  };
}

/** Machines are protected from scaling in, not from being replaced: draining moves their tasks first. */
const refresh = ({ rollout, count }: Pool) => ({
  ...healthyPercents(rollout, count.min),
  autoRollback: true,
  scaleInProtectedInstances: "Refresh",
});
