/** All checks; their order does not matter. */
import { access } from "./access";
import { addons } from "./addons";
import { capacity } from "./capacity";
import { checked } from "./checked";
import { cost } from "./cost";
import { exposure } from "./exposure";
import type { FindingCheck } from "./finding-check";
import { images } from "./images";
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
import { unknownUntilPlan } from "./unknown-until-plan";
import { waivers } from "./waivers";

export const findingChecks: readonly FindingCheck[] = [
  losses,
  rollouts,
  images,
  addons,
  renames,
  access,
  exposure,
  protection,
  checked,
  order,
  cost,
  capacity,
  support,
  unknownUntilPlan,
  policy,
  waivers,
  overrides,
  plansRead,
  tool,
];
