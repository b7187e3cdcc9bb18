/** Images of hosts: public parameters with the id of the current image, by architecture. */
import type { HostSystem } from "../../catalog/host-system";
import type { AwsHostPool } from "../../platform/types/aws/host-pool";

const canonical = (arch: string): string => `/aws/service/canonical/ubuntu/server/24.04/stable/current/${arch}/hvm/ebs-gp3/ami-id`;

/**
 * Null: not supported for hosts.
 * @see https://documentation.ubuntu.com/aws/aws-how-to/instances/find-ubuntu-images/
 */
const parameters: Readonly<Record<HostSystem, Readonly<Record<AwsHostPool["arch"], string>> | null>> = {
  "ubuntu-24.04": { amd64: canonical("amd64"), arm64: canonical("arm64") },
  "windows-2022": null,
};

export const ROOT_DEVICE = "/dev/sda1";

/** @throws Error if resolving accepted an unsupported system */
export function imageParameter(system: HostSystem, arch: AwsHostPool["arch"]): string {
  const parameter = parameters[system]?.[arch];
  if (parameter === undefined) throw new Error(`there is no image of ${system} for ${arch}, which resolving should have reported`);
  return parameter;
}
