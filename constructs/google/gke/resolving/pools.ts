/** Checks what GKE does not support in node pools, and decides the type of their boot disks. */
import { bootDiskOf } from "../../../catalog/machines";
import type { GkeCluster } from "../../../platform/types/google/cluster";
import type { Pool } from "../../../platform/types/shared/pool";
import { accelerators } from "../accelerators";
import type { Report } from "../codes";

/** Machine families that support AMD SEV. @see https://cloud.google.com/kubernetes-engine/docs/how-to/confidential-gke-nodes#availability */
const confidentialFamilies = ["n2d", "c2d", "c3d"];
const DEFAULT_DISK = "pd-balanced";

export function checkPools(pools: readonly Pool[], confidentialNodes: boolean, report: Report): void {
  for (const pool of pools) {
    checkGpu(pool, report);
    checkLabels(pool, report);
    if (pool.os === "windows") checkWindows(pool, confidentialNodes, report);
    else if (confidentialNodes) checkConfidential(pool, report);
  }
}

function checkGpu({ key, gpu }: Pool, report: Report): void {
  if (gpu === null || (Object.hasOwn(accelerators, gpu.type) && Number.isInteger(gpu.count) && gpu.count > 0)) return;
  report("B4970", ["pools", key, "machine"], {
    message: `GKE does not support a machine with ${gpu.count} GPUs of type ${gpu.type}`,
    value: gpu,
    allowed: Object.keys(accelerators).join(", "),
  });
}

/** @see https://cloud.google.com/kubernetes-engine/docs/concepts/labels#reserved */
const reserved = ["kubernetes.io/", "k8s.io/", "cloud.google.com/gke-"];

function checkLabels({ key, nodeLabels }: Pool, report: Report): void {
  for (const label of Object.keys(nodeLabels))
    if (reserved.some((prefix) => label.startsWith(prefix)))
      report("B4067", ["pools", key, "labels", label], { message: `Label ${label} has a prefix that GKE reserves`, value: label });
}

function checkWindows({ key, arch, gpu }: Pool, confidentialNodes: boolean, report: Report): void {
  const at = (field: string) => ["pools", key, field];
  if (arch !== "amd64") report("B4066", at("machine"), { message: "GKE does not support Windows nodes on arm64", value: arch });
  if (gpu !== null) report("B4066", at("machine"), { message: "GKE does not support GPUs on Windows nodes", value: gpu.type });
  if (confidentialNodes)
    report("B4066", at("os"), { message: "GKE does not support Windows nodes with gke.confidentialNodes", value: "windows" });
}

function checkConfidential({ key, machines }: Pool, report: Report): void {
  for (const { type } of machines)
    if (!confidentialFamilies.includes(familyOf(type)))
      report("B4961", ["pools", key, "machine"], {
        message: `${type} does not support confidential nodes`,
        value: type,
        allowed: `machine types of ${confidentialFamilies.join(", ")}`,
      });
}

const familyOf = (type: string): string => type.split("-")[0] ?? type;

/** By pool id. A custom machine type, which the catalogue does not list, has the disk of its family. */
export const diskTypesOf = (pools: readonly Pool[]): GkeCluster["diskTypes"] =>
  Object.fromEntries(pools.map(({ id, machines }) => [id, bootDiskOf("google", machines[0]?.type ?? "") ?? DEFAULT_DISK]));
