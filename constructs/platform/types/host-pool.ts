/** Host pools by cloud. */
import type { AwsHostPool } from "./aws/host-pool";
import type { AzureHostPool } from "./azure/host-pool";
import type { GoogleHostPool } from "./google/host-pool";
import type { Cloud } from "./location";
import type { NetworkUse } from "./network";
import type { ResourceMeta } from "./shared/resource-meta";
import type { Encryption } from "./shared/value";

export interface HostPools {
  aws: AwsHostPool;
  azure: AzureHostPool;
  google: GoogleHostPool;
}

/** A unit with host pools: a host group, or a self-hosted orchestrator. */
export interface HostedUnit<C extends Cloud> extends ResourceMeta {
  readonly cloud: C;
  readonly network: NetworkUse<C>;
  readonly encryption: Encryption;
  readonly pools: readonly HostPools[C][];
}

/** The number of hosts when all pools are at their maximum. */
export const maxHosts = ({ pools }: { readonly pools: readonly { readonly count: { readonly max: number } }[] }): number =>
  pools.reduce((sum, { count }) => sum + count.max, 0);
