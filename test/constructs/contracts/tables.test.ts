import { describe, expectTypeOf, it } from "vitest";
import type { buildEcs } from "../../../constructs/aws/ecs/build";
import type { buildEks } from "../../../constructs/aws/eks/build";
import type { resolveEks } from "../../../constructs/aws/eks/resolve";
import type { buildNetwork as buildAwsNetwork } from "../../../constructs/aws/network/build";
import type { BuildUnit, CloudBuilders, ResourceOn } from "../../../constructs/contracts/build";
import type { ClusterBuilders } from "../../../constructs/contracts/orchestrator";
import type { buildNetwork as buildGoogleNetwork } from "../../../constructs/google/network/build";
import type { ClusterTable } from "../../../constructs/platform/resolve/resolvers";
import type { AwsLocation } from "../../../constructs/platform/types/aws/location";
import type { AwsManagedNetwork } from "../../../constructs/platform/types/aws/network";
import type { ManagedOrchestrator } from "../../../constructs/platform/types/cluster";
import type { Location } from "../../../constructs/platform/types/location";
import type { UnitInputOf } from "../../../constructs/platform/types/unit";

type Table = { readonly [K in ManagedOrchestrator]: ClusterBuilders<K> };

/** What `tsc -p test` judges: a wrong line of a table does not compile. */
describe("tables of builders", () => {
  it("compile only with the orchestrator's own builders", () => {
    expectTypeOf<typeof resolveEks>().toExtend<ClusterTable["eks"]>();
    expectTypeOf<typeof resolveEks>().not.toExtend<ClusterTable["gke"]>();
    expectTypeOf<() => typeof buildEks>().toExtend<Table["eks"]["build"]>();
    expectTypeOf<() => typeof buildEcs>().not.toExtend<Table["eks"]["build"]>();
    expectTypeOf<ClusterBuilders<"aks">>().not.toExtend<Table["gke"]>();
  });

  it("contain every orchestrator", () => {
    expectTypeOf<Omit<Table, "ecs">>().not.toExtend<Table>();
  });

  it("compile only with the cloud's own builders", () => {
    type OfAws = CloudBuilders<"aws">["units"]["network"];
    expectTypeOf<() => typeof buildAwsNetwork>().toExtend<OfAws>();
    expectTypeOf<() => typeof buildGoogleNetwork>().not.toExtend<OfAws>();
  });

  it("give a builder the resource and the location of its cloud", () => {
    type Input = Parameters<BuildUnit<"network", ResourceOn<"network", "aws">>>[1];
    expectTypeOf<Input["resource"]>().toEqualTypeOf<AwsManagedNetwork>();
    expectTypeOf<Input["location"]>().toEqualTypeOf<AwsLocation>();
    expectTypeOf<UnitInputOf<"network">["location"]>().toEqualTypeOf<Location>();
  });
});
