/** Reads the rights that one resource grants. */
import type { TreeLookup } from "../compare/tree-lookup";
import type { Resource } from "../model/tree";
import type { Grant } from "./grant";

/** A resource → the rights that it grants. */
export type Reader = (resource: Resource, lookup: TreeLookup) => Grant[];
