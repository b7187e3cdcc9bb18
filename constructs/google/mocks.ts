/** Mock outputs of stacks on Google Cloud that are not deployed yet. */
import type { CloudMocks } from "../contracts/mocks";
import { mockOutputs as hosts } from "./host-pool/outputs";
import { mockOutputs as network } from "./network/outputs";
import { mockOutputs as registry } from "./registry/outputs";

/** @public Loaded with `require`, when a plan uses mock outputs. */
export const googleMocks: CloudMocks<"google"> = { location: () => ({}), network, registry, hosts };
