/** A node pool: an Auto Scaling group that ECS scales, drains and protects as a capacity provider. */
import type { AutoscalingGroup } from "@cdktf/provider-aws/lib/autoscaling-group";
import type { EcsCapacityProvider } from "@cdktf/provider-aws/lib/ecs-capacity-provider";
import type { EcsCluster as Control } from "@cdktf/provider-aws/lib/ecs-cluster";
import { Construct } from "constructs";
import { setSpecPath } from "../../contracts/spec-path";
import { timeoutsOf } from "../../contracts/timeouts";
import type { Pool } from "../../platform/types/shared/pool";
import { recordedImage, releasedImage } from "../host-pool/image";
import type { InstanceProfile } from "../host-pool/instance-profile";
import { createInstances } from "../host-pool/instances";
import { healthyPercentages } from "../host-pool/rollout";
import { privateSubnetsOf } from "../host-pool/subnets";
import { tagged } from "../tags";
import type { ClusterContext } from "./cluster-context";
import { capacityProviderName, clusterName, poolName } from "./names";
import { rootDevices, vendorImage } from "./node-image";
import { userData } from "./user-data";

/** Seconds in which a node starts and its agent joins. */
const WARMUP_SECONDS = 300;

export interface NodePoolProps {
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
    private readonly props: NodePoolProps,
  ) {
    super(scope, id);
    setSpecPath(this, props.pool.path);
    this.provider = this.createProvider(this.createGroup());
  }

  private createGroup(): AutoscalingGroup {
    const { cluster, location, keyArn, links, tags } = this.clusterContext;
    const { pool, control, profile, securityGroupId } = this.props;
    const { path, count, spot, diskGiB } = pool;
    return createInstances(this, {
      name: poolName(cluster, pool),
      path,
      region: location.region,
      types: pool.machines.map(({ type }) => type),
      spot,
      nextMachine: pool.nextMachine,
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
        // ECS adds this tag to groups that it scales. Without it here, each apply would remove the tag.
        controllerTags: { AmazonECSManaged: "true" },
        dependsOn: [control],
        // Otherwise a deletion would wait forever for protected nodes.
        settings: { protectFromScaleIn: true, forceDelete: true, ...timeoutsOf(cluster.timeouts, ["update", "delete"]) },
      },
    });
  }

  private imageId(): string {
    const { pool } = this.props;
    if (pool.image !== null) return pool.image;
    const image = vendorImage(pool);
    const pinned = this.clusterContext.cluster.nodeImages[pool.id];
    if (image === null || pinned === undefined)
      throw new Error(`${pool.path}: ECS has no ${pool.os} image for ${pool.arch}${pool.gpu === null ? "" : " with a GPU"}`);
    return pinned.kind === "release"
      ? releasedImage(this, image.parameter(pinned.release))
      : recordedImage(this, { parameter: image.parameter(""), triggers: { generation: pinned.generation } });
  }

  private createProvider(group: AutoscalingGroup): EcsCapacityProvider {
    // A large binding that is not needed for Fargate: loaded on first use.
    const { EcsCapacityProvider } =
      require("@cdktf/provider-aws/lib/ecs-capacity-provider") as typeof import("@cdktf/provider-aws/lib/ecs-capacity-provider");
    return new EcsCapacityProvider(this, "provider", {
      name: capacityProviderName(this.clusterContext.cluster, this.props.pool),
      autoScalingGroupProvider: {
        autoScalingGroupArn: group.arn,
        managedDraining: "ENABLED",
        managedTerminationProtection: "ENABLED",
        managedScaling: { status: "ENABLED", targetCapacity: 100 },
      },
      // A removed pool's provider is then deleted after the cluster no longer refers to it.
      lifecycle: { createBeforeDestroy: true },
      ...tagged(this.clusterContext.tags),
    });
  }
}

function rolloutOf({ rollout, count, path }: Pool) {
  const percentages = healthyPercentages({ count, ...rollout });
  if (percentages === null)
    throw new Error(`${path}: the rollout cannot be expressed as instance refresh percentages, which resolving should have reported`);
  return percentages;
}
