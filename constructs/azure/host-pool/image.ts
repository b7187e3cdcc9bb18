/** The images of hosts, as their publisher names them in Azure's market. */
import type { HostSystem } from "../../catalog/host-system";

export interface HostImage {
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
}

/** @see https://documentation.ubuntu.com/azure/azure-how-to/instances/find-ubuntu-images/ */
const images: Readonly<Record<HostSystem, HostImage | null>> = {
  "ubuntu-24.04": { publisher: "Canonical", offer: "ubuntu-24_04-lts", sku: "server" },
  // Scale sets of Windows are another resource, which this version does not build.
  "windows-2022": null,
};

/** @throws Error if resolving accepted a system that it should have refused */
export function hostImage(system: HostSystem): HostImage {
  const image = images[system];
  if (image === null) throw new Error(`there is no image of ${system}`);
  return image;
}
