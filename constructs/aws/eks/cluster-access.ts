/** How drivers reach an EKS cluster. */
import type { KubernetesAccess } from "../../contracts/cluster-access";
import type { EksCluster } from "../../platform/types/aws/cluster";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { ClusterOutputName } from "./outputs";

/** The AWS CLI gets a token with the role of the location. The principal that applies must be an admin of the cluster. */
export const eksAccess = (
  _cluster: EksCluster,
  { region, assumeRole }: AwsLocation,
  output: (name: ClusterOutputName) => string,
): KubernetesAccess => ({
  api: "kubernetes",
  endpoint: `\${${output("cluster_endpoint")}}`,
  ca: `\${base64decode(${output("cluster_certificate_authority")})}`,
  exec: {
    command: "aws",
    args: [
      ...["eks", "get-token", "--output", "json", "--region", region, "--cluster-name", `\${${output("cluster_name")}}`],
      ...(assumeRole === null ? [] : ["--role-arn", assumeRole]),
    ],
  },
});
