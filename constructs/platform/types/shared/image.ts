/** Images that nodes and hosts start from. */

/** What hosts boot: an image of the spec, or a build of their operating system that its vendor never changes. */
export type HostImage = { readonly kind: "own"; readonly id: string } | { readonly kind: "build"; readonly build: string };

/**
 * The vendor's image of a node pool. `release`: named once and for all. `recorded`: the newest at the deploy that meets this generation first,
 * for images that the vendor takes back within months; the deployed state keeps its id until the generation grows.
 */
export type NodeImage = { readonly kind: "release"; readonly release: string } | { readonly kind: "recorded"; readonly generation: number };
