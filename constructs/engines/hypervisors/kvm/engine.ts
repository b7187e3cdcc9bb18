/** KVM hosts: libvirt without network access, and a health check. */
import type { HypervisorEngine } from "../../../platform/resolve/engine";
import type { Boot } from "../../../platform/types/shared/boot";
import { hostsPlan } from "../hosts";
import { HEALTH, hostFiles, START } from "./files";

/** All KVM hosts have the same bootstrap; machine types and disks are settings of the cloud. */
const boot: Boot<"ubuntu-24.04"> = {
  system: "ubuntu-24.04",
  files: hostFiles,
  packages: ["libvirt-clients", "libvirt-daemon-system", "nftables", "qemu-utils", "unattended-upgrades", "virtinst"],
  commands: [[START]],
  health: HEALTH,
  drain: null,
};

export const kvm: HypervisorEngine<"kvm"> = {
  plan: (parsed) => ({ unit: { hypervisor: "kvm" }, pools: [hostsPlan(parsed, boot)] }),
};
