import { describe, expect, it } from "vitest";
import type { Cloud } from "../../../constructs/catalog/cloud";
import { catalogDate } from "../../../constructs/catalog/date";
import { builtHypervisors, hypervisorPlace, hypervisors } from "../../../constructs/catalog/hypervisors";
import { newestEcsRelease, newestEksRelease, newestHostBuild } from "../../../constructs/catalog/images";
import { supportOf, versionsOf } from "../../../constructs/catalog/versions";

/** `202608070` → `20260807` */
const dayOf = (build: string): string => /(\d{8})\d?$/.exec(build)?.[1] ?? build;

describe("images of the catalogue", () => {
  it("exist for the hosts of every hypervisor that is built, on each of its clouds", () => {
    for (const kind of builtHypervisors)
      for (const cloud of ["aws", "google", "azure"] as const satisfies readonly Cloud[]) {
        const { system } = hypervisors[kind];
        if (system !== null && hypervisorPlace(kind, cloud) !== undefined)
          expect(newestHostBuild(system, cloud), `${kind} ${cloud}`).toMatch(/^\d{8,9}$/);
      }
  });

  it("exist for every version of EKS that is supported at the catalogue's date, each a release of its own minor version", () => {
    const supported = versionsOf("eks").filter(({ version }) => supportOf("eks", version, catalogDate) !== "ended");
    expect(supported.length).toBeGreaterThan(3);
    for (const { version } of supported) expect(newestEksRelease(version)).toMatch(new RegExp(`^${version}\\.\\d+-\\d{8}$`));
    expect(newestEksRelease("1.29")).toBeNull();
  });

  it("were published before the catalogue's date", () => {
    const clouds = (["aws", "google", "azure"] as const).map((cloud) => newestHostBuild("ubuntu-24.04", cloud) ?? "");
    const releases = versionsOf("eks").flatMap(({ version }) => newestEksRelease(version) ?? []);
    for (const build of [...clouds, ...releases, newestEcsRelease])
      expect(Number(dayOf(build))).toBeLessThanOrEqual(Number(catalogDate.replaceAll("-", "")));
  });
});
