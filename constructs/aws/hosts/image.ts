/** The images of hosts: the parameter that holds the id of the current one, by system and arch. */
import type { AwsHostGroup } from "../../platform/types/aws/host-group";

type Image = AwsHostGroup["bootstrap"]["image"];

/**
 * Null: the vendor has none.
 * @see https://documentation.ubuntu.com/aws/aws-how-to/instances/find-ubuntu-images/
 */
const parameters: Readonly<Record<Image, Readonly<Record<AwsHostGroup["arch"], string | null>>>> = {
  "ubuntu-24.04": {
    amd64: "/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id",
    arm64: "/aws/service/canonical/ubuntu/server/24.04/stable/current/arm64/hvm/ebs-gp3/ami-id",
  },
  "windows-2022": { amd64: "/aws/service/ami-windows-latest/Windows_Server-2022-English-Full-Base", arm64: null },
};

export const ROOT_DEVICE = "/dev/sda1";

/** @throws Error where resolving let hosts through that the vendor has no image for */
export function imageParameter(image: Image, arch: AwsHostGroup["arch"]): string {
  const parameter = parameters[image][arch];
  if (parameter === null) throw new Error(`there is no image of ${image} for ${arch}`);
  return parameter;
}
