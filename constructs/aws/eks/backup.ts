/** Backups of the cluster and its volumes by AWS Backup, in a separate vault. */
import type { BackupPlan } from "@cdktf/provider-aws/lib/backup-plan";
import type { BackupVault } from "@cdktf/provider-aws/lib/backup-vault";
import { Construct } from "constructs";
import { cutName } from "../../platform/naming/names";
import type { EksCluster } from "../../platform/types/aws/cluster";
import { AwsRole } from "../iam/role";
import { serviceTrust } from "../iam/trust";
import { tagged } from "../tags";
import type { ControlPlaneContext } from "./cluster-context";

type Backup = NonNullable<EksCluster["backup"]>;

/** Times are UTC. @see https://docs.aws.amazon.com/aws-backup/latest/devguide/about-backup-plans.html */
const schedules: { readonly [E in Backup["every"]]: string } = {
  hour: "cron(0 * * * ? *)",
  day: "cron(0 3 * * ? *)",
  week: "cron(0 3 ? * SUN *)",
};

/** Length limit for names of vaults, rules and selections. */
const NAME_LIMIT = 50;

export class ClusterBackup extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ControlPlaneContext,
    backup: Backup,
  ) {
    super(scope, id);
    const plan = this.createPlan(this.createVault(), backup);
    this.select(plan);
  }

  private get vaultName(): string {
    return cutName(this.clusterContext.cluster.name, NAME_LIMIT);
  }

  private createVault(): BackupVault {
    const { cluster, keyArn, tags } = this.clusterContext;
    // Few specs use this binding and those below: loaded on first use.
    const { BackupVault } = require("@cdktf/provider-aws/lib/backup-vault") as typeof import("@cdktf/provider-aws/lib/backup-vault");
    return new BackupVault(this, "vault", {
      name: this.vaultName,
      ...(keyArn !== null && { kmsKeyArn: keyArn }),
      ...(cluster.deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(tags),
    });
  }

  private createPlan(vault: BackupVault, backup: Backup): BackupPlan {
    const { BackupPlan } = require("@cdktf/provider-aws/lib/backup-plan") as typeof import("@cdktf/provider-aws/lib/backup-plan");
    return new BackupPlan(this, "plan", {
      name: this.vaultName,
      rule: [
        {
          ruleName: `every-${backup.every}`,
          targetVaultName: vault.name,
          schedule: schedules[backup.every],
          lifecycle: { deleteAfter: backup.keepDays },
        },
      ],
      ...tagged(this.clusterContext.tags),
    });
  }

  private select(plan: BackupPlan): void {
    const { cluster, location, tags } = this.clusterContext;
    const role = new AwsRole(this, "role", {
      location,
      name: `${cluster.name}-backup`,
      description: "Lets AWS Backup back up and restore the cluster",
      trust: [serviceTrust("backup.amazonaws.com", { sourceAccount: location.account })],
      managedPolicies: ["service-role/AWSBackupServiceRolePolicyForBackup", "service-role/AWSBackupServiceRolePolicyForRestores"],
      tags,
    });
    const { BackupSelection } =
      require("@cdktf/provider-aws/lib/backup-selection") as typeof import("@cdktf/provider-aws/lib/backup-selection");
    new BackupSelection(this, "selection", {
      name: this.vaultName,
      planId: plan.id,
      iamRoleArn: role.arn,
      resources: [this.clusterContext.control.arn],
      dependsOn: [...role.ready],
    });
  }
}
