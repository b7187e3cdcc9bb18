/** A host pool on Google Cloud. */
import type { HostPool } from "../shared/host-pool";

export interface GoogleHostPool extends HostPool {
  /** Type of the boot disk: `hyperdisk-balanced` for machine families that do not support Persistent Disk. */
  readonly diskType: string;
  /** Node type of the sole-tenant nodes: `n2-node-80-640`; null: shared hardware. */
  readonly nodeType: string | null;
  /** Names of zones, in the order of the network's zones. */
  readonly zones: readonly string[];
}
