/** The instance template of hosts: Shielded VM, an encrypted disk, no public address, no SSH keys, and nested virtualization if guests require it. */
import { ComputeRegionInstanceTemplate } from "@cdktf/provider-google/lib/compute-region-instance-template";
import type { ITerraformDependable, TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import type { GoogleNetworkLinks } from "../../contracts/network";
import { cutName } from "../../platform/naming/names";
import type { GoogleHostPool } from "../../platform/types/google/host-pool";
import type { HostedUnit } from "../../platform/types/host-pool";
import type { Labels } from "../../platform/types/shared/value";
import { labelled } from "../labels";

export interface HostTemplateProps {
  readonly pool: GoogleHostPool;
  readonly unit: HostedUnit<"google">;
  readonly links: GoogleNetworkLinks;
  readonly region: string;
  readonly image: string;
  readonly keyId: string | null;
  /** Email address of the service account. */
  readonly account: string;
  /** The affinity label of the sole-tenant nodes; null: shared hardware. */
  readonly node: { readonly key: string; readonly value: string } | null;
  readonly labels: Labels;
  readonly dependsOn: readonly ITerraformDependable[];
  readonly lifecycle: TerraformResourceLifecycle;
}

/** Terraform appends a unique suffix, so that a new template can exist before the old one is deleted. */
const PREFIX_LIMIT = 36;

/** Base64, because Terraform would interpret `${` and `%{` in a script. cloud-init decodes it. */
const bootData = (userData: string): Record<string, string> => ({
  "user-data": Buffer.from(userData, "utf8").toString("base64"),
  "user-data-encoding": "base64",
});

/** People log in with OS Login and their own account. SSH keys in project or instance metadata are not accepted. */
const noSshMetadata = { "enable-oslogin": "TRUE", "block-project-ssh-keys": "true", "serial-port-enable": "false" };

export function hostTemplate(scope: Construct, props: HostTemplateProps): ComputeRegionInstanceTemplate {
  const { pool, unit, links, region, account, node, labels, dependsOn, lifecycle } = props;
  return new ComputeRegionInstanceTemplate(scope, "template", {
    namePrefix: `${cutName(pool.name, PREFIX_LIMIT)}-`,
    region,
    description: `Hosts ${unit.id}`,
    machineType: pool.machine.type,
    canIpForward: false,
    ...(pool.nested && { advancedMachineFeatures: { enableNestedVirtualization: true } }),
    shieldedInstanceConfig: { enableSecureBoot: true, enableVtpm: true, enableIntegrityMonitoring: true },
    disk: [bootDisk(props)],
    networkInterface: [{ subnetwork: links.subnet, stackType: unit.network.network.ipv6 ? "IPV4_IPV6" : "IPV4_ONLY" }],
    // The roles of the service account limit its permissions, not the scope.
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

const bootDisk = ({ pool, unit, image, keyId }: HostTemplateProps) => ({
  boot: true,
  autoDelete: true,
  sourceImage: image,
  diskSizeGb: pool.diskGiB,
  diskType: pool.diskType,
  ...(keyId !== null && { diskEncryptionKey: { kmsKeySelfLink: keyId } }),
  ...labelled(unit.labels),
});
