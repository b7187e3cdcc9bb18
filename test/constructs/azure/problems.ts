/** Collects what resolving on Azure reports. */
import type { AroundRegistry } from "../../../constructs/platform/resolvers";
import type { AzureLocation, Location } from "../../../constructs/platform/types/location";
import type { Problem } from "../../../constructs/spec/problem";
import { azureLocation } from "../../support/azure-slices";

export interface Reported {
  readonly around: AroundRegistry<"azure">;
  readonly problems: Problem[];
  /** `B5111 registries.images.tags` for each problem. */
  readonly lines: () => string[];
}

export function reported(location: AzureLocation = azureLocation(), others: readonly Location[] = []): Reported {
  const problems: Problem[] = [];
  return {
    problems,
    lines: () => problems.map(({ code, path }) => `${code} ${path.join(".")}`),
    around: {
      platform: { name: "shop", environment: "prod" },
      location,
      locations: new Map([location, ...others].map((each) => [each.key, each])),
      networks: [],
      keep: (_path, _need, choose) => choose(),
      report: (problem) => void problems.push(problem),
    },
  };
}
