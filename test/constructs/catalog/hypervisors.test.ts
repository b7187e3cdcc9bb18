import { describe, expect, it } from "vitest";
import type { Cloud } from "../../../constructs/catalog/cloud";
import { builtHypervisors, cloudsOf, hypervisorPlace, hypervisors } from "../../../constructs/catalog/hypervisors";
import { cheapestMetal, chooseMachine } from "../../../constructs/catalog/machines";
import { type HypervisorKind, hypervisorKinds } from "../../../constructs/language/schema/hypervisor";

describe("where a hypervisor runs", () => {
  it.each<[HypervisorKind, Partial<Record<Cloud, string>>]>([
    ["kvm", { aws: "nested", google: "nested", azure: "nested" }],
    ["virtualbox", { aws: "nested", google: "nested", azure: "nested" }],
    ["hyper-v", { aws: "metal", azure: "nested" }],
    ["xen", { aws: "metal" }],
    ["esxi", { google: "managed", azure: "managed" }],
  ])("%s: %j", (kind, places) => {
    expect(Object.fromEntries(cloudsOf(kind).map((cloud) => [cloud, hypervisorPlace(kind, cloud)]))).toEqual(places);
  });

  it("has machine types there: automatic ones for nested virtualization, named ones for bare metal", () => {
    const need = { cpu: 8, memoryMiB: 32_768, arch: "amd64", burstable: false } as const;
    for (const kind of hypervisorKinds)
      for (const cloud of cloudsOf(kind)) {
        if (hypervisorPlace(kind, cloud) === "nested") expect(chooseMachine(cloud, { ...need, use: "nested" }).ok).toBe(true);
        if (hypervisorPlace(kind, cloud) === "metal") expect(cheapestMetal(cloud, need, 3)).toHaveLength(3);
      }
  });

  it("has a system for its hosts, unless the vendor runs them everywhere", () => {
    for (const kind of hypervisorKinds) {
      const isManaged = cloudsOf(kind).every((cloud) => hypervisorPlace(kind, cloud) === "managed");
      expect(hypervisors[kind].system === null).toBe(isManaged);
    }
  });

  it("is built as its record says", () => {
    expect(builtHypervisors).toEqual(hypervisorKinds.filter((kind) => hypervisors[kind].built));
    expect(builtHypervisors).toContain("kvm");
  });
});
