/** The logs of a cluster: stored only in their own log bucket, with the spec's retention and the cluster's key, and forwarded if the spec says so. */
import { DataGoogleLoggingProjectCmekSettings } from "@cdktf/provider-google/lib/data-google-logging-project-cmek-settings";
import { KmsCryptoKeyIamMember } from "@cdktf/provider-google/lib/kms-crypto-key-iam-member";
import { LoggingProjectBucketConfig } from "@cdktf/provider-google/lib/logging-project-bucket-config";
import { LoggingProjectExclusion } from "@cdktf/provider-google/lib/logging-project-exclusion";
import { LoggingProjectSink } from "@cdktf/provider-google/lib/logging-project-sink";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { lastingName } from "../../platform/naming/names";
import { type ClusterContext, logFilter } from "./cluster-context";
import { LogForwarding } from "./log-forwarding";

export class ClusterLogs extends Construct {
  /** Resources that must exist before the first log entry. */
  readonly ready: readonly ITerraformDependable[];

  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ClusterContext,
  ) {
    super(scope, id);
    const { cluster, location, name } = clusterContext;
    const bucket = this.createBucket(this.grantKeyUse());
    const sink = new LoggingProjectSink(this, "sink", {
      name,
      project: location.project,
      destination: `logging.googleapis.com/${bucket.id}`,
      filter: logFilter(clusterContext),
      uniqueWriterIdentity: true,
    });
    // Without it the project's default bucket would store a second copy, with its own retention and Google's key.
    const exclusion = new LoggingProjectExclusion(this, "exclusion", {
      name,
      project: location.project,
      description: `Stored in the log bucket of cluster ${name}`,
      filter: logFilter(clusterContext),
      dependsOn: [sink],
    });
    if (cluster.logs.to !== null) new LogForwarding(this, "forwarding", clusterContext, cluster.logs.to);
    this.ready = [sink, exclusion];
  }

  private createBucket(granted: readonly ITerraformDependable[]): LoggingProjectBucketConfig {
    const { cluster, location, name, keyId } = this.clusterContext;
    return new LoggingProjectBucketConfig(this, "Default", {
      project: location.project,
      location: location.region,
      // A deleted bucket keeps its id for 7 days.
      bucketId: lastingName(name, cluster.generation),
      description: `Logs of cluster ${name}`,
      retentionDays: cluster.logs.retentionDays,
      ...(keyId !== null && { cmekSettings: { kmsKeyName: keyId } }),
      ...(granted.length > 0 && { dependsOn: [...granted] }),
      ...(cluster.deletionProtection && { lifecycle: { preventDestroy: true } }),
    });
  }

  /** Cloud Logging has a separate service account for keys. The owner of an existing key grants its use. */
  private grantKeyUse(): ITerraformDependable[] {
    const { location, ownKeyId } = this.clusterContext;
    if (ownKeyId === null) return [];
    const settings = new DataGoogleLoggingProjectCmekSettings(this, "settings", { project: location.project });
    return [
      new KmsCryptoKeyIamMember(this, "key-use", {
        cryptoKeyId: ownKeyId,
        role: "roles/cloudkms.cryptoKeyEncrypterDecrypter",
        member: `serviceAccount:${settings.serviceAccountId}`,
      }),
    ];
  }
}
