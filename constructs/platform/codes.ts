/** What can be wrong when a spec is resolved, by code. */
import type { CodeText } from "../language/problems/problem";
import { addressCodes } from "./codes/addresses";
import { balancerCodes } from "./codes/balancers";
import { clusterCodes, orchestratorCodes } from "./codes/clusters";
import { hostPoolCodes } from "./codes/host-pools";
import { lockCodes } from "./codes/lock";
import { registryCodes } from "./codes/registries";

export const platformCodes = {
  ...lockCodes,
  ...addressCodes,
  ...clusterCodes,
  ...orchestratorCodes,
  ...hostPoolCodes,
  ...registryCodes,
  ...balancerCodes,
} as const satisfies Record<string, CodeText>;

export type PlatformCode = keyof typeof platformCodes;
