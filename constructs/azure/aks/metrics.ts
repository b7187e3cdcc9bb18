/** Metrics of the cluster: Azure's managed Prometheus, in a workspace of the cluster. */
import { MonitorDataCollectionEndpoint } from "@cdktf/provider-azurerm/lib/monitor-data-collection-endpoint";
import { MonitorDataCollectionRule } from "@cdktf/provider-azurerm/lib/monitor-data-collection-rule";
import { MonitorDataCollectionRuleAssociation } from "@cdktf/provider-azurerm/lib/monitor-data-collection-rule-association";
import { MonitorWorkspace } from "@cdktf/provider-azurerm/lib/monitor-workspace";
import { Construct } from "constructs";
import { cutName } from "../../platform/naming/names";
import { tagged } from "../tags";
import { type ControlPlaneContext, guarded, partName, placeOf } from "./cluster-context";

/** Limit of the names of workspaces, endpoints and rules. */
const NAME_LIMIT = 44;
const STREAM = "Microsoft-PrometheusMetrics";
const DESTINATION = "workspace";

/** @see https://learn.microsoft.com/azure/azure-monitor/containers/kubernetes-monitoring-enable */
export class ClusterMetrics extends Construct {
  readonly workspaceId: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ControlPlaneContext,
  ) {
    super(scope, id);
    const workspace = new MonitorWorkspace(this, "Default", { ...this.shared, ...guarded(clusterContext) });
    this.workspaceId = workspace.id;
    const endpoint = new MonitorDataCollectionEndpoint(this, "endpoint", { ...this.shared, kind: "Linux" });
    const rule = this.createRule(workspace, endpoint);
    new MonitorDataCollectionRuleAssociation(this, "association", {
      name: cutName(partName(clusterContext, "metrics"), NAME_LIMIT),
      targetResourceId: clusterContext.control.id,
      dataCollectionRuleId: rule.id,
    });
  }

  private get shared() {
    return {
      ...placeOf(this.clusterContext),
      name: cutName(partName(this.clusterContext, "metrics"), NAME_LIMIT),
      ...tagged(this.clusterContext.placement.labels),
    };
  }

  private createRule(workspace: MonitorWorkspace, endpoint: MonitorDataCollectionEndpoint): MonitorDataCollectionRule {
    return new MonitorDataCollectionRule(this, "rule", {
      ...this.shared,
      kind: "Linux",
      dataCollectionEndpointId: endpoint.id,
      destinations: { monitorAccount: [{ name: DESTINATION, monitorAccountId: workspace.id }] },
      dataSources: { prometheusForwarder: [{ name: "prometheus", streams: [STREAM] }] },
      dataFlow: [{ streams: [STREAM], destinations: [DESTINATION] }],
    });
  }
}
