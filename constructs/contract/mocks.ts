/** What stands in for the outputs of a stack that is not deployed yet, so that what reads them can be planned. */
import type { HostGroups } from "../platform/types/hosts";
import type { MadeNetworks, NetworkCloud } from "../platform/types/network";
import type { LocationSettingsOf, MadeRegistries } from "../platform/types/registry";

/** Placeholders by output, plausible in form. */
export type MockOutputs = Readonly<Record<string, unknown>>;

/** A cloud's placeholders, by the kind of what a stack makes. */
export interface CloudMocks<C extends NetworkCloud> {
  location(settings: LocationSettingsOf<C>): MockOutputs;
  network(network: MadeNetworks[C]): MockOutputs;
  registry(registry: MadeRegistries[C]): MockOutputs;
  hosts(hosts: HostGroups[C]): MockOutputs;
}
