/** The outputs of a network that is not made yet, for plans of what depends on it. */
import type { AwsMadeNetwork } from "../../platform/types/network";
import { type NetworkOutputName, networkOutputs } from "./outputs";

export type MockNetworkOutputs = { readonly [N in NetworkOutputName]: ReturnType<(typeof networkOutputs)[N]["mock"]> };

export function mockOutputs(network: AwsMadeNetwork): MockNetworkOutputs {
  const entries = Object.entries(networkOutputs).map(([name, output]) => [name, output.mock(network)]);
  return Object.fromEntries(entries) as MockNetworkOutputs;
}
