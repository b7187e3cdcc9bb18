/** What EKS fixes when it creates a cluster. */
import { type FixedChoice, fixedEncryption, fixedKey } from "../../../platform/lock/fixed";
import type { EksCluster } from "../../../platform/types/aws/cluster";
import type { AwsLocation } from "../../../platform/types/aws/location";
import { fixedOfUnit } from "../../fixed";

type Fixed = Pick<EksCluster, "network" | "ipv6" | "serviceRange" | "roles" | "mode" | "encryption" | "backup">;

/** A key for secrets can be added to a cluster, but neither changed nor removed; a backup vault is created with one or without. */
export const fixedOf = (cluster: Fixed, location: AwsLocation): FixedChoice[] => [
  ...fixedOfUnit(cluster.network, location),
  { name: "ipv6", value: cluster.ipv6, below: ["network"] },
  ...(cluster.ipv6 ? [] : [fixedKey(["ranges", "services"], cluster.serviceRange)]),
  fixedKey(["roles", "controlPlane"], cluster.roles.controlPlane ?? "managed"),
  ...(cluster.mode === "automatic" ? [fixedKey(["roles", "nodes"], cluster.roles.nodes ?? "managed")] : []),
  { ...fixedEncryption(cluster.encryption), ...(cluster.backup === null && { freeFrom: "provider" }) },
];
