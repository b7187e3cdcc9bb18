/** Collects what resolving reports. */
import type { AroundRegistry } from "../../../constructs/platform/resolvers";
import type { AwsLocation } from "../../../constructs/platform/types/location";
import type { Problem } from "../../../constructs/spec/problem";
import { awsLocation } from "../../support/slices";

export interface Reported {
  readonly around: AroundRegistry<"aws">;
  readonly problems: Problem[];
  /** `B4511 registries.images.mirrors.x.org` for each problem. */
  readonly lines: () => string[];
}

export function reported(location: AwsLocation = awsLocation()): Reported {
  const problems: Problem[] = [];
  return {
    problems,
    lines: () => problems.map(({ code, path }) => `${code} ${path.join(".")}`),
    around: {
      platform: { name: "shop", environment: "prod" },
      location,
      locations: new Map([[location.key, location]]),
      networks: [],
      keep: (_path, _need, choose) => choose(),
      report: (problem) => void problems.push(problem),
    },
  };
}
