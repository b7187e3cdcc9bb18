/** Mock outputs of stacks by cloud and orchestrator, loaded on first use. */
import type { Lazy } from "../contracts/build";
import type { CloudMocks, MockOutputs } from "../contracts/mocks";
import type { ClusterBuilders } from "../contracts/orchestrator";
import type { ManagedClusters, ManagedOrchestrator } from "../platform/types/cluster";
import type { HostGroups } from "../platform/types/host-group";
import type { Cloud } from "../platform/types/location";
import type { ManagedNetworks, NetworkUse } from "../platform/types/network";
import type { LocationSettingsByCloud, ManagedRegistries } from "../platform/types/registry";
import { clusterBuilders } from "./cluster-builders";

const cloudMocks: { readonly [C in Cloud]: Lazy<CloudMocks<C>> } = {
  aws: () => (require("../aws/mocks") as typeof import("../aws/mocks")).awsMocks,
  azure: () => (require("../azure/mocks") as typeof import("../azure/mocks")).azureMocks,
  google: () => (require("../google/mocks") as typeof import("../google/mocks")).googleMocks,
};

export const locationMock = <C extends Cloud>(cloud: C, settings: LocationSettingsByCloud[C]): MockOutputs =>
  cloudMocks[cloud]().location(settings);
export const networkMock = <C extends Cloud>(cloud: C, network: ManagedNetworks[C]): MockOutputs => cloudMocks[cloud]().network(network);
export const registryMock = <C extends Cloud>(cloud: C, registry: ManagedRegistries[C]): MockOutputs =>
  cloudMocks[cloud]().registry(registry);
export const hostsMock = <C extends Cloud>(cloud: C, hosts: HostGroups[C]): MockOutputs => cloudMocks[cloud]().hosts(hosts);
export const clusterMock = <K extends ManagedOrchestrator>(orchestrator: K, cluster: ManagedClusters[K]): MockOutputs => {
  const { mockOutputs }: ClusterBuilders<K> = clusterBuilders[orchestrator];
  return mockOutputs()(cluster);
};

/** A network that is part of another unit's stack declares its outputs there, with a prefix. */
export const ownNetworkMock = (use: NetworkUse): MockOutputs =>
  use.kind === "own"
    ? Object.fromEntries(Object.entries(networkMock(use.network.cloud, use.network)).map(([name, value]) => [`network_${name}`, value]))
    : {};
