/** Networks as resolving decides them, synthesized alone. */
import { buildNetwork } from "../../../../constructs/aws/network/build";
import { managedNetwork } from "../../../../constructs/aws/network/resolve";
import { network as schema } from "../../../../constructs/language/schema/network";
import type { AwsLocation } from "../../../../constructs/platform/types/aws/location";
import type { AwsManagedNetwork } from "../../../../constructs/platform/types/aws/network";
import type { ResourceMeta } from "../../../../constructs/platform/types/shared/resource-meta";
import { awsLocation, meta as resourceMeta, unitInputOf } from "../../../support/aws-inputs";
import { pins } from "../../../support/pins";
import { type SynthesizedStack, synthUnit } from "../../../support/stack";

export const meta: ResourceMeta = { ...resourceMeta("networks", "main"), labels: { team: "payments", tier: "base" } };

interface Plan {
  readonly zones?: readonly string[];
  readonly ranges?: readonly string[];
}

const partsOf = (zones: readonly string[]) => Object.fromEntries(zones.map((zone, part) => [zone, part]));

/** Two zones, unless `written` or `plan` say otherwise. */
export function network(written: object = {}, plan: Plan = {}): AwsManagedNetwork {
  const context = {
    platform: { name: "shop", environment: "prod" },
    location: awsLocation(),
    isRecorded: false,
    ...pins(),
    report: () => {
      throw new Error("a sound network has no problems");
    },
  };
  return managedNetwork(
    schema.parse(written),
    meta,
    { zones: ["a", "b"], zoneParts: partsOf(plan.zones ?? ["a", "b"]), ranges: ["10.64.0.0/16"], ...plan },
    context,
  );
}

export const built = (made: AwsManagedNetwork, place: Partial<AwsLocation> = {}): SynthesizedStack =>
  synthUnit(buildNetwork, unitInputOf("network", "network-main", made, { location: awsLocation(place) }));
