/** Networks as resolving decides them, synthesized alone. */
import { buildNetwork } from "../../../../constructs/aws/network/build";
import { madeNetwork } from "../../../../constructs/aws/network/resolve";
import type { AwsLocation } from "../../../../constructs/platform/types/location";
import type { AwsMadeNetwork } from "../../../../constructs/platform/types/network";
import type { Thing } from "../../../../constructs/platform/types/thing";
import { network as schema } from "../../../../constructs/spec/schema/network";
import { awsLocation, sliceOf, thing as thingOf } from "../../../support/slices";
import { type SynthesizedStack, synthUnit } from "../../../support/stack";

export const thing: Thing = { ...thingOf("networks", "main"), labels: { team: "payments", tier: "base" } };

interface Plan {
  readonly zones?: readonly string[];
  readonly ranges?: readonly string[];
}

/** Two zones, unless `written` or `plan` say otherwise. */
export function network(written: object = {}, plan: Plan = {}): AwsMadeNetwork {
  const around = {
    platform: { name: "shop", environment: "prod" },
    location: awsLocation(),
    keep: <T>(_path: string, _need: unknown, choose: () => T): T => choose(),
    report: () => {
      throw new Error("a sound network has no problems");
    },
  };
  return madeNetwork(schema.parse(written), thing, { zones: ["a", "b"], ranges: ["10.64.0.0/16"], ...plan }, around);
}

export const built = (made: AwsMadeNetwork, place: Partial<AwsLocation> = {}): SynthesizedStack =>
  synthUnit(buildNetwork, sliceOf("network", "network-main", made, { location: awsLocation(place) }));
