import { describe, expect, it } from "vitest";
import { resolveLocationSettings } from "../../../../constructs/aws/location/resolve";
import { mirrorPrefix } from "../../../../constructs/aws/registry/upstreams";
import type { EcrRegistry } from "../../../../constructs/platform/types/aws/registry";
import { awsLocation, ecrRegistry, noUnits } from "../../../support/aws-inputs";

const names = ["shop-prod-images", "abcdefghijklmnopqrstuv", "storefront-prod-images-use1"];

function scanPrefixes(changed: Partial<EcrRegistry>): readonly string[] {
  const home = awsLocation();
  const context = { locations: new Map([[home.key, home]]), written: {}, addPrerequisite: () => undefined, report: () => undefined };
  return resolveLocationSettings(home, [ecrRegistry(changed)], context, noUnits)?.scanned.onPush ?? [];
}

const mirrorOf = (name: string) => ({ upstream: "registry.k8s.io", prefix: mirrorPrefix(name, "registry.k8s.io"), credentials: null });

describe("scanning of cached images", () => {
  it.each(names)("includes the cache of %s even if its prefix is shortened", (name) => {
    const mirror = mirrorOf(name);
    const covering = scanPrefixes({ name, mirrors: [mirror] }).filter((prefix) => `${mirror.prefix}/kube-proxy`.startsWith(`${prefix}/`));
    expect(covering).toHaveLength(1);
  });

  it.each(names)("excludes the cache of %s if its registry is not scanned", (name) => {
    expect(scanPrefixes({ name, scan: false, mirrors: [mirrorOf(name)] })).toEqual([]);
  });
});
