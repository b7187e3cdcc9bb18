import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import type { cluster } from "../../../constructs/language/schema/cluster";
import type { location } from "../../../constructs/language/schema/location";
import type { network } from "../../../constructs/language/schema/network";
import type { registry } from "../../../constructs/language/schema/registry";
import type { ClusterSpec, LocationSpec, NetworkSpec, RegistrySpec } from "../../../constructs/library/spec-types.generated";

describe("types of the library", () => {
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
