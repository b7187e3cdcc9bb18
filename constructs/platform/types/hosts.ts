/** Groups of hosts: for a hypervisor now, for own orchestrators later. */
import type { GoogleHostGroup } from "./google/hosts";
import type { NetworkUse } from "./network";
import type { PoolMachine } from "./pool";
import type { Thing } from "./thing";
import type { Encryption } from "./value";

export type { GoogleHostGroup } from "./google/hosts";

/** What an engine makes of a host: its first boot, and how its health shows. Cloud-neutral. */
export interface Bootstrap {
  /** cloud-init user data, complete; it holds no secret. */
  readonly userData: string;
  /** Operating system of the hosts. */
  readonly image: "ubuntu-24.04" | "windows-2022";
  /** Where a host answers over HTTP, with 200 while it is fit. A host that stays unfit stops itself besides, whether it is asked or not. */
  readonly health: { readonly port: number; readonly path: string };
}

export interface AwsHostGroup extends Thing {
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

export interface AzureHostGroup extends Thing {
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

export interface HostGroups {
  aws: AwsHostGroup;
  azure: AzureHostGroup;
  google: GoogleHostGroup;
}
export type HostGroup = HostGroups[keyof HostGroups];
