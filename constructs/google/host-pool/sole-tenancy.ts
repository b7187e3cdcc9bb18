/** Hardware that nobody else uses: the sole-tenant nodes on which machines of a family stand. */

/** @see https://cloud.google.com/compute/docs/nodes/sole-tenant-nodes (node types) */
const nodeTypes: Readonly<Record<string, string>> = { c2: "c2-node-60-240", n1: "n1-node-96-624", n2: "n2-node-80-640" };

export const soleTenantFamilies: readonly string[] = Object.keys(nodeTypes);

/** Undefined where the family has none. */
export const nodeTypeOf = (family: string): string | undefined => (Object.hasOwn(nodeTypes, family) ? nodeTypes[family] : undefined);
