/** How drivers reach an AKS cluster. */
import type { KubernetesAccess } from "../../contracts/cluster-access";
import type { AksCluster } from "../../platform/types/azure/cluster";
import type { AzureLocation } from "../../platform/types/azure/location";
import type { ClusterOutputName } from "./outputs";

/** The same for every AKS cluster, in every tenant. @see https://azure.github.io/kubelogin/concepts/aks.html */
const SERVER_APPLICATION = "6dae42f8-4368-4678-94ff-3960e28e3630";

/**
 * Local accounts are disabled, so the token comes from Entra: kubelogin fetches it with the sign-in of the Azure command line. Whoever applies
 * must be among the cluster's admins.
 */
export function aksAccess(_cluster: AksCluster, { tenant }: AzureLocation, output: (name: ClusterOutputName) => string): KubernetesAccess {
  return {
    api: "kubernetes",
    endpoint: `\${${output("cluster_endpoint")}}`,
    ca: `\${base64decode(${output("cluster_certificate_authority")})}`,
    exec: {
      command: "kubelogin",
      args: [
        ...["get-token", "--login", "azurecli", "--environment", "AzurePublicCloud", "--server-id", SERVER_APPLICATION],
        ...(tenant === null ? [] : ["--tenant-id", tenant]),
      ],
    },
  };
}
