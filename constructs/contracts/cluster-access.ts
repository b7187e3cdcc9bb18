/** How a driver reaches a cluster: one form for each API. Strings may be expressions that Terraform reads from the state of the cluster's stack. */
import type { ChartedOrchestrator, ManagedClusters, ManagedOrchestrator } from "../platform/types/cluster";
import type { Locations } from "../platform/types/location";

/** The API of Kubernetes. The token is fetched by a command at each run, so it is neither in the configuration nor in the state. */
export interface KubernetesAccess {
  readonly api: "kubernetes";
  /** With its scheme: `https://…`. */
  readonly endpoint: string;
  /** Certificate of the authority that signs for the endpoint, as PEM; null if a public authority does. */
  readonly ca: string | null;
  readonly exec: { readonly command: string; readonly args: readonly string[] };
}

/** ECS has no API server of its own: drivers call AWS with the provider of the unit's location. */
export interface EcsAccess {
  readonly api: "ecs";
  /** ARN of the cluster. */
  readonly cluster: string;
}

/** The name of a secret in the secret store of the cluster's cloud. Drivers read its value at each run; Terraform never does. */
export interface SecretReference {
  readonly secret: string;
}

/** Orchestrators that run on Berth's own hosts, behind an internal load balancer. */
export interface HostedAccess {
  readonly api: "nomad" | "swarm" | "marathon";
  readonly endpoint: string;
  readonly ca: string;
  readonly credentials: SecretReference;
}

export type ClusterAccess = KubernetesAccess | EcsAccess | HostedAccess;

/** Clusters with charts are reached by the API of Kubernetes, as Helm needs it. */
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
