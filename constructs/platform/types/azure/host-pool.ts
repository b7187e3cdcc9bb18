/** A pool of hosts on Azure. */
import type { HostPool } from "../shared/host-pool";

export interface AzureHostPool extends HostPool {
  /** Azure's disk type that the machine supports: `Premium_LRS`. */
  readonly diskType: string;
  /** Suffixes of zones that hosts are spread over; empty if the region has none. */
  readonly zones: readonly string[];
}
