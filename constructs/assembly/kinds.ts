/** The builder and the mock outputs of each unit kind: one entry for each. */
import type { BuildUnit } from "../contracts/build";
import type { MockOutputs } from "../contracts/mocks";
import type { UnitInput, UnitInputOf, UnitKind, UnitResources } from "../platform/types/unit";
import { buildCluster, onCloud } from "./builders";
import { clusterMock, hostsMock, locationMock, networkMock, ownNetworkMock, registryMock } from "./mock-outputs";

interface KindBuilders<K extends UnitKind> {
  readonly build: BuildUnit<K>;
  /** The outputs that the stack will have, each with a placeholder derived from the resolved entry. */
  mockOutputs(resource: UnitResources[K]): MockOutputs;
}

/** Loads the bindings of Helm with the first add-ons. */
const chartBuilder = () => require("./build-addons") as typeof import("./build-addons");

/** The cloud or orchestrator of the resolved entry selects the builder. */
export const kinds: { readonly [K in UnitKind]: KindBuilders<K> } = {
  location: {
    build: (scope, input, context) => onCloud("location", input.resource.cloud)(scope, input, context),
    mockOutputs: (settings) => locationMock(settings.cloud, settings),
  },
  network: {
    build: (scope, input, context) => onCloud("network", input.resource.cloud)(scope, input, context),
    mockOutputs: (network) => networkMock(network.cloud, network),
  },
  registry: {
    build: (scope, input, context) => onCloud("registry", input.resource.cloud)(scope, input, context),
    mockOutputs: (registry) => registryMock(registry.cloud, registry),
  },
  hosts: {
    build: (scope, input, context) => onCloud("hosts", input.resource.cloud)(scope, input, context),
    mockOutputs: (hosts) => ({ ...ownNetworkMock(hosts.network), ...hostsMock(hosts.cloud, hosts) }),
  },
  cluster: {
    build: (scope, input, context) => buildCluster(input.resource.orchestrator, scope, input, context),
    mockOutputs: (cluster) => ({ ...ownNetworkMock(cluster.network), ...clusterMock(cluster.orchestrator, cluster) }),
  },
  addons: {
    build: (scope, input, context) => chartBuilder().buildAddons(scope, input, context),
    mockOutputs: () => ({}),
  },
  tombstone: { build: () => undefined, mockOutputs: () => ({}) },
};

export const mockOutputsOf = (input: UnitInput): MockOutputs => mock(input);

const mock = <K extends UnitKind>({ kind, resource }: UnitInputOf<K> & { kind: K }): MockOutputs => kinds[kind].mockOutputs(resource);
