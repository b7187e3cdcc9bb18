/** Logs of the control plane: the cluster's workspace, and further destinations. */
import { LogAnalyticsWorkspace } from "@cdktf/provider-azurerm/lib/log-analytics-workspace";
import { MonitorDiagnosticSetting, type MonitorDiagnosticSettingConfig } from "@cdktf/provider-azurerm/lib/monitor-diagnostic-setting";
import { Construct } from "constructs";
import { cutName } from "../../platform/naming/names";
import { tagged } from "../tags";
import { type ControlPlaneContext, guarded, partName, placeOf } from "./cluster-context";
import { type LogTarget, logTarget } from "./log-target";

const WORKSPACE_LIMIT = 63;

/** kube-audit-admin contains changes only: kube-audit adds reads, and costs much more. */
const CATEGORIES = ["kube-apiserver", "kube-audit-admin", "guard", "cluster-autoscaler"];

type Destination = Partial<MonitorDiagnosticSettingConfig>;

const destinations: Readonly<Record<LogTarget, (id: string) => Destination>> = {
  storage: (id) => ({ storageAccountId: id }),
  "event-hub": (id) => ({ eventhubAuthorizationRuleId: id }),
  workspace: (id) => ({ logAnalyticsWorkspaceId: id, logAnalyticsDestinationType: "Dedicated" }),
};

/** A workspace supports a customer-managed key only in a dedicated cluster from 100 GB a day, so logs are encrypted with Azure's key. */
export class ControlPlaneLogs extends Construct {
  readonly workspaceId: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ControlPlaneContext,
  ) {
    super(scope, id);
    const { retentionDays, to } = clusterContext.cluster.logs;
    this.workspaceId = this.createWorkspace(retentionDays).id;
    this.send("workspace", destinations.workspace(this.workspaceId));
    const target = to === null ? null : logTarget(to);
    if (to !== null && target !== null) this.send("forwarding", destinations[target](clusterContext.context.valueOf(to)));
  }

  private createWorkspace(retentionInDays: number): LogAnalyticsWorkspace {
    return new LogAnalyticsWorkspace(this, "Default", {
      ...placeOf(this.clusterContext),
      name: cutName(partName(this.clusterContext, "logs"), WORKSPACE_LIMIT),
      sku: "PerGB2018",
      retentionInDays,
      localAuthenticationEnabled: false,
      allowResourceOnlyPermissions: true,
      ...guarded(this.clusterContext),
      ...tagged(this.clusterContext.placement.labels),
    });
  }

  private send(name: string, destination: Destination): void {
    new MonitorDiagnosticSetting(this, `to-${name}`, {
      name,
      targetResourceId: this.clusterContext.control.id,
      ...destination,
      enabledLog: CATEGORIES.map((category) => ({ category })),
    });
  }
}
