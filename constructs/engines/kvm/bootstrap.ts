/** First boot of a KVM host: cloud-init that installs libvirt, closes it to the network, and watches its health. */

import type { ParsedHypervisor } from "../../language/schema/hypervisor";
import type { Bootstrap } from "../../platform/types/shared/bootstrap";
import { HEALTH, hostFiles, START } from "./files";

const packages = ["libvirt-clients", "libvirt-daemon-system", "nftables", "qemu-utils", "unattended-upgrades", "virtinst"];

/** All KVM hosts boot alike: what a spec says of machines and disks is the cloud's to make. It holds no secret. */
export function kvmBootstrap({ hypervisor }: ParsedHypervisor): Bootstrap {
  if (hypervisor !== "kvm") throw new Error(`hosts of ${hypervisor} do not boot as those of kvm`);
  const config = {
    disable_root: true,
    ssh_pwauth: false,
    package_update: true,
    packages,
    write_files: hostFiles.map(({ path, permissions, content }) => ({ path, owner: "root:root", permissions, content })),
    runcmd: [[START]],
  };
  // Loaded where it is used: no other room writes YAML.
  const { stringify } = require("yaml") as typeof import("yaml");
  return { image: "ubuntu-24.04", health: HEALTH, userData: `#cloud-config\n${stringify(config, { lineWidth: 0 })}` };
}
