/** Collects what resolving on Azure reports. */

import type { Problem } from "../../../constructs/language/problems/problem";
import type { RegistryResolveContext } from "../../../constructs/platform/resolve/resolvers";
import type { AzureLocation } from "../../../constructs/platform/types/azure/location";
import type { Location } from "../../../constructs/platform/types/location";
import { azureLocation } from "../../support/azure-inputs";
import { pins } from "../../support/pins";

export interface Reported {
  readonly context: RegistryResolveContext<"azure">;
  readonly problems: Problem[];
  /** `B5111 registries.images.tags` for each problem. */
  readonly lines: () => string[];
}

export function reported(location: AzureLocation = azureLocation(), others: readonly Location[] = []): Reported {
  const problems: Problem[] = [];
  return {
    problems,
    lines: () => problems.map(({ code, path }) => `${code} ${path.join(".")}`),
    context: {
      platform: { name: "shop", environment: "prod" },
      location,
      locations: new Map([location, ...others].map((each) => [each.key, each])),
      networks: [],
      isRecorded: false,
      ...pins(),
      report: (problem) => void problems.push(problem),
    },
  };
}
