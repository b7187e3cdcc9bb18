/** Placeholders for outputs of AWS stacks that are not deployed yet. */
import type { CloudMocks } from "../contracts/mocks";
import { mockOutputs as hosts } from "./host-pool/outputs";
import { mockOutputs as network } from "./network/outputs";
import { mockOutputs as registry } from "./registry/outputs";

/** @public Loaded by `require`, on first use. */
export const awsMocks: CloudMocks<"aws"> = { location: () => ({}), network, registry, hosts };
