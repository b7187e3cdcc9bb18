/** Images of hosts: the image family by operating system and architecture, whose current image is used. */
import { DataGoogleComputeImage } from "@cdktf/provider-google/lib/data-google-compute-image";
import type { Construct } from "constructs";
import type { HostSystem } from "../../catalog/host-system";
import type { GoogleHostPool } from "../../platform/types/google/host-pool";

interface Family {
  readonly project: string;
  readonly family: string;
}

/**
 * Null if Berth does not support the system for hosts on Google Cloud.
 * @see https://cloud.google.com/compute/docs/images/os-details
 */
const families: Readonly<Record<HostSystem, Readonly<Record<GoogleHostPool["arch"], Family>> | null>> = {
  "ubuntu-24.04": {
    amd64: { project: "ubuntu-os-cloud", family: "ubuntu-2404-lts-amd64" },
    arm64: { project: "ubuntu-os-cloud", family: "ubuntu-2404-lts-arm64" },
  },
  "windows-2022": null,
};

/**
 * Self link of the current image at plan. A newer image changes the template, which the group rolls out.
 * @throws Error if resolving accepted a system that it should have refused
 */
export function currentImage(scope: Construct, system: HostSystem, arch: GoogleHostPool["arch"]): string {
  const found = families[system]?.[arch];
  if (found === undefined) throw new Error(`no image of ${system} for ${arch}`);
  return new DataGoogleComputeImage(scope, "image", found).selfLink;
}
