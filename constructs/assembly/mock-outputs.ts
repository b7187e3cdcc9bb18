/** What stands in for the outputs of each kind of stack: one table a kind, loaded when its first mock is asked for. */
import type { Lazy } from "../contracts/build";
import type { CloudMocks, MockOutputs } from "../contracts/mocks";
import type { ClusterBuilders } from "../contracts/orchestrator";
import type { ManagedClusters, ManagedOrchestrator } from "../platform/types/cluster";
import type { HostGroups } from "../platform/types/host-group";
import type { Cloud } from "../platform/types/location";
import type { ManagedNetworks, NetworkUse } from "../platform/types/network";
import type { LocationSettingsOf, ManagedRegistries } from "../platform/types/registry";
import type { UnitInput, UnitInputOf, UnitKind, UnitResources } from "../platform/types/unit";
import { clusterBuilders } from "./cluster-builders";

const cloudMocks: { readonly [C in Cloud]: Lazy<CloudMocks<C>> } = {
  aws: () => (require("../aws/mocks") as typeof import("../aws/mocks")).awsMocks,
  azure: () => (require("../azure/mocks") as typeof import("../azure/mocks")).azureMocks,
  google: () => (require("../google/mocks") as typeof import("../google/mocks")).googleMocks,
};

const kinds: { readonly [K in UnitKind]: (resource: UnitResources[K]) => MockOutputs } = {
  location: (settings) => locationMock(settings.cloud, settings),
  network: (network) => networkMock(network.cloud, network),
  registry: (registry) => registryMock(registry.cloud, registry),
  hosts: (hosts) => ({ ...ownNetworkMock(hosts.network), ...hostsMock(hosts.cloud, hosts) }),
  cluster: (cluster) => ({ ...ownNetworkMock(cluster.network), ...clusterMock(cluster.orchestrator, cluster) }),
  addons: () => ({}),
  tombstone: () => ({}),
};

/** The outputs that the stack of a slice will have, each with a placeholder made from what was decided. */
export const mockOutputsOf = (input: UnitInput): MockOutputs => mock(input);

const mock = <K extends UnitKind>({ kind, resource }: UnitInputOf<K> & { kind: K }): MockOutputs => kinds[kind](resource);

const locationMock = <C extends Cloud>(cloud: C, settings: LocationSettingsOf<C>): MockOutputs => cloudMocks[cloud]().location(settings);
const networkMock = <C extends Cloud>(cloud: C, network: ManagedNetworks[C]): MockOutputs => cloudMocks[cloud]().network(network);
const registryMock = <C extends Cloud>(cloud: C, registry: ManagedRegistries[C]): MockOutputs => cloudMocks[cloud]().registry(registry);
const hostsMock = <C extends Cloud>(cloud: C, hosts: HostGroups[C]): MockOutputs => cloudMocks[cloud]().hosts(hosts);
const clusterMock = <K extends ManagedOrchestrator>(orchestrator: K, cluster: ManagedClusters[K]): MockOutputs => {
  const { mockOutputs }: ClusterBuilders<K> = clusterBuilders[orchestrator];
  return mockOutputs()(cluster);
};

/** A network made inside the stack declares its outputs there too. */
const ownNetworkMock = (use: NetworkUse): MockOutputs =>
  use.kind === "own"
    ? Object.fromEntries(Object.entries(networkMock(use.network.cloud, use.network)).map(([name, value]) => [`network_${name}`, value]))
    : {};
