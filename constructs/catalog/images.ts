/**
 * Images of nodes and hosts that a vendor names once and for all: the newest of each at the catalogue's date. An image that its vendor takes
 * back within months is not here, because a new cluster could not start from it.
 */
import type { Cloud } from "./cloud";
import type { HostSystem } from "./host-system";

/**
 * Canonical's builds of Ubuntu by serial. Each serial was seen in public listings of its cloud, for amd64 and for arm64.
 * @see https://documentation.ubuntu.com/aws/aws-how-to/instances/find-ubuntu-images/ names parameters and images by serial
 * @see https://documentation.ubuntu.com/azure/azure-how-to/instances/find-ubuntu-images/ names offer and SKUs, to which versions belong
 * @see https://cloud.google.com/compute/docs/images/os-details names image families, to which images belong
 */
const hostBuilds: Readonly<Record<HostSystem, Readonly<Record<Cloud, string>> | null>> = {
  "ubuntu-24.04": { aws: "20260714", google: "20260723", azure: "202608070" },
  "windows-2022": null,
};

/** The newest build of a system on a cloud; null if the catalogue has none. */
export const newestHostBuild = (system: HostSystem, cloud: Cloud): string | null => hostBuilds[system]?.[cloud] ?? null;

/**
 * Release version of EKS's Amazon Linux 2023 images, the same for all of their variants, by minor version of Kubernetes.
 * @see https://github.com/awslabs/amazon-eks-ami/blob/main/CHANGELOG.md release v20260714
 */
const eksReleases: Readonly<Record<string, string>> = {
  "1.30": "1.30.14-20260714",
  "1.31": "1.31.14-20260714",
  "1.32": "1.32.13-20260714",
  "1.33": "1.33.13-20260714",
  "1.34": "1.34.9-20260714",
  "1.35": "1.35.6-20260714",
  "1.36": "1.36.2-20260714",
};

/** The newest release of EKS's Linux nodes; null if the catalogue has none for that minor version. */
export const newestEksRelease = (minor: string): string | null => (Object.hasOwn(eksReleases, minor) ? eksReleases[minor]! : null);

/**
 * Release of ECS's Amazon Linux 2023 images, the same for all of their variants.
 * @see https://github.com/aws/amazon-ecs-ami/blob/main/CHANGELOG.md
 */
export const newestEcsRelease = "20260805";
