/** All rights that a stack gives. */

import { instancesOf } from "../compare/instances";
import { Surroundings } from "../compare/surroundings";
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

/** How rights are read from resources of a type; undefined: they give none that are known. */
const readerOf = (type: string): Reader | undefined => (Object.hasOwn(readers, type) ? readers[type] : bindingReader(type));

export const givesRights = (type: string): boolean => readerOf(type) !== undefined;

export function grantsIn(stack: Stack, tree: Tree): Grant[] {
  const around = new Surroundings(tree, stack);
  return [...stack.resources.values()]
    .flatMap(instancesOf)
    .flatMap((resource) => (resource.mode === "managed" ? (readerOf(resource.type)?.(resource, around) ?? []) : []));
}
