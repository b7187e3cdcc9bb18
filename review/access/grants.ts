/** All rights that a stack grants. */

import { instancesOf } from "../compare/instances";
import { TreeLookup } from "../compare/tree-lookup";
import type { Stack, Tree } from "../model/tree";
import { eksReaders } from "./aws/eks";
import { identityReaders } from "./aws/identity";
import { resourcePolicyReaders } from "./aws/resource-policies";
import { azureReaders } from "./azure/readers";
import { bindingReader } from "./google/bindings";
import { googleReaders } from "./google/roles-and-keys";
import type { Grant } from "./grant";
import type { Reader } from "./reader";

const readers: Readonly<Record<string, Reader>> = {
  ...identityReaders,
  ...resourcePolicyReaders,
  ...eksReaders,
  ...googleReaders,
  ...azureReaders,
};

/** The reader for resources of a type; undefined if the type grants no known rights. */
const readerOf = (type: string): Reader | undefined => (Object.hasOwn(readers, type) ? readers[type] : bindingReader(type));

export const givesRights = (type: string): boolean => readerOf(type) !== undefined;

export function grantsIn(stack: Stack, tree: Tree): Grant[] {
  const lookup = new TreeLookup(tree, stack);
  return [...stack.resources.values()]
    .flatMap(instancesOf)
    .flatMap((resource) => (resource.mode === "managed" ? (readerOf(resource.type)?.(resource, lookup) ?? []) : []));
}
