/** The control plane: one regional resource with all settings of the cluster. */
import { type ContainerClusterConfig, ContainerCluster as Control } from "@cdktf/provider-google/lib/container-cluster";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { timeoutsOf } from "../../contracts/timeouts";
import { addonsConfig } from "./addons-config";
import { type ClusterContext, type NodeAccount, workloadPool } from "./cluster-context";
import { clusterNodeSettings } from "./cluster-node-settings";
import { endpointOf } from "./endpoint";
import { loggingAndMonitoring } from "./logging-and-monitoring";
import { maintenancePolicy } from "./maintenance";

export interface ControlPlaneProps {
  readonly nodeAccount: NodeAccount;
  /** Log sinks, which must exist before the first log entry. */
  readonly after: readonly ITerraformDependable[];
}

/** The first minor version that can limit anonymous requests to health endpoints. */
const ANONYMOUS_LIMITED_FROM = 33;

export function createControlPlane(scope: Construct, clusterContext: ClusterContext, props: ControlPlaneProps): Control {
  const { cluster, location, links, name } = clusterContext;
  const nodes = clusterNodeSettings(clusterContext, props.nodeAccount);
  const policy = maintenancePolicy(cluster);
  return new Control(scope, "Default", {
    name,
    project: location.project,
    location: location.region,
    minMasterVersion: cluster.version,
    releaseChannel: { channel: cluster.channel.toUpperCase() },
    network: links.network,
    subnetwork: links.subnet,
    networkingMode: "VPC_NATIVE",
    datapathProvider: "ADVANCED_DATAPATH",
    ipAllocationPolicy: ipAllocation(clusterContext),
    ...endpointOf(clusterContext),
    ...security(clusterContext),
    ...loggingAndMonitoring(cluster),
    ...addonsConfig(cluster),
    ...(policy !== null && { maintenancePolicy: policy }),
    ...nodes.config,
    costManagementConfig: { enabled: true },
    gatewayApiConfig: { channel: "CHANNEL_STANDARD" },
    verticalPodAutoscaling: { enabled: true },
    ...(Object.keys(cluster.labels).length > 0 && { resourceLabels: { ...cluster.labels } }),
    deletionProtection: cluster.deletionProtection,
    ...timeoutsOf(cluster.timeouts),
    dependsOn: [...links.ready, ...props.nodeAccount.ready, ...props.after],
    lifecycle: { ...nodes.lifecycle, ...(cluster.deletionProtection && { preventDestroy: true }) },
  });
}

function ipAllocation({ cluster, links }: ClusterContext): NonNullable<ContainerClusterConfig["ipAllocationPolicy"]> {
  const { pods, services } = links;
  if (pods === null || services === null) throw new Error(`${cluster.path}: the network has no ranges for pods and services`);
  return {
    clusterSecondaryRangeName: pods.name,
    servicesSecondaryRangeName: services.name,
    stackType: cluster.ipv6 ? "IPV4_IPV6" : "IPV4",
  };
}

/** Encrypted secrets, workload identity, and stricter values than GKE's defaults for authorization. */
const security = ({ cluster, location, keyId }: ClusterContext) =>
  ({
    databaseEncryption: keyId === null ? { state: "DECRYPTED" } : { state: "ENCRYPTED", keyName: keyId },
    workloadIdentityConfig: { workloadPool: workloadPool(location.project) },
    binaryAuthorization: { evaluationMode: cluster.binaryAuthorization ? "PROJECT_SINGLETON_POLICY_ENFORCE" : "DISABLED" },
    securityPostureConfig: { mode: "BASIC", vulnerabilityMode: "VULNERABILITY_DISABLED" },
    rbacBindingConfig: { enableInsecureBindingSystemAuthenticated: false, enableInsecureBindingSystemUnauthenticated: false },
    ...(Number(cluster.version.split(".")[1]) >= ANONYMOUS_LIMITED_FROM && { anonymousAuthenticationConfig: { mode: "LIMITED" } }),
    enableLegacyAbac: false,
  }) satisfies Partial<ContainerClusterConfig>;
