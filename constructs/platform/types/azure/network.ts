/** Networks on Azure: a virtual network with regional subnets. */
import type { Egress } from "../shared/network";
import type { ResourceMeta } from "../shared/resource-meta";
import type { ValueOrReference } from "../shared/value";
import type { LabelNames } from "./label-names";

/** Services whose private DNS zones a network reads: AKS endpoints, registries, storage accounts. */
export type DnsService = "azmk8s" | "azurecr" | "blob";

/** Private DNS zones that exist, and virtual networks that read those that are made. */
export interface NetworkDns {
  /** Resource ids of further virtual networks that every managed zone is linked to. */
  readonly links: readonly ValueOrReference[];
  /** Resource ids; null: a zone is made. */
  readonly zones: Readonly<Record<DnsService, ValueOrReference | null>>;
}

/** Subnets of Azure are regional: each cluster or host group creates its own, in its part of the range. */
export interface AzureManagedNetwork extends ResourceMeta, LabelNames {
  readonly cloud: "azure";
  readonly kind: "managed";
  /** The first is never changed. */
  readonly ranges: readonly string[];
  /** Suffixes: `1`. */
  readonly zones: readonly { readonly zone: string }[];
  /** Whether the store of flow logs has copies in several zones. */
  readonly zoneRedundantLogs: boolean;
  /** Internal load balancers: part 12 of the first range. */
  readonly loadBalancerRange: string;
  /** Private endpoints: part 13 of the first range. */
  readonly privateEndpointRange: string;
  readonly egress: Egress;
  /** A /48 that is the network's own; null: IPv4 only. */
  readonly ipv6Range: string | null;
  readonly ipv6: boolean;
  /** Null: none. */
  readonly flowLogs: {
    /** Resource id of the network watcher; null: the one that Azure creates in each region. */
    readonly watcher: ValueOrReference | null;
  } | null;
  readonly dns: NetworkDns;
}

export interface AzureExistingNetwork extends ResourceMeta {
  readonly cloud: "azure";
  readonly kind: "existing";
  /** Resource id of the virtual network. */
  readonly vnet: ValueOrReference;
  /** Resource id of the subnet of nodes: shared by all units in this network. */
  readonly subnet: ValueOrReference;
  readonly zones: readonly { readonly zone: string }[];
  readonly egress: Egress;
  readonly ipv6: boolean;
  readonly dns: NetworkDns;
}
