/** Every finding, in no order that matters. */
import type { Finder } from "./finder";
import { losses } from "./losses";
import { order } from "./order";

export const finders: readonly Finder[] = [losses, order];
