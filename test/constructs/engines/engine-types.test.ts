/** A wrong or unfinished engine does not compile. */
import { describe, expectTypeOf, it } from "vitest";
import type { BuiltHypervisor, SystemOf } from "../../../constructs/catalog/hypervisors";
import { kvm } from "../../../constructs/engines/hypervisors/kvm/engine";
import type { BootRenderers, HypervisorEngine, HypervisorEngines } from "../../../constructs/platform/resolve/engine";
import type { HostPoolPlan } from "../../../constructs/platform/types/shared/host-pool";
import { access, boot } from "../../support/boots";

const pool: HostPoolPlan<"ubuntu-24.04"> = {
  role: "hosts",
  machine: null,
  image: null,
  count: { min: 1, max: 1 },
  rolledBy: "cloud",
  disks: { rootGiB: 100 },
  dedicated: false,
  boot: boot(),
  access: access(),
};
const xen: HypervisorEngine<"xen"> = { plan: () => ({ unit: { hypervisor: "xen" }, pools: [pool] }) };

describe("the table of engines", () => {
  it("has exactly the hypervisors whose record says that they are built, and a renderer for each of their systems", () => {
    expectTypeOf<keyof HypervisorEngines>().toEqualTypeOf<BuiltHypervisor>();
    expectTypeOf<keyof BootRenderers>().toEqualTypeOf<SystemOf<BuiltHypervisor>>();
    const whole: HypervisorEngines = { kvm };
    // @ts-expect-error the record of kvm says that it is built
    const missing: HypervisorEngines = {};
    // @ts-expect-error the record of xen says that it is not built
    const superfluous: HypervisorEngines = { kvm, xen };
    // @ts-expect-error an engine for xen is not an engine for kvm
    const wrong: HypervisorEngines = { kvm: xen };
    void [whole, missing, superfluous, wrong];
  });
});

describe("an engine", () => {
  it("names its hypervisor", () => {
    // @ts-expect-error the unit names another hypervisor
    const other: HypervisorEngine<"xen"> = { plan: () => ({ unit: { hypervisor: "kvm" }, pools: [pool] }) };
    // @ts-expect-error the unit names none
    const nameless: HypervisorEngine<"xen"> = { plan: () => ({ unit: {}, pools: [pool] }) };
    void [other, nameless];
  });

  it("boots the operating system of its record", () => {
    const windows = { ...boot(), system: "windows-2022" } as const;
    const hyperV: HypervisorEngine<"hyper-v"> = {
      plan: () => ({ unit: { hypervisor: "hyper-v" }, pools: [{ ...pool, boot: windows }] }),
    };
    // @ts-expect-error hosts of xen run Ubuntu
    const wrongSystem: HypervisorEngine<"xen"> = { plan: () => ({ unit: { hypervisor: "xen" }, pools: [{ ...pool, boot: windows }] }) };
    void [hyperV, wrongSystem];
  });

  it("defines all of a pool except its virtualization, which the record defines", () => {
    const { health: _health, ...withoutHealth } = boot();
    const { access: _access, ...withoutAccess } = pool;
    // @ts-expect-error health is missing
    const blind: HostPoolPlan = { ...pool, boot: withoutHealth };
    // @ts-expect-error access is missing
    const open: HostPoolPlan = { ...withoutAccess };
    // @ts-expect-error the record defines virtualization
    const nested: HostPoolPlan = { ...pool, virtualization: "nested" };
    void [blind, open, nested];
  });
});
