/** The images of hosts: versions of an offer in Azure's market, or own ones by their id. */
import type { LinuxVirtualMachineScaleSetConfig } from "@cdktf/provider-azurerm/lib/linux-virtual-machine-scale-set";
import type { HostSystem } from "../../catalog/host-system";
import type { AzureHostPool } from "../../platform/types/azure/host-pool";

interface Offer {
  readonly publisher: string;
  readonly offer: string;
  /** By architecture. */
  readonly sku: Readonly<Record<AzureHostPool["arch"], string>>;
  /** `24.04.`, before the build. */
  readonly versionStart: string;
}

/** @see https://documentation.ubuntu.com/azure/azure-how-to/instances/find-ubuntu-images/ */
const offers: Readonly<Record<HostSystem, Offer | null>> = {
  "ubuntu-24.04": {
    publisher: "Canonical",
    offer: "ubuntu-24_04-lts",
    sku: { amd64: "server", arm64: "server-arm64" },
    versionStart: "24.04.",
  },
  // Scale sets of Windows are another resource, which this version does not build.
  "windows-2022": null,
};

type Source = Pick<LinuxVirtualMachineScaleSetConfig, "sourceImageReference" | "sourceImageId">;

/** @throws Error if resolving accepted a system that it should have refused */
export function imageSource({ image, boot, arch }: Pick<AzureHostPool, "image" | "boot" | "arch">): Source {
  if (image.kind === "own") return { sourceImageId: image.id };
  const found = offers[boot.system];
  if (found === null) throw new Error(`there is no image of ${boot.system}`);
  const { publisher, offer, sku, versionStart } = found;
  return { sourceImageReference: { publisher, offer, sku: sku[arch], version: `${versionStart}${image.build}` } };
}

const managedImage = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Compute\/images\/[^/]+$/i;
const galleryVersion =
  /^\/(?:subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Compute\/galleries|communityGalleries|sharedGalleries)\/[^/]+\/images\/[^/]+\/versions\/\d+\.\d+\.\d+$/i;

/** An own image, or one version of an image in a gallery. Without a version, or with `latest`, it would change without a change of the spec. */
export const isImageId = (image: string): boolean => managedImage.test(image) || galleryVersion.test(image);
