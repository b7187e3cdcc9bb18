/** The images of ECS. One table of supported pools gives the parameter with the current image and the root device. */
import type { Pool } from "../../platform/types/shared/pool";

export interface NodeImage {
  /** Public parameter of Systems Manager with the id of the current image. */
  readonly parameter: string;
  /** Device of the root volume. */
  readonly rootDevice: string;
}

const linux = (variant: string): string => `/aws/service/ecs/optimized-ami/amazon-linux-2023/${variant}recommended/image_id`;
const WINDOWS = "/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-ECS_Optimized/image_id";

/**
 * By operating system, arch and GPU. Null: ECS has no such image.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/retrieve-ecs-optimized_AMI.html
 */
const parameters: {
  readonly [O in Pool["os"]]: { readonly [A in Pool["arch"]]: { readonly plain: string | null; readonly gpu: string | null } };
} = {
  linux: { amd64: { plain: linux(""), gpu: linux("gpu/") }, arm64: { plain: linux("arm64/"), gpu: null } },
  windows: { amd64: { plain: WINDOWS, gpu: null }, arm64: { plain: null, gpu: null } },
};

/** Sizes of the images, in GiB. */
export const minDiskGiB: Readonly<Record<Pool["os"], number>> = { linux: 30, windows: 50 };

type Kind = Pick<Pool, "os" | "arch" | "gpu">;

export const rootDevices: Readonly<Record<Pool["os"], string>> = { linux: "/dev/xvda", windows: "/dev/sda1" };

/** Null if ECS has no image for such a pool. */
export function nodeImage({ os, arch, gpu }: Kind): NodeImage | null {
  const parameter = parameters[os][arch][gpu === null ? "plain" : "gpu"];
  return parameter === null ? null : { parameter, rootDevice: rootDevices[os] };
}
