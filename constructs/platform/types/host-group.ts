/** Groups of hosts: for a hypervisor now, for own orchestrators later. */
import type { AwsHostGroup } from "./aws/host-group";
import type { AzureHostGroup } from "./azure/host-group";
import type { GoogleHostGroup } from "./google/host-group";

export interface HostGroups {
  aws: AwsHostGroup;
  azure: AzureHostGroup;
  google: GoogleHostGroup;
}
export type HostGroup = HostGroups[keyof HostGroups];
