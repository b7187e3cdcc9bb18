/** A pool: a group of machines that ECS scales, drains and protects as its capacity provider. */
import type { AutoscalingGroup } from "@cdktf/provider-aws/lib/autoscaling-group";
import type { EcsCapacityProvider } from "@cdktf/provider-aws/lib/ecs-capacity-provider";
import type { EcsCluster as Control } from "@cdktf/provider-aws/lib/ecs-cluster";
import { Construct } from "constructs";
import { setSpecPath } from "../../contracts/spec-path";
import type { Pool } from "../../platform/types/shared/pool";
import { currentImage } from "../host-pool/image";
import type { InstanceProfile } from "../host-pool/instance-profile";
import { createInstances } from "../host-pool/instances";
import { healthyPercentages } from "../host-pool/rollout";
import { privateSubnetsOf } from "../host-pool/subnets";
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
    this.provider = this.createProvider(this.createGroup());
  }

  private createGroup(): AutoscalingGroup {
    const { cluster, location, keyArn, links, tags } = this.clusterContext;
    const { pool, control, profile, securityGroupId } = this.needs;
    const { path, count, spot, diskGiB } = pool;
    return createInstances(this, {
      name: poolName(cluster, pool),
      path,
      region: location.region,
      types: pool.machines.map(({ type }) => type),
      spot,
      nextType: pool.nextMachine,
      nested: false,
      profile,
      labels: cluster.labels,
      template: {
        description: `Nodes of pool ${pool.id}`,
        imageId: this.imageId(),
        rootDevice: rootDevices[pool.os],
        diskGiB,
        keyArn,
        securityGroupId,
        userData: userData(pool, clusterName(cluster)),
        tags,
      },
      group: {
        subnetIds: privateSubnetsOf(links, pool.zones, path),
        count,
        rolledBy: "cloud",
        rollout: rolloutOf(pool),
        warmupSeconds: WARMUP_SECONDS,
        // ECS marks the groups that it scales; without it here, each apply would take the mark away.
        controllerTags: { AmazonECSManaged: "true" },
        dependsOn: [control],
        // Deleting would otherwise wait for ever for the nodes that are protected.
        own: { protectFromScaleIn: true, forceDelete: true },
      },
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

function rolloutOf({ rollout, count, path }: Pool) {
  const percentages = healthyPercentages({ count, ...rollout });
  if (percentages === null) throw new Error(`${path}: its rollout cannot be kept`);
  return percentages;
}
