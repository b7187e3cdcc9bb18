/** What stands in for the outputs of each kind of stack: one table a kind, loaded when its first mock is asked for. */
import type { CloudMocks, MockOutputs } from "../constructs/contract/mocks";
import type { BuiltOrchestrator, Clusters } from "../constructs/platform/types/cluster";
import type { HostGroups } from "../constructs/platform/types/hosts";
import type { MadeNetworks, NetworkCloud, NetworkUse } from "../constructs/platform/types/network";
import type { LocationSettingsOf, MadeRegistries } from "../constructs/platform/types/registry";
import type { Slice, SliceOf, UnitContents, UnitKind } from "../constructs/platform/types/unit";

const cloudMocks: { readonly [C in NetworkCloud]: () => CloudMocks<C> } = {
  aws: () => (require("../constructs/aws/mocks") as typeof import("../constructs/aws/mocks")).awsMocks,
  azure: () => (require("../constructs/azure/mocks") as typeof import("../constructs/azure/mocks")).azureMocks,
  google: () => (require("../constructs/google/mocks") as typeof import("../constructs/google/mocks")).googleMocks,
};

const clusterMocks: { readonly [K in BuiltOrchestrator]: () => (cluster: Clusters[K]) => MockOutputs } = {
  eks: () => (require("../constructs/aws/eks/outputs") as typeof import("../constructs/aws/eks/outputs")).mockOutputs,
  ecs: () => (require("../constructs/aws/ecs/outputs") as typeof import("../constructs/aws/ecs/outputs")).mockOutputs,
  gke: () => (require("../constructs/google/gke/outputs") as typeof import("../constructs/google/gke/outputs")).mockOutputs,
  aks: () => (require("../constructs/azure/aks/outputs") as typeof import("../constructs/azure/aks/outputs")).mockOutputs,
};

const kinds: { readonly [K in UnitKind]: (contents: UnitContents[K]) => MockOutputs } = {
  location: (settings) => locationMock(settings.cloud, settings),
  network: (network) => networkMock(network.cloud, network),
  registry: (registry) => registryMock(registry.cloud, registry),
  hosts: (hosts) => ({ ...ownNetworkMock(hosts.network), ...hostsMock(hosts.cloud, hosts) }),
  cluster: (cluster) => ({ ...ownNetworkMock(cluster.network), ...clusterMock(cluster.orchestrator, cluster) }),
  addons: () => ({}),
  tombstone: () => ({}),
};

/** The outputs that the stack of a slice will have, each with a placeholder made from what was decided. */
export const mockOutputsOf = (slice: Slice): MockOutputs => mock(slice);

const mock = <K extends UnitKind>({ kind, contents }: SliceOf<K> & { kind: K }): MockOutputs => kinds[kind](contents);

const locationMock = <C extends NetworkCloud>(cloud: C, settings: LocationSettingsOf<C>): MockOutputs =>
  cloudMocks[cloud]().location(settings);
const networkMock = <C extends NetworkCloud>(cloud: C, network: MadeNetworks[C]): MockOutputs => cloudMocks[cloud]().network(network);
const registryMock = <C extends NetworkCloud>(cloud: C, registry: MadeRegistries[C]): MockOutputs => cloudMocks[cloud]().registry(registry);
const hostsMock = <C extends NetworkCloud>(cloud: C, hosts: HostGroups[C]): MockOutputs => cloudMocks[cloud]().hosts(hosts);
const clusterMock = <K extends BuiltOrchestrator>(orchestrator: K, cluster: Clusters[K]): MockOutputs =>
  clusterMocks[orchestrator]()(cluster);

/** A network made inside the stack declares its outputs there too. */
const ownNetworkMock = (use: NetworkUse): MockOutputs =>
  use.kind === "own"
    ? Object.fromEntries(Object.entries(networkMock(use.network.cloud, use.network)).map(([name, value]) => [`network_${name}`, value]))
    : {};
