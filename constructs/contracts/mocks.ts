/** Mock outputs of a stack that is not deployed yet, so that stacks that read them can be planned. */
import type { HostGroups } from "../platform/types/host-group";
import type { Cloud } from "../platform/types/location";
import type { ManagedNetworks } from "../platform/types/network";
import type { LocationSettingsOf, ManagedRegistries } from "../platform/types/registry";

/** Placeholders by output, plausible in form. */
export type MockOutputs = Readonly<Record<string, unknown>>;

/** A cloud's placeholders, by the kind of what a stack makes. */
export interface CloudMocks<C extends Cloud> {
  location(settings: LocationSettingsOf<C>): MockOutputs;
  network(network: ManagedNetworks[C]): MockOutputs;
  registry(registry: ManagedRegistries[C]): MockOutputs;
  hosts(hosts: HostGroups[C]): MockOutputs;
}
