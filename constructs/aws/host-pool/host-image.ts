/** The images of hosts: the parameter that contains the id of the current one, by arch. */
import type { HostSystem } from "../../catalog/host-system";
import type { AwsHostPool } from "../../platform/types/aws/host-pool";

const canonical = (arch: string): string => `/aws/service/canonical/ubuntu/server/24.04/stable/current/${arch}/hvm/ebs-gp3/ami-id`;

/**
 * Null: hosts of this version do not run it.
 * @see https://documentation.ubuntu.com/aws/aws-how-to/instances/find-ubuntu-images/
 */
const parameters: Readonly<Record<HostSystem, Readonly<Record<AwsHostPool["arch"], string>> | null>> = {
  "ubuntu-24.04": { amd64: canonical("amd64"), arm64: canonical("arm64") },
  "windows-2022": null,
};

export const ROOT_DEVICE = "/dev/sda1";

/** @throws Error if resolving accepted a system that it should have refused */
export function imageParameter(system: HostSystem, arch: AwsHostPool["arch"]): string {
  const parameter = parameters[system]?.[arch];
  if (parameter === undefined) throw new Error(`there is no image of ${system} for ${arch}`);
  return parameter;
}
