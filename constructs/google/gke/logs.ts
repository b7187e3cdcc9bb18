/** The logs of a cluster, kept in a bucket of their own as long as the spec says, under the cluster's key, and nowhere else unless it is asked for. */
import { DataGoogleLoggingProjectCmekSettings } from "@cdktf/provider-google/lib/data-google-logging-project-cmek-settings";
import { KmsCryptoKeyIamMember } from "@cdktf/provider-google/lib/kms-crypto-key-iam-member";
import { LoggingProjectBucketConfig } from "@cdktf/provider-google/lib/logging-project-bucket-config";
import { LoggingProjectExclusion } from "@cdktf/provider-google/lib/logging-project-exclusion";
import { LoggingProjectSink } from "@cdktf/provider-google/lib/logging-project-sink";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { type ClusterContext, logFilter } from "./cluster-context";
import { LogForwarding } from "./log-forwarding";

export class ClusterLogs extends Construct {
  /** What is there before the first line of a log. */
  readonly ready: readonly ITerraformDependable[];

  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ClusterContext,
  ) {
    super(scope, id);
    const { cluster, location, name } = clusterContext;
    const bucket = this.createBucket(this.allowKey());
    const sink = new LoggingProjectSink(this, "sink", {
      name,
      project: location.project,
      destination: `logging.googleapis.com/${bucket.id}`,
      filter: logFilter(clusterContext),
      uniqueWriterIdentity: true,
    });
    // The project's own bucket would keep them once more, for its own time and under Google's key.
    const exclusion = new LoggingProjectExclusion(this, "exclusion", {
      name,
      project: location.project,
      description: `Kept in the bucket of cluster ${name}`,
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
      bucketId: name,
      description: `Logs of cluster ${name}`,
      retentionDays: cluster.logs.retentionDays,
      ...(keyId !== null && { cmekSettings: { kmsKeyName: keyId } }),
      ...(granted.length > 0 && { dependsOn: [...granted] }),
      ...(cluster.deletionProtection && { lifecycle: { preventDestroy: true } }),
    });
  }

  /** Logging has an account of its own for keys. Whoever brings a key says who may use it. */
  private allowKey(): ITerraformDependable[] {
    const { cluster, location, keyId } = this.clusterContext;
    if (keyId === null || cluster.encryption.kind !== "customer") return [];
    const settings = new DataGoogleLoggingProjectCmekSettings(this, "settings", { project: location.project });
    return [
      new KmsCryptoKeyIamMember(this, "key-use", {
        cryptoKeyId: keyId,
        role: "roles/cloudkms.cryptoKeyEncrypterDecrypter",
        member: `serviceAccount:${settings.serviceAccountId}`,
      }),
    ];
  }
}
