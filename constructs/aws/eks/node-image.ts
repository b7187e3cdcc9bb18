/** The node images of EKS. One table of supported pools gives the AMI type and the root device. */
import type { Pool } from "../../platform/types/shared/pool";

export interface NodeImage {
  readonly amiType: string;
  /** Device of the root volume. */
  readonly rootDevice: string;
}

const LINUX_ROOT = "/dev/xvda";
const WINDOWS_ROOT = "/dev/sda1";

/** By operating system, arch and GPU. Null: EKS has no such image, and resolving reports it. */
const images: {
  readonly [O in Pool["os"]]: { readonly [A in Pool["arch"]]: { readonly plain: string | null; readonly gpu: string | null } };
} = {
  linux: {
    amd64: { plain: "AL2023_x86_64_STANDARD", gpu: "AL2023_x86_64_NVIDIA" },
    arm64: { plain: "AL2023_ARM_64_STANDARD", gpu: "AL2023_ARM_64_NVIDIA" },
  },
  windows: {
    amd64: { plain: "WINDOWS_CORE_2022_x86_64", gpu: null },
    arm64: { plain: null, gpu: null },
  },
};

/** @throws Error if resolving accepted a pool for which EKS has no image */
export function nodeImage(pool: Pick<Pool, "key" | "os" | "arch" | "gpu" | "image">): NodeImage {
  const rootDevice = pool.os === "windows" ? WINDOWS_ROOT : LINUX_ROOT;
  if (pool.image !== null) return { amiType: "CUSTOM", rootDevice };
  const amiType = images[pool.os][pool.arch][pool.gpu === null ? "plain" : "gpu"];
  if (amiType === null)
    throw new Error(`pool ${pool.key}: EKS has no ${pool.os} image for ${pool.arch}${pool.gpu === null ? "" : " with a GPU"}`);
  return { amiType, rootDevice };
}
