/** A pool: a group of machines that ECS scales, drains and protects as its capacity provider. */
import type { AutoscalingGroup } from "@cdktf/provider-aws/lib/autoscaling-group";
import type { EcsCapacityProvider } from "@cdktf/provider-aws/lib/ecs-capacity-provider";
import type { EcsCluster as Control } from "@cdktf/provider-aws/lib/ecs-cluster";
import type { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { Construct } from "constructs";
import { setSpecPath } from "../../contracts/spec-path";
import type { Pool } from "../../platform/types/shared/pool";
import { scalingGroup } from "../autoscaling/group";
import { currentImage } from "../autoscaling/image";
import type { InstanceProfile } from "../autoscaling/instance-profile";
import { instanceTemplate } from "../autoscaling/launch-template";
import { offeredTypes } from "../autoscaling/offered";
import { healthyPercentages } from "../autoscaling/rollout";
import { privateSubnetsOf } from "../autoscaling/subnets";
import { tagged } from "../tags";
import type { ClusterContext } from "./cluster-context";
import { capacityProviderName, clusterName, poolName } from "./names";
import { nodeImage, rootDevices } from "./node-image";
import { userData } from "./user-data";

/** Seconds in which a node starts and its agent joins. */
const WARMUP_SECONDS = 300;

export interface NodePoolNeeds {
  readonly pool: Pool;
  readonly control: Control;
  readonly profile: InstanceProfile;
  readonly securityGroupId: string;
}

export class NodePool extends Construct {
  readonly provider: EcsCapacityProvider;

  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ClusterContext,
    private readonly needs: NodePoolNeeds,
  ) {
    super(scope, id);
    setSpecPath(this, needs.pool.path);
    this.provider = this.createProvider(this.createGroup(this.createTemplate()));
  }

  private createTemplate(): LaunchTemplate {
    const { cluster, keyArn, tags } = this.clusterContext;
    const { pool, profile, securityGroupId } = this.needs;
    return instanceTemplate(this, {
      name: poolName(cluster, pool),
      description: `Nodes of pool ${pool.id}`,
      imageId: this.imageId(),
      machineType: pool.spot ? null : firstType(pool),
      rootDevice: rootDevices[pool.os],
      diskGiB: pool.diskGiB,
      keyArn,
      securityGroupId,
      profileArn: profile.arn,
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
    return currentImage(this, image.parameter);
  }

  private createGroup(template: LaunchTemplate): AutoscalingGroup {
    const { cluster, location, links } = this.clusterContext;
    const { pool, control, profile } = this.needs;
    const { path, count, nextMachine: nextType } = pool;
    const types = pool.machines.map(({ type }) => type);
    return scalingGroup(this, {
      name: poolName(cluster, pool),
      template,
      subnetIds: privateSubnetsOf(links, pool.zones, path),
      count,
      spotTypes: pool.spot ? types : null,
      rollout: rolloutOf(pool),
      warmupSeconds: WARMUP_SECONDS,
      labels: cluster.labels,
      // ECS marks the groups that it scales; without it here, each apply would take the mark away.
      controllerTags: { AmazonECSManaged: "true" },
      dependsOn: [control, ...profile.ready],
      lifecycle: { precondition: [offeredTypes(this, { types, region: location.region, nextType, path })] },
      // Deleting would otherwise wait for ever for the nodes that are protected.
      own: { protectFromScaleIn: true, forceDelete: true },
    });
  }

  private createProvider(group: AutoscalingGroup): EcsCapacityProvider {
    // A large binding that Fargate does without: loaded where it is used.
    const { EcsCapacityProvider } =
      require("@cdktf/provider-aws/lib/ecs-capacity-provider") as typeof import("@cdktf/provider-aws/lib/ecs-capacity-provider");
    return new EcsCapacityProvider(this, "provider", {
      name: capacityProviderName(this.clusterContext.cluster, this.needs.pool),
      autoScalingGroupProvider: {
        autoScalingGroupArn: group.arn,
        managedDraining: "ENABLED",
        managedTerminationProtection: "ENABLED",
        managedScaling: { status: "ENABLED", targetCapacity: 100 },
      },
      // Of a pool that goes, it is then removed after the cluster has let go of it, not before.
      lifecycle: { createBeforeDestroy: true },
      ...tagged(this.clusterContext.tags),
    });
  }
}

function firstType({ machines, path }: Pool): string {
  const [first] = machines;
  if (first === undefined) throw new Error(`${path} has no machine`);
  return first.type;
}

function rolloutOf({ rollout, count, path }: Pool) {
  const percentages = healthyPercentages({ count, ...rollout });
  if (percentages === null) throw new Error(`${path}: its rollout cannot be kept`);
  return percentages;
}
