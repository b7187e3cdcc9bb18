import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import type { ClusterOutputName as EcsName } from "../../../constructs/aws/ecs/outputs";
import type { ClusterOutputName as EksName } from "../../../constructs/aws/eks/outputs";
import type { HostOutputName } from "../../../constructs/aws/host-pool/outputs";
import type { NetworkOutputName } from "../../../constructs/aws/network/outputs";
import type { RegistryOutputName } from "../../../constructs/aws/registry/outputs";
import type { ClusterOutputName as GkeName } from "../../../constructs/google/gke/outputs";
import type { HostOutputName as GoogleHostName } from "../../../constructs/google/host-pool/outputs";
import type { NetworkOutputName as GoogleNetworkName } from "../../../constructs/google/network/outputs";
import type { RegistryOutputName as GoogleRegistryName } from "../../../constructs/google/registry/outputs";
import type { cluster } from "../../../constructs/language/schema/cluster";
import type { location } from "../../../constructs/language/schema/location";
import type { network } from "../../../constructs/language/schema/network";
import type { registry } from "../../../constructs/language/schema/registry";
import type { ClusterOutputs, HostOutputs, NetworkOutputs, RegistryOutputs } from "../../../constructs/library/outputs/types";
import type { ClusterSpec, LocationSpec, NetworkSpec, RegistrySpec } from "../../../constructs/library/spec-types.generated";

type Camel<S extends string> = S extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;

describe("types of the library", () => {
  it("name every output of what is built", () => {
    expectTypeOf<keyof ClusterOutputs["eks"]>().toEqualTypeOf<Camel<EksName>>();
    expectTypeOf<keyof ClusterOutputs["ecs"]>().toEqualTypeOf<Camel<EcsName>>();
    expectTypeOf<keyof ClusterOutputs["gke"]>().toEqualTypeOf<Camel<GkeName>>();
    expectTypeOf<keyof NetworkOutputs["aws"]>().toEqualTypeOf<Camel<NetworkOutputName>>();
    expectTypeOf<keyof RegistryOutputs["aws"]>().toEqualTypeOf<Camel<RegistryOutputName>>();
    expectTypeOf<keyof HostOutputs["aws"]>().toEqualTypeOf<Camel<HostOutputName>>();
    expectTypeOf<keyof NetworkOutputs["google"]>().toEqualTypeOf<Camel<GoogleNetworkName>>();
    expectTypeOf<keyof RegistryOutputs["google"]>().toEqualTypeOf<Camel<GoogleRegistryName>>();
    expectTypeOf<keyof HostOutputs["google"]>().toEqualTypeOf<Camel<GoogleHostName>>();
  });

  it("take what the schema takes", () => {
    expectTypeOf<z.input<typeof cluster>>().toExtend<ClusterSpec>();
    expectTypeOf<z.input<typeof network>>().toExtend<NetworkSpec>();
    expectTypeOf<z.input<typeof registry>>().toExtend<RegistrySpec>();
    expectTypeOf<z.input<typeof location>>().toExtend<LocationSpec>();
  });

  it("reach no binding of a cloud, so that a user of one cloud compiles without the others", () => {
    const met = new Set<string>();
    const packages = new Set<string>();
    const visit = (file: string): void => {
      if (met.has(file)) return;
      met.add(file);
      for (const [, target = ""] of readFileSync(file, "utf8").matchAll(/(?:from|import\() ?["']([^"']+)["']/g)) {
        if (!target.startsWith(".")) packages.add(target);
        else visit([`${target}.d.ts`, `${target}/index.d.ts`].map((each) => join(dirname(file), each)).find(existsSync) ?? target);
      }
    };
    visit(join(__dirname, "../../../dist/constructs/index.d.ts"));
    expect(met.size).toBeGreaterThan(10);
    expect([...packages].sort()).toEqual(["cdktf", "constructs", "zod"]);
  });
});
