/** Sole-tenant node types by machine family: hardware that no other customer shares. */

/** @see https://cloud.google.com/compute/docs/nodes/sole-tenant-nodes (node types) */
const nodeTypes: Readonly<Record<string, string>> = { c2: "c2-node-60-240", n1: "n1-node-96-624", n2: "n2-node-80-640" };

export const soleTenantFamilies: readonly string[] = Object.keys(nodeTypes);

/** Undefined if the family is not available on sole-tenant nodes. */
export const nodeTypeOf = (family: string): string | undefined => (Object.hasOwn(nodeTypes, family) ? nodeTypes[family] : undefined);
