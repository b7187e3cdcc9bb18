/** A pool of hosts on Google Cloud. */
import type { HostPool } from "../shared/host-pool";

export interface GoogleHostPool extends HostPool {
  /** What the machine can boot from: `hyperdisk-balanced` for families that take no persistent disk. */
  readonly diskType: string;
  /** Node type of the sole-tenant nodes: `n2-node-80-640`; null: shared hardware. */
  readonly nodeType: string | null;
  /** Names of zones, in the order of the network's. */
  readonly zones: readonly string[];
}
