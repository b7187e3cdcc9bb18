/** Pools of hosts, by cloud. */
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

/** Whatever has pools of hosts: a host group, an own orchestrator. */
export interface HostedUnit<C extends Cloud> extends ResourceMeta {
  readonly cloud: C;
  readonly network: NetworkUse<C>;
  readonly encryption: Encryption;
  readonly pools: readonly HostPools[C][];
}

/** The most hosts that a unit may have. */
export const mostHosts = ({ pools }: { readonly pools: readonly { readonly count: { readonly max: number } }[] }): number =>
  pools.reduce((sum, { count }) => sum + count.max, 0);
