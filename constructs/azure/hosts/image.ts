/** The images of hosts, as their publisher names them in Azure's market. */
import type { Bootstrap } from "../../platform/types/shared/bootstrap";

export interface HostImage {
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
}

/** @see https://documentation.ubuntu.com/azure/azure-how-to/instances/find-ubuntu-images/ */
const images: Readonly<Record<Bootstrap["image"], HostImage>> = {
  "ubuntu-24.04": { publisher: "Canonical", offer: "ubuntu-24_04-lts", sku: "server" },
  "windows-2022": { publisher: "MicrosoftWindowsServer", offer: "WindowsServer", sku: "2022-datacenter-g2" },
};

export const hostImage = (image: Bootstrap["image"]): HostImage => images[image];
