/** A pool of hosts on AWS. */
import type { HostPool } from "../shared/host-pool";

export interface AwsHostPool extends HostPool {
  readonly dedicated: boolean;
}
