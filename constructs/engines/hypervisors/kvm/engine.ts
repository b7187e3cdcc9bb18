/** KVM hosts: libvirt, closed to the network, with its health watched. */
import type { HypervisorEngine } from "../../../platform/resolve/engine";
import type { Boot } from "../../../platform/types/shared/boot";
import { hostsPlan } from "../hosts";
import { HEALTH, hostFiles, START } from "./files";

/** All KVM hosts boot alike: what a spec says of machines and disks is for the cloud. */
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
