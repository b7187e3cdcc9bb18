/** Output names what it was made for by identity; a review speaks to people, who know the keys of today. */
import { byIdentity, identityPaths } from "../../constructs/platform/naming/identity-paths";
import type { Platform } from "../../constructs/platform/types/platform";
import type { Stack } from "../../review/model/tree";

/** Stacks of one side with the paths of its own spec. */
export function withTodaysKeys(stacks: readonly Stack[], platform: Platform | null): readonly Stack[] {
  const back = new Map(platform === null ? [] : [...identityPaths(platform)].map(([path, identity]) => [identity, path]));
  if (back.size === 0) return stacks;
  const today = (path: string | null): string | null => (path === null ? null : byIdentity(path, back));
  return stacks.map((stack) => ({
    ...stack,
    specPath: today(stack.specPath),
    resources: new Map([...stack.resources].map(([address, resource]) => [address, { ...resource, specPath: today(resource.specPath) }])),
  }));
}
