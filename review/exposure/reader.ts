/** Reads the openings of one resource. */
import type { TreeLookup } from "../compare/tree-lookup";
import type { Resource } from "../model/tree";
import type { Opening } from "./opening";

/** A resource → its openings. */
export type OpeningReader = (resource: Resource, lookup: TreeLookup) => Opening[];
