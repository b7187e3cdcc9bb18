/** Every scenario on AWS. */

import type { Scenario } from "../scenario";
import { access } from "./access";
import { clusters } from "./clusters";
import { networks } from "./networks";
import { platform } from "./platform";
import { pools } from "./pools";
import { protection } from "./protection";
import { quiet } from "./quiet";
import { registries } from "./registries";
import { renames } from "./renames";

export const awsScenarios: readonly Scenario[] = [
  quiet,
  renames,
  clusters,
  pools,
  access,
  registries,
  protection,
  networks,
  platform,
].flat();
