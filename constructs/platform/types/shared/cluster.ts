/** Fields of clusters with every orchestrator. */
import type { Cloud } from "../location";
import type { NetworkUse } from "../network";
import type { Firewall } from "./firewall";
import type { Pool } from "./pool";
import type { ResourceMeta } from "./resource-meta";
import type { Encryption, ValueOrReference } from "./value";

export interface Access {
  readonly endpoint: "private" | "public";
  readonly from: readonly string[];
  readonly admins: readonly ValueOrReference[];
  readonly editors: readonly ValueOrReference[];
  readonly viewers: readonly ValueOrReference[];
}

export interface Chart {
  readonly name: string;
  /** `oci://…/chart`, or `https://repository#chart`. */
  readonly chart: string;
  readonly version: string;
  readonly namespace: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Repositories of a registry that a cluster may pull from, in the notation of the cloud's permissions: ARNs, resource names, resource ids. */
export interface Pull {
  /** Identity of the registry. */
  readonly registry: string;
  readonly repositories: readonly string[];
}

/** How long Terraform waits for a control plane and for each pool, in seconds; null: the provider's own time, or the reckoned one of a pool. */
export interface Timeouts {
  readonly create: number | null;
  readonly update: number | null;
  readonly delete: number | null;
}

export interface ClusterShared<K extends string, C extends Cloud> extends ResourceMeta {
  readonly orchestrator: K;
  readonly cloud: C;
  readonly network: NetworkUse<C>;
  readonly encryption: Encryption;
  readonly logs: { readonly retentionDays: number; readonly to: ValueOrReference | null };
  readonly metrics: boolean;
  readonly timeouts: Timeouts;
  readonly pools: readonly Pool[];
  readonly roles: { readonly controlPlane: ValueOrReference | null; readonly nodes: ValueOrReference | null };
  /** Connections of nodes that are allowed in addition to those that the cluster needs. */
  readonly firewall: Firewall;
  /** From registries that name the cluster as a reader, and from mirrors in its location. */
  readonly pulls: readonly Pull[];
}
