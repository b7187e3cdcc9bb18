/** Private DNS zones for Google APIs in a network without internet egress. They resolve to addresses within Google's network. */
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { labelled } from "../labels";
import { partName } from "./names";
import type { NetworkScope } from "./network-scope";

/** @see https://cloud.google.com/vpc/docs/configure-private-google-access (domain options) */
export const PRIVATE_APIS = { range: "199.36.153.8/30", addresses: ["199.36.153.8", "199.36.153.9", "199.36.153.10", "199.36.153.11"] };

/** APIs that clusters, nodes and hosts call, and the registries of their images. */
const domains = ["gcr.io", "gke.goog", "googleapis.com", "pkg.dev"] as const;

const TTL_SECONDS = 300;

export class PrivateApis extends Construct {
  readonly ready: readonly ITerraformDependable[];

  constructor(
    scope: Construct,
    id: string,
    private readonly networkScope: NetworkScope,
  ) {
    super(scope, id);
    this.ready = domains.flatMap((domain) => this.createZone(domain));
  }

  private createZone(domain: string): ITerraformDependable[] {
    const { network, vpc, labels } = this.networkScope;
    const id = domain.replaceAll(".", "-");
    // Large bindings that only networks without egress use, so they are loaded here.
    const { DnsManagedZone } =
      require("@cdktf/provider-google/lib/dns-managed-zone") as typeof import("@cdktf/provider-google/lib/dns-managed-zone");
    const { DnsRecordSet } =
      require("@cdktf/provider-google/lib/dns-record-set") as typeof import("@cdktf/provider-google/lib/dns-record-set");
    const zone = new DnsManagedZone(this, id, {
      name: partName(network, id),
      dnsName: `${domain}.`,
      description: "Resolves Google APIs to addresses that require no internet access",
      visibility: "private",
      privateVisibilityConfig: { networks: [{ networkUrl: vpc.id }] },
      ...labelled(labels),
    });
    const record = { managedZone: zone.name, ttl: TTL_SECONDS };
    // All names of googleapis.com are aliases of private.googleapis.com; the other domains have their addresses at the apex.
    const apex = domain === "googleapis.com" ? `private.${domain}.` : `${domain}.`;
    return [
      new DnsRecordSet(this, `${id}-addresses`, { ...record, name: apex, type: "A", rrdatas: [...PRIVATE_APIS.addresses] }),
      new DnsRecordSet(this, `${id}-names`, { ...record, name: `*.${domain}.`, type: "CNAME", rrdatas: [apex] }),
    ];
  }
}
