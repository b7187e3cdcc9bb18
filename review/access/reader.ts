/** A reader of rights is a function over one resource. */
import type { Surroundings } from "../compare/surroundings";
import type { Resource } from "../model/tree";
import type { Grant } from "./grant";

/** A resource → the rights that it gives. */
export type Reader = (resource: Resource, around: Surroundings) => Grant[];
