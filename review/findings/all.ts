/** Every finding, in no order that matters. */
import { access } from "./access";
import { checked } from "./checked";
import { exposure } from "./exposure";
import type { Finder } from "./finder";
import { losses } from "./losses";
import { order } from "./order";
import { protection } from "./protection";
import { renames } from "./renames";

export const finders: readonly Finder[] = [losses, renames, access, exposure, protection, checked, order];
