/** The launch template of a node pool: IMDSv2, an encrypted disk and no SSH key. */
import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import type { Construct } from "constructs";
import type { Pool } from "../../platform/types/shared/pool";
import { tagged } from "../tags";
import type { ControlPlaneContext } from "./cluster-context";
import { nodeImage } from "./node-image";
import { userData } from "./user-data";

export function createLaunchTemplate(
  scope: Construct,
  clusterContext: ControlPlaneContext,
  pool: Pool,
  securityGroupId: string,
): LaunchTemplate {
  const name = `${clusterContext.cluster.name}-${pool.id}`;
  return new LaunchTemplate(scope, "template", {
    name,
    description: `Nodes of pool ${pool.id}`,
    updateDefaultVersion: true,
    ...(!pool.spot && pool.machines[0] !== undefined && { instanceType: pool.machines[0].type }),
    vpcSecurityGroupIds: [securityGroupId],
    // A hop limit of 1 keeps pods from the credentials of their node.
    metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1, instanceMetadataTags: "disabled" },
    blockDeviceMappings: [{ deviceName: nodeImage(pool).rootDevice, ebs: rootDisk(clusterContext, pool) }],
    monitoring: { enabled: true },
    tagSpecifications: instanceTags(clusterContext, name),
    ...(pool.image !== null && customImage(clusterContext, pool, pool.image)),
    ...tagged(clusterContext.tags),
  });
}

const rootDisk = ({ keyArn }: ControlPlaneContext, { diskGiB }: Pool) => ({
  volumeSize: diskGiB,
  volumeType: "gp3",
  encrypted: "true",
  deleteOnTermination: "true",
  ...(keyArn !== null && { kmsKeyId: keyArn }),
});

/** The provider's default tags apply to the template, not to its instances. */
const instanceTags = ({ cluster }: ControlPlaneContext, name: string) =>
  ["instance", "volume", "network-interface"].map((resourceType) => ({ resourceType, tags: { ...cluster.labels, Name: name } }));

/** Values that are unknown until apply are numbered verbs of `format`, because cdktf cannot put a reference into text within an expression. */
function customImage({ cluster, control }: ControlPlaneContext, pool: Pool, imageId: string) {
  const text = userData(pool, { name: cluster.name, endpoint: "%[1]s", certificateAuthority: "%[2]s", serviceRange: "%[3]s" });
  const serviceRange = cluster.ipv6 ? control.kubernetesNetworkConfig.serviceIpv6Cidr : JSON.stringify(cluster.serviceRange);
  const values = [control.endpoint, control.certificateAuthority.get(0).data, serviceRange];
  return { imageId, userData: `\${base64encode(format(${JSON.stringify(text)}, ${values.join(", ")}))}` };
}
