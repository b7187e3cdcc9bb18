/** How a driver connects to a cluster, by API. Strings can be Terraform expressions that read the state of the cluster's stack. */
import type { ChartedOrchestrator, ManagedClusters, ManagedOrchestrator } from "../platform/types/cluster";
import type { Locations } from "../platform/types/location";

/** The Kubernetes API. A command fetches the token in each run, so it is neither in the configuration nor in the state. */
export interface KubernetesAccess {
  readonly api: "kubernetes";
  /** URL with scheme: `https://…`. */
  readonly endpoint: string;
  /** Certificate of the endpoint's certificate authority in PEM format; null if a public authority signs it. */
  readonly ca: string | null;
  readonly exec: { readonly command: string; readonly args: readonly string[] };
}

/** ECS has no API server in the cluster: drivers call AWS with the provider of the unit's location. */
export interface EcsAccess {
  readonly api: "ecs";
  /** ARN of the cluster. */
  readonly cluster: string;
}

/** The name of a secret in the secret store of the cluster's cloud. Drivers read its value in each run; Terraform never does. */
export interface SecretReference {
  readonly secret: string;
}

/** Self-hosted orchestrators, whose API is behind an internal load balancer. */
export interface HostedAccess {
  readonly api: "nomad" | "swarm" | "marathon";
  readonly endpoint: string;
  readonly ca: string;
  readonly credentials: SecretReference;
}

export type ClusterAccess = KubernetesAccess | EcsAccess | HostedAccess;

/** Clusters with charts have the Kubernetes API, because Helm requires it. */
export type ManagedAccess<K extends ManagedOrchestrator> = K extends ChartedOrchestrator ? KubernetesAccess : ClusterAccess;

/**
 * The access to a managed cluster from the outputs that its stack declares. Pure.
 * @param output the bare Terraform expression of an output of that stack, by name
 */
export type AccessFromOutputs<K extends ManagedOrchestrator> = (
  cluster: ManagedClusters[K],
  location: Locations[ManagedClusters[K]["cloud"]],
  output: (name: string) => string,
) => ManagedAccess<K>;
