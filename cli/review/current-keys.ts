/** Synthesized output contains identities. A review shows the current keys instead, which readers know. */
import { byIdentity, identityPaths } from "../../constructs/platform/naming/identity-paths";
import type { Platform } from "../../constructs/platform/types/platform";
import type { Stack } from "../../review/model/tree";

/** Stacks of one side with spec paths by the current keys of its spec. */
export function withCurrentKeys(stacks: readonly Stack[], platform: Platform | null): readonly Stack[] {
  const back = new Map(platform === null ? [] : [...identityPaths(platform)].map(([path, identity]) => [identity, path]));
  if (back.size === 0) return stacks;
  const current = (path: string | null): string | null => (path === null ? null : byIdentity(path, back));
  return stacks.map((stack) => ({
    ...stack,
    specPath: current(stack.specPath),
    resources: new Map([...stack.resources].map(([address, resource]) => [address, { ...resource, specPath: current(resource.specPath) }])),
  }));
}
