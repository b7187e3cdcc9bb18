/** A reader of openings is a function over one resource. */
import type { TreeLookup } from "../compare/tree-lookup";
import type { Resource } from "../model/tree";
import type { Opening } from "./opening";

/** A resource → the ways that it opens. */
export type OpeningReader = (resource: Resource, lookup: TreeLookup) => Opening[];
