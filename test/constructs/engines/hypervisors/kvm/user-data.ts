/** The plan of the KVM engine for a spec, and the rendered user data. */
import { kvm } from "../../../../../constructs/engines/hypervisors/kvm/engine";
import { hypervisor } from "../../../../../constructs/language/schema/hypervisor";
import { rendered } from "../../../../support/boots";
import { pins } from "../../../../support/pins";

const context = {
  platform: { name: "shop", environment: "prod" },
  unit: { id: "lab", name: "shop-prod-lab", path: "hypervisors.lab" },
  ...pins(),
  report: () => undefined,
};

export function kvmPlan(written: object = {}) {
  const [pool] = kvm.plan(hypervisor.parse({ hypervisor: "kvm", ...written }), context).pools;
  if (pool === undefined) throw new Error("no host pool");
  return pool;
}

export const kvmUserData = (written: object = {}): string => rendered(kvmPlan(written).boot);
