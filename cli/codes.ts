/** All codes, for `berth explain` and the reference page. */

import { stackCodes } from "../constructs/assembly/codes";
import { awsCodes } from "../constructs/aws/codes";
import { codes as ecsCodes } from "../constructs/aws/ecs/codes";
import { codes as eksCodes } from "../constructs/aws/eks/codes";
import { aksCodes } from "../constructs/azure/aks/codes";
import { azureCodes } from "../constructs/azure/codes";
import { codes as azureHostCodes } from "../constructs/azure/host-pool/codes";
import { googleCodes } from "../constructs/google/codes";
import { codes as gkeCodes } from "../constructs/google/gke/codes";
import { codes as googleHostCodes } from "../constructs/google/host-pool/codes";
import { specCodes } from "../constructs/language/codes";
import type { CodeText } from "../constructs/language/problems/problem";
import { libraryCodes } from "../constructs/library/codes";
import { platformCodes } from "../constructs/platform/codes";
import { ruleCodes } from "../constructs/rules/run-rules";
import { commandCodes } from "./command-codes";

/** Sorted by code. */
export function allCodes(): ReadonlyMap<string, CodeText> {
  const all: Record<string, CodeText> = {
    ...specCodes,
    ...platformCodes,
    ...awsCodes,
    ...eksCodes,
    ...ecsCodes,
    ...azureCodes,
    ...azureHostCodes,
    ...googleCodes,
    ...googleHostCodes,
    ...gkeCodes,
    ...aksCodes,
    ...ruleCodes,
    ...stackCodes,
    ...libraryCodes,
    ...commandCodes,
  };
  return new Map(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}
