/** Every finding, in no order that matters. */
import { access } from "./access";
import { capacity } from "./capacity";
import { checked } from "./checked";
import { cost } from "./cost";
import { exposure } from "./exposure";
import type { Finder } from "./finder";
import { losses } from "./losses";
import { order } from "./order";
import { overrides } from "./overrides";
import { plansRead } from "./plans";
import { policy } from "./policy";
import { protection } from "./protection";
import { renames } from "./renames";
import { rollouts } from "./rollouts";
import { support } from "./support";
import { tool } from "./tool";
import { unseen } from "./unseen";
import { waivers } from "./waivers";

export const finders: readonly Finder[] = [
  losses,
  rollouts,
  renames,
  access,
  exposure,
  protection,
  checked,
  order,
  cost,
  capacity,
  support,
  unseen,
  policy,
  waivers,
  overrides,
  plansRead,
  tool,
];
