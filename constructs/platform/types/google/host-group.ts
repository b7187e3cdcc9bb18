/** A group of hosts on Google Cloud. */

import type { NetworkUse } from "../network";
import type { Bootstrap } from "../shared/bootstrap";
import type { PoolMachine } from "../shared/pool";
import type { ResourceMeta } from "../shared/resource-meta";
import type { Encryption } from "../shared/value";

export interface GoogleHostGroup extends ResourceMeta {
  readonly cloud: "google";
  readonly hypervisor: "kvm";
  readonly network: NetworkUse<"google">;
  readonly machine: PoolMachine;
  readonly arch: "amd64" | "arm64";
  readonly nextMachine: string | null;
  readonly count: number;
  readonly diskGiB: number;
  /** What the machine can boot from: `hyperdisk-balanced` for families that take no persistent disk. */
  readonly diskType: string;
  /** Node type of the sole-tenant nodes that they stand on: `n2-node-80-640`; null: shared hardware. */
  readonly nodeType: string | null;
  /** Names of zones, in the order of the network's. */
  readonly zones: readonly string[];
  readonly encryption: Encryption;
  readonly bootstrap: Bootstrap;
}
