/** Collects what resolving reports. */

import type { Problem } from "../../../constructs/language/problems/problem";
import type { RegistryResolveContext } from "../../../constructs/platform/resolve/resolvers";
import type { AwsLocation } from "../../../constructs/platform/types/aws/location";
import { awsLocation } from "../../support/aws-inputs";
import { pins } from "../../support/pins";

export interface Reported {
  readonly context: RegistryResolveContext<"aws">;
  readonly problems: Problem[];
  /** `B4073 registries.images.mirrors.x.org` for each problem. */
  readonly lines: () => string[];
}

export function reported(location: AwsLocation = awsLocation()): Reported {
  const problems: Problem[] = [];
  return {
    problems,
    lines: () => problems.map(({ code, path }) => `${code} ${path.join(".")}`),
    context: {
      platform: { name: "shop", environment: "prod" },
      location,
      locations: new Map([[location.key, location]]),
      networks: [],
      isRecorded: false,
      ...pins(),
      report: (problem) => void problems.push(problem),
    },
  };
}
