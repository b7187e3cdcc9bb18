/** A host group on Azure. */

import type { NetworkUse } from "../network";
import type { Bootstrap } from "../shared/bootstrap";
import type { PoolMachine } from "../shared/pool";
import type { ResourceMeta } from "../shared/resource-meta";
import type { Encryption } from "../shared/value";

export interface AzureHostGroup extends ResourceMeta {
  readonly cloud: "azure";
  readonly hypervisor: "kvm";
  readonly network: NetworkUse<"azure">;
  readonly machine: PoolMachine;
  readonly count: number;
  readonly diskGiB: number;
  /** Azure's type of disk that the machine takes: `Premium_LRS`. */
  readonly diskType: string;
  /** Suffixes of zones that hosts are spread over; empty where the region has none. */
  readonly zones: readonly string[];
  readonly encryption: Encryption;
  readonly bootstrap: Bootstrap;
}
