/** All openings of a stack. */
import { instancesOf } from "../compare/instances";
import { TreeLookup } from "../compare/tree-lookup";
import type { Stack, Tree } from "../model/tree";
import { awsOpenings } from "./aws";
import { azureOpenings } from "./azure";
import { googleOpenings } from "./google";
import { linkOpenings } from "./links";
import type { Opening } from "./opening";
import { moreOpenings, switchOpenings } from "./public-attributes";
import type { OpeningReader } from "./reader";

const tables: readonly Readonly<Record<string, OpeningReader>>[] = [
  awsOpenings,
  googleOpenings,
  azureOpenings,
  switchOpenings,
  moreOpenings,
  linkOpenings,
];

export const opens = (type: string): boolean => tables.some((table) => Object.hasOwn(table, type));

export function openingsIn(stack: Stack, tree: Tree): Opening[] {
  const lookup = new TreeLookup(tree, stack);
  return [...stack.resources.values()]
    .flatMap(instancesOf)
    .flatMap((resource) =>
      resource.mode === "managed"
        ? tables.flatMap((table) => (Object.hasOwn(table, resource.type) ? (table[resource.type]?.(resource, lookup) ?? []) : []))
        : [],
    );
}
