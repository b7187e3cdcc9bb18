/** Sole-tenant node groups, one per zone, which scale with the hosts. */
import { ComputeNodeGroup } from "@cdktf/provider-google/lib/compute-node-group";
import { ComputeNodeTemplate } from "@cdktf/provider-google/lib/compute-node-template";
import { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { GoogleHostPool } from "../../platform/types/google/host-pool";

/** The affinity label that assigns hosts to their nodes. */
const LABEL = "berth-hosts";

export class SoleTenantNodes extends Construct {
  readonly label: { readonly key: string; readonly value: string };
  readonly groups: readonly ComputeNodeGroup[];

  constructor(scope: Construct, id: string, hosts: GoogleHostPool, nodeType: string, region: string) {
    super(scope, id);
    const name = vendorName("google-network", `${hosts.name}-hosts`);
    this.label = { key: LABEL, value: name };
    const template = new ComputeNodeTemplate(this, "template", { name, region, nodeType, nodeAffinityLabels: { [LABEL]: name } });
    // A rollout creates a new host before it deletes the old one, so a zone can have one more.
    const maxNodes = hosts.count.max + 1;
    this.groups = hosts.zones.map((zone) => {
      const suffix = zone.slice(zone.lastIndexOf("-") + 1);
      return new ComputeNodeGroup(this, suffix, {
        name: vendorName("google-network", `${hosts.name}-hosts-${suffix}`),
        zone,
        nodeTemplate: template.id,
        autoscalingPolicy: { mode: "ON", minNodes: 0, maxNodes },
      });
    });
  }
}
