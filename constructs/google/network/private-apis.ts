/** Names of Google's APIs inside a network without a way out: they lead to addresses that only Google's own network has. */
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { labelled } from "../labels";
import { partName } from "./names";
import type { NetworkScope } from "./network-scope";

/** @see https://cloud.google.com/vpc/docs/configure-private-google-access (domain options) */
export const PRIVATE_APIS = { range: "199.36.153.8/30", addresses: ["199.36.153.8", "199.36.153.9", "199.36.153.10", "199.36.153.11"] };

/** What clusters, their nodes and hosts call, and where their images lie. */
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
    // Large bindings that only networks without a way out want: loaded where they are used.
    const { DnsManagedZone } =
      require("@cdktf/provider-google/lib/dns-managed-zone") as typeof import("@cdktf/provider-google/lib/dns-managed-zone");
    const { DnsRecordSet } =
      require("@cdktf/provider-google/lib/dns-record-set") as typeof import("@cdktf/provider-google/lib/dns-record-set");
    const zone = new DnsManagedZone(this, id, {
      name: partName(network, id),
      dnsName: `${domain}.`,
      description: "Leads to addresses of Google's APIs that are reached without the internet",
      visibility: "private",
      privateVisibilityConfig: { networks: [{ networkUrl: vpc.id }] },
      ...labelled(labels),
    });
    const at = { managedZone: zone.name, ttl: TTL_SECONDS };
    // The name that all of googleapis.com goes by is below it; the others have their addresses at the top.
    const apex = domain === "googleapis.com" ? `private.${domain}.` : `${domain}.`;
    return [
      new DnsRecordSet(this, `${id}-addresses`, { ...at, name: apex, type: "A", rrdatas: [...PRIVATE_APIS.addresses] }),
      new DnsRecordSet(this, `${id}-names`, { ...at, name: `*.${domain}.`, type: "CNAME", rrdatas: [apex] }),
    ];
  }
}
