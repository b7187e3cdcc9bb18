/** Sole-tenant nodes in each zone, as many as its hosts need. */
import { ComputeNodeGroup } from "@cdktf/provider-google/lib/compute-node-group";
import { ComputeNodeTemplate } from "@cdktf/provider-google/lib/compute-node-template";
import { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { GoogleHostPool } from "../../platform/types/google/host-pool";

/** By which hosts find their nodes. */
const LABEL = "berth-hosts";

export class SoleTenantNodes extends Construct {
  readonly label: { readonly key: string; readonly value: string };
  readonly groups: readonly ComputeNodeGroup[];

  constructor(scope: Construct, id: string, hosts: GoogleHostPool, nodeType: string, region: string) {
    super(scope, id);
    const name = vendorName("google-network", `${hosts.name}-hosts`);
    this.label = { key: LABEL, value: name };
    const template = new ComputeNodeTemplate(this, "template", { name, region, nodeType, nodeAffinityLabels: { [LABEL]: name } });
    // A new host is there before its predecessor goes, so one more may stand in a zone.
    const most = hosts.count.max + 1;
    this.groups = hosts.zones.map((zone) => {
      const suffix = zone.slice(zone.lastIndexOf("-") + 1);
      return new ComputeNodeGroup(this, suffix, {
        name: vendorName("google-network", `${hosts.name}-hosts-${suffix}`),
        zone,
        nodeTemplate: template.id,
        autoscalingPolicy: { mode: "ON", minNodes: 0, maxNodes: most },
      });
    });
  }
}
