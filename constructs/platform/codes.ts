/** What can be wrong when a spec is resolved, by code. */
import type { CodeText } from "../language/problems/problem";
import { addressCodes } from "./codes/addresses";
import { clusterCodes } from "./codes/clusters";
import { hostPoolCodes } from "./codes/host-pools";
import { lockCodes } from "./codes/lock";
import { registryCodes } from "./codes/registries";

export const platformCodes = {
  ...lockCodes,
  ...addressCodes,
  ...clusterCodes,
  ...hostPoolCodes,
  ...registryCodes,
} as const satisfies Record<string, CodeText>;

export type PlatformCode = keyof typeof platformCodes;
