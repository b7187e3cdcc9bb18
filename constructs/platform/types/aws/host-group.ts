/** A host group on AWS. */

import type { NetworkUse } from "../network";
import type { Bootstrap } from "../shared/bootstrap";
import type { PoolMachine } from "../shared/pool";
import type { ResourceMeta } from "../shared/resource-meta";
import type { Encryption } from "../shared/value";

export interface AwsHostGroup extends ResourceMeta {
  readonly cloud: "aws";
  readonly hypervisor: "kvm";
  readonly network: NetworkUse<"aws">;
  readonly machine: PoolMachine;
  readonly arch: "amd64" | "arm64";
  /** Whether the machine's processor option for nested virtualization must be set: not on metal. */
  readonly nested: boolean;
  readonly nextMachine: string | null;
  readonly count: number;
  readonly diskGiB: number;
  readonly dedicated: boolean;
  readonly encryption: Encryption;
  readonly bootstrap: Bootstrap;
}
