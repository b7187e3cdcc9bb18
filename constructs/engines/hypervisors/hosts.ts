/** The host pool of a hypervisor. Hypervisors differ only in how their hosts boot. */
import type { HostSystem } from "../../catalog/host-system";
import type { ParsedHypervisor } from "../../language/schema/hypervisor";
import type { Boot } from "../../platform/types/shared/boot";
import { type HostPoolPlan, noAccess } from "../../platform/types/shared/host-pool";

export const hostsPlan = <S extends HostSystem>({ hosts }: ParsedHypervisor, boot: Boot<S>): HostPoolPlan<S> => ({
  role: "hosts",
  machine: hosts.machine ?? null,
  image: hosts.image ?? null,
  count: { min: hosts.count, max: hosts.count },
  rolledBy: "cloud",
  disks: { rootGiB: hosts.disk },
  dedicated: hosts.dedicated,
  boot,
  access: noAccess,
});
