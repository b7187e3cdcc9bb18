/** The images of hosts: the family of which the current one is taken, by system and arch. */
import { DataGoogleComputeImage } from "@cdktf/provider-google/lib/data-google-compute-image";
import type { Construct } from "constructs";
import type { GoogleHostGroup } from "../../platform/types/google/host-group";

interface Family {
  readonly project: string;
  readonly family: string;
}
type Image = GoogleHostGroup["bootstrap"]["image"];

/**
 * Null: the vendor has none.
 * @see https://cloud.google.com/compute/docs/images/os-details
 */
const families: Readonly<Record<Image, Readonly<Record<GoogleHostGroup["arch"], Family | null>>>> = {
  "ubuntu-24.04": {
    amd64: { project: "ubuntu-os-cloud", family: "ubuntu-2404-lts-amd64" },
    arm64: { project: "ubuntu-os-cloud", family: "ubuntu-2404-lts-arm64" },
  },
  "windows-2022": { amd64: { project: "windows-cloud", family: "windows-2022" }, arm64: null },
};

/**
 * Self link of the image that is current at plan. A newer one is a new template, which the group rolls out.
 * @throws Error where resolving let hosts through that the vendor has no image for
 */
export function currentImage(scope: Construct, image: Image, arch: GoogleHostGroup["arch"]): string {
  const found = families[image][arch];
  if (found === null) throw new Error(`there is no image of ${image} for ${arch}`);
  return new DataGoogleComputeImage(scope, "image", found).selfLink;
}
