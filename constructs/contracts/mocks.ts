/** Mock outputs: placeholders for outputs of a stack that is not deployed yet, so that its dependants can be planned. */
import type { HostGroups } from "../platform/types/host-group";
import type { Cloud } from "../platform/types/location";
import type { ManagedNetworks } from "../platform/types/network";
import type { LocationSettingsByCloud, ManagedRegistries } from "../platform/types/registry";

/** Placeholders by output, in a valid format. */
export type MockOutputs = Readonly<Record<string, unknown>>;

/** The mock outputs of one cloud, by kind of unit. */
export interface CloudMocks<C extends Cloud> {
  location(settings: LocationSettingsByCloud[C]): MockOutputs;
  network(network: ManagedNetworks[C]): MockOutputs;
  registry(registry: ManagedRegistries[C]): MockOutputs;
  hosts(hosts: HostGroups[C]): MockOutputs;
}
