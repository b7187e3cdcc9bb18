/** What a pool's machines start as: encrypted disk, guarded metadata, no way in by SSH. */
import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import type { Construct } from "constructs";
import type { Pool } from "../../platform/types/pool";
import { tagged } from "../own-tags";
import { nodeImage } from "./node-image";
import type { ClusterSurroundings } from "./surroundings";
import { userData } from "./user-data";

export function createLaunchTemplate(scope: Construct, around: ClusterSurroundings, pool: Pool, securityGroupId: string): LaunchTemplate {
  const name = `${around.cluster.name}-${pool.id}`;
  return new LaunchTemplate(scope, "template", {
    name,
    description: `Nodes of pool ${pool.id}`,
    updateDefaultVersion: true,
    ...(!pool.spot && pool.machines[0] !== undefined && { instanceType: pool.machines[0].type }),
    vpcSecurityGroupIds: [securityGroupId],
    // A hop limit of 1 keeps pods from the credentials of their node.
    metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1, instanceMetadataTags: "disabled" },
    blockDeviceMappings: [{ deviceName: nodeImage(pool).rootDevice, ebs: rootDisk(around, pool) }],
    monitoring: { enabled: true },
    tagSpecifications: instanceTags(around, name),
    ...(pool.image !== null && ownImage(around, pool, pool.image)),
    ...tagged(around.tags),
  });
}

const rootDisk = ({ keyArn }: ClusterSurroundings, { diskGiB }: Pool) => ({
  volumeSize: diskGiB,
  volumeType: "gp3",
  encrypted: "true",
  deleteOnTermination: "true",
  ...(keyArn !== null && { kmsKeyId: keyArn }),
});

/** The provider's default tags reach the template, not what is started from it. */
const instanceTags = ({ cluster }: ClusterSurroundings, name: string) =>
  ["instance", "volume", "network-interface"].map((resourceType) => ({ resourceType, tags: { ...cluster.labels, Name: name } }));

/** What only apply knows stands in the text as a numbered verb: cdktf writes a reference within an expression as a name, never as text. */
function ownImage({ cluster, control }: ClusterSurroundings, pool: Pool, imageId: string) {
  const text = userData(pool, { name: cluster.name, endpoint: "%[1]s", certificateAuthority: "%[2]s", serviceRange: "%[3]s" });
  const serviceRange = cluster.ipv6 ? control.kubernetesNetworkConfig.serviceIpv6Cidr : JSON.stringify(cluster.serviceRange);
  const values = [control.endpoint, control.certificateAuthority.get(0).data, serviceRange];
  return { imageId, userData: `\${base64encode(format(${JSON.stringify(text)}, ${values.join(", ")}))}` };
}
