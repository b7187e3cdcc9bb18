/** Logs of the control plane: a workspace of the cluster's own, and what is sent on beside it. */
import { LogAnalyticsWorkspace } from "@cdktf/provider-azurerm/lib/log-analytics-workspace";
import { MonitorDiagnosticSetting, type MonitorDiagnosticSettingConfig } from "@cdktf/provider-azurerm/lib/monitor-diagnostic-setting";
import { Construct } from "constructs";
import { cutName } from "../../platform/names";
import { tagged } from "../own-tags";
import { type LogTarget, logTarget } from "./log-target";
import { type ClusterSurroundings, guarded, partName, placeOf } from "./surroundings";

const WORKSPACE_LIMIT = 63;

/** Of kube-audit only what changes something: the whole costs much and adds reads. */
const CATEGORIES = ["kube-apiserver", "kube-audit-admin", "guard", "cluster-autoscaler"];

type Destination = Partial<MonitorDiagnosticSettingConfig>;

const destinations: Readonly<Record<LogTarget, (id: string) => Destination>> = {
  storage: (id) => ({ storageAccountId: id }),
  "event-hub": (id) => ({ eventhubAuthorizationRuleId: id }),
  workspace: (id) => ({ logAnalyticsWorkspaceId: id, logAnalyticsDestinationType: "Dedicated" }),
};

/** A workspace takes a key of one's own only on a cluster of its own for 100 GB a day, so the logs have Azure's. */
export class ControlPlaneLogs extends Construct {
  readonly workspaceId: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly around: ClusterSurroundings,
  ) {
    super(scope, id);
    const { retentionDays, to } = around.cluster.logs;
    this.workspaceId = this.createWorkspace(retentionDays).id;
    this.send("workspace", destinations.workspace(this.workspaceId));
    const target = to === null ? null : logTarget(to);
    if (to !== null && target !== null) this.send("forwarding", destinations[target](around.context.valueOf(to)));
  }

  private createWorkspace(retentionInDays: number): LogAnalyticsWorkspace {
    return new LogAnalyticsWorkspace(this, "Default", {
      ...placeOf(this.around),
      name: cutName(partName(this.around, "logs"), WORKSPACE_LIMIT),
      sku: "PerGB2018",
      retentionInDays,
      localAuthenticationEnabled: false,
      allowResourceOnlyPermissions: true,
      ...guarded(this.around),
      ...tagged(this.around.ground.labels),
    });
  }

  private send(name: string, destination: Destination): void {
    new MonitorDiagnosticSetting(this, `to-${name}`, {
      name,
      targetResourceId: this.around.control.id,
      ...destination,
      enabledLog: CATEGORIES.map((category) => ({ category })),
    });
  }
}
