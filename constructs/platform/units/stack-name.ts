/** Names of stacks. */
import type { LiveKind } from "./kinds/definition";

/** `cluster-apps-use1`: by identity, so that a rename keeps the stack. */
export const stackName = (kind: LiveKind, id: string): string => `${kind}-${id}`;
