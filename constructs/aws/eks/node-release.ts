/** The release of a node pool's image: pinned by name, or recorded by the deployed state. */
import type { Construct } from "constructs";
import type { EksCluster } from "../../platform/types/aws/cluster";
import type { Pool } from "../../platform/types/shared/pool";
import { type RecordedImageProps, recordedImage } from "../host-pool/image";

/**
 * The first generation is what EKS chose when it created the node group: the provider keeps that as long as no release is written.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_node_group#release_version
 */
const FIRST_GENERATION = 1;

export function nodeRelease(scope: Construct, pool: Pool, { nodeImages, version }: EksCluster): { readonly releaseVersion?: string } {
  const image = nodeImages[pool.id];
  if (image === undefined) throw new Error(`${pool.path} has no pinned image`);
  if (image.kind === "release") return { releaseVersion: image.release };
  if (image.generation <= FIRST_GENERATION) return {};
  return {
    releaseVersion: recordedImage(scope, { ...currentRelease(pool, version), triggers: { generation: image.generation, version } }),
  };
}

const processors: Readonly<Record<Pool["arch"], string>> = { amd64: "x86_64", arm64: "arm64" };

/**
 * Where AWS publishes the current release of an image.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/retrieve-ami-id.html
 * @see https://docs.aws.amazon.com/eks/latest/userguide/retrieve-windows-ami-id.html its value is a JSON text with all fields
 */
function currentRelease({ os, arch, gpu }: Pool, version: string): Pick<RecordedImageProps, "parameter" | "field"> {
  if (os === "windows")
    return {
      parameter: `/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-${version}`,
      field: "release_version",
    };
  const variant = gpu === null ? "standard" : "nvidia";
  return {
    parameter: `/aws/service/eks/optimized-ami/${version}/amazon-linux-2023/${processors[arch]}/${variant}/recommended/release_version`,
  };
}
