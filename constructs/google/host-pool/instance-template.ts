/** What hosts start as: nested virtualization for those that run guests, a guarded boot, an encrypted disk, no public address, no key to log in by. */
import { ComputeRegionInstanceTemplate } from "@cdktf/provider-google/lib/compute-region-instance-template";
import type { ITerraformDependable, TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import type { GoogleNetworkLinks } from "../../contracts/network";
import { cutName } from "../../platform/naming/names";
import type { GoogleHostPool } from "../../platform/types/google/host-pool";
import type { HostedUnit } from "../../platform/types/host-pool";
import type { Labels } from "../../platform/types/shared/value";
import { labelled } from "../labels";

export interface HostTemplateNeeds {
  readonly pool: GoogleHostPool;
  readonly unit: HostedUnit<"google">;
  readonly links: GoogleNetworkLinks;
  readonly region: string;
  readonly image: string;
  readonly keyId: string | null;
  /** Address of the service account. */
  readonly account: string;
  /** The label of the sole-tenant nodes to stand on; null: any hardware. */
  readonly node: { readonly key: string; readonly value: string } | null;
  readonly labels: Labels;
  readonly dependsOn: readonly ITerraformDependable[];
  readonly lifecycle: TerraformResourceLifecycle;
}

/** Terraform adds digits behind a prefix, so that the new template can be there before the old one goes. */
const PREFIX_LIMIT = 36;

/** Base64, since Terraform would take `${` and `%{` in a script for templates; cloud-init is told so. */
const bootData = (userData: string): Record<string, string> => ({
  "user-data": Buffer.from(userData, "utf8").toString("base64"),
  "user-data-encoding": "base64",
});

/** People log in by their own account, by OS Login, and by no key that a project or a machine carries. */
const noSshMetadata = { "enable-oslogin": "TRUE", "block-project-ssh-keys": "true", "serial-port-enable": "false" };

export function hostTemplate(scope: Construct, needs: HostTemplateNeeds): ComputeRegionInstanceTemplate {
  const { pool, unit, links, region, account, node, labels, dependsOn, lifecycle } = needs;
  return new ComputeRegionInstanceTemplate(scope, "template", {
    namePrefix: `${cutName(pool.name, PREFIX_LIMIT)}-`,
    region,
    description: `Hosts ${unit.id}`,
    machineType: pool.machine.type,
    canIpForward: false,
    ...(pool.nested && { advancedMachineFeatures: { enableNestedVirtualization: true } }),
    shieldedInstanceConfig: { enableSecureBoot: true, enableVtpm: true, enableIntegrityMonitoring: true },
    disk: [bootDisk(needs)],
    networkInterface: [{ subnetwork: links.subnet, stackType: unit.network.network.ipv6 ? "IPV4_IPV6" : "IPV4_ONLY" }],
    // What it may do is said by roles, of which it has none.
    serviceAccount: { email: account, scopes: ["https://www.googleapis.com/auth/cloud-platform"] },
    metadata: { ...bootData(pool.boot.userData), ...noSshMetadata },
    scheduling: {
      automaticRestart: true,
      onHostMaintenance: "MIGRATE",
      provisioningModel: "STANDARD",
      ...(node !== null && { nodeAffinities: [{ key: node.key, operator: "IN", values: [node.value] }] }),
    },
    dependsOn: [...dependsOn],
    lifecycle: { ...lifecycle, createBeforeDestroy: true },
    ...labelled(labels),
  });
}

const bootDisk = ({ pool, unit, image, keyId }: HostTemplateNeeds) => ({
  boot: true,
  autoDelete: true,
  sourceImage: image,
  diskSizeGb: pool.diskGiB,
  diskType: pool.diskType,
  ...(keyId !== null && { diskEncryptionKey: { kmsKeySelfLink: keyId } }),
  ...labelled(unit.labels),
});
