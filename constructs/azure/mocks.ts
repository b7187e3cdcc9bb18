/** Mock outputs of Azure stacks that are not deployed yet. */
import type { CloudMocks } from "../contracts/mocks";
import { mockOutputs as hosts } from "./host-pool/outputs";
import { mockOutputs as network } from "./network/outputs";
import { mockOutputs as registry } from "./registry/outputs";

/** @public Loaded by `require`, when it is asked for. */
export const azureMocks: CloudMocks<"azure"> = { location: () => ({}), network, registry, hosts };
