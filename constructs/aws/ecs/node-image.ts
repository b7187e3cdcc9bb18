/** The images of ECS: one table of supported pools, with the parameter that contains the id of an image. */
import { newestEcsRelease } from "../../catalog/images";
import type { Pool } from "../../platform/types/shared/pool";

export interface VendorImage {
  /** The newest release in the catalogue; null: AWS takes images of this kind back within months, so the catalogue has none. */
  readonly newest: string | null;
  /** Public parameter of Systems Manager with the id of an image: of that release, or of the current one if `newest` is null. */
  parameter(release: string): string;
}

const linux = (folder: string, name: (release: string) => string): VendorImage => ({
  newest: newestEcsRelease,
  parameter: (release) => `/aws/service/ecs/optimized-ami/amazon-linux-2023/${folder}${name(release)}/image_id`,
});

/**
 * Names of images, as they are built.
 * @see https://github.com/aws/amazon-ecs-ami/blob/main/al2023.pkr.hcl
 */
const plainName = (arch: string) => (release: string) => `al2023-ami-ecs-hvm-2023.0.${release}-kernel-6.1-${arch}`;
const gpuName = (release: string): string => `al2023-ami-ecs-gpu-hvm-2023.0.${release}-kernel-6.1-x86_64-ebs`;

/**
 * AWS makes a Windows AMI private soon after the next ones are published, so the deploy records which one is current.
 * @see https://docs.aws.amazon.com/ec2/latest/windows-ami-reference/windows-ami-versions.html
 */
const windows: VendorImage = {
  newest: null,
  parameter: () => "/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-ECS_Optimized/image_id",
};

/**
 * By operating system, arch and GPU. Null: ECS has no such image.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/retrieve-ecs-optimized_AMI.html
 */
const images: {
  readonly [O in Pool["os"]]: { readonly [A in Pool["arch"]]: { readonly plain: VendorImage | null; readonly gpu: VendorImage | null } };
} = {
  linux: {
    amd64: { plain: linux("", plainName("x86_64")), gpu: linux("gpu/", gpuName) },
    arm64: { plain: linux("arm64/", plainName("arm64")), gpu: null },
  },
  windows: { amd64: { plain: windows, gpu: null }, arm64: { plain: null, gpu: null } },
};

/** Sizes of the images, in GiB. */
export const minDiskGiB: Readonly<Record<Pool["os"], number>> = { linux: 30, windows: 50 };

export const rootDevices: Readonly<Record<Pool["os"], string>> = { linux: "/dev/xvda", windows: "/dev/sda1" };

/** Null if ECS has no image for such a pool. */
export const vendorImage = ({ os, arch, gpu }: Pick<Pool, "os" | "arch" | "gpu">): VendorImage | null =>
  images[os][arch][gpu === null ? "plain" : "gpu"];
