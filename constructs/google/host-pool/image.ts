/** Images of hosts: one build of an operating system, by architecture. */
import type { HostSystem } from "../../catalog/host-system";
import type { GoogleHostPool } from "../../platform/types/google/host-pool";

/**
 * Null if Berth does not support the system for hosts on Google Cloud. A family would be the same image under a name that moves.
 * @see https://cloud.google.com/compute/docs/images/os-details
 */
const images: Readonly<Record<HostSystem, ((build: string, arch: GoogleHostPool["arch"]) => string) | null>> = {
  "ubuntu-24.04": (build, arch) => `projects/ubuntu-os-cloud/global/images/ubuntu-2404-noble-${arch}-v${build}`,
  "windows-2022": null,
};

/**
 * What the instance template names as its source.
 * @throws Error if resolving accepted a system that it should have refused
 */
export function imageOf({ image, boot, arch }: Pick<GoogleHostPool, "image" | "boot" | "arch">): string {
  if (image.kind === "own") return image.id;
  const named = images[boot.system];
  if (named === null) throw new Error(`no image of ${boot.system} for ${arch}`);
  return named(image.build, arch);
}

/** An own image by its name. A family is refused, because its image changes without a change of the spec. */
export const isImageName = (image: string): boolean => /^projects\/[^/]+\/global\/images\/[^/]+$/.test(image);
