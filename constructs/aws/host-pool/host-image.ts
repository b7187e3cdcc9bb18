/** Images of hosts: public parameters with the id of one build, by architecture. */
import type { HostSystem } from "../../catalog/host-system";
import type { AwsHostPool } from "../../platform/types/aws/host-pool";

type Arch = AwsHostPool["arch"];

const canonical = (build: string, arch: Arch): string =>
  `/aws/service/canonical/ubuntu/server/24.04/stable/${build}/${arch}/hvm/ebs-gp3/ami-id`;

/**
 * Null: not supported for hosts.
 * @see https://documentation.ubuntu.com/aws/aws-how-to/instances/find-ubuntu-images/
 */
const parameters: Readonly<Record<HostSystem, ((build: string, arch: Arch) => string) | null>> = {
  "ubuntu-24.04": canonical,
  "windows-2022": null,
};

export const ROOT_DEVICE = "/dev/sda1";

/** @throws Error if resolving accepted an unsupported system */
export function imageParameter(system: HostSystem, build: string, arch: Arch): string {
  const parameter = parameters[system];
  if (parameter === null) throw new Error(`there is no image of ${system}, which resolving should have reported`);
  return parameter(build, arch);
}
