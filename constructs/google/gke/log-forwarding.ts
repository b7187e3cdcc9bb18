/** Forwards a copy of a cluster's logs: a sink, and the role of its writer identity on the destination. */
import { BigqueryDatasetIamMember } from "@cdktf/provider-google/lib/bigquery-dataset-iam-member";
import { LoggingProjectSink } from "@cdktf/provider-google/lib/logging-project-sink";
import { ProjectIamMember } from "@cdktf/provider-google/lib/project-iam-member";
import { PubsubTopicIamMember } from "@cdktf/provider-google/lib/pubsub-topic-iam-member";
import { StorageBucketIamMember } from "@cdktf/provider-google/lib/storage-bucket-iam-member";
import { Fn, Token } from "cdktf";
import { Construct } from "constructs";
import type { ValueOrReference } from "../../platform/types/shared/value";
import { type ClusterContext, logFilter } from "./cluster-context";
import { type LogTarget, logTarget } from "./resolving/logs";

interface Target {
  destination(id: string): string;
  /** Grants the sink's writer identity access to the destination. */
  grantWriter(scope: Construct, id: string, member: string): void;
}

const STORAGE = "projects/_/buckets/";
const part = (id: string, index: number): string => id.split("/")[index] ?? "";

const targets: { readonly [T in LogTarget]: Target } = {
  bucket: {
    destination: (id) => `storage.googleapis.com/${bucketName(id)}`,
    grantWriter: (scope, id, member) =>
      void new StorageBucketIamMember(scope, "writer", { bucket: bucketName(id), role: "roles/storage.objectCreator", member }),
  },
  topic: {
    destination: (id) => `pubsub.googleapis.com/${id}`,
    grantWriter: (scope, id, member) =>
      void new PubsubTopicIamMember(scope, "writer", { project: part(id, 1), topic: part(id, 3), role: "roles/pubsub.publisher", member }),
  },
  dataset: {
    destination: (id) => `bigquery.googleapis.com/${id}`,
    grantWriter: (scope, id, member) =>
      void new BigqueryDatasetIamMember(scope, "writer", {
        project: part(id, 1),
        datasetId: part(id, 3),
        role: "roles/bigquery.dataEditor",
        member,
      }),
  },
  logBucket: {
    destination: (id) => `logging.googleapis.com/${id}`,
    grantWriter: (scope, id, member) =>
      void new ProjectIamMember(scope, "writer", {
        project: part(id, 1),
        role: "roles/logging.bucketWriter",
        member,
        condition: { title: "this log bucket", expression: `resource.name.endsWith("${id.slice(id.indexOf("locations/"))}")` },
      }),
  },
};

export class LogForwarding extends Construct {
  constructor(scope: Construct, id: string, clusterContext: ClusterContext, to: ValueOrReference) {
    super(scope, id);
    const { cluster, location, context, name } = clusterContext;
    const kind = logTarget(to);
    if (kind === null) throw new Error(`${cluster.path}.logs.to is not a log destination`);
    const target = targets[kind];
    const toId = context.valueOf(to);
    const sink = new LoggingProjectSink(this, "sink", {
      name: `${name}-to`,
      project: location.project,
      destination: target.destination(toId),
      filter: logFilter(clusterContext),
      uniqueWriterIdentity: true,
      ...(kind === "dataset" && { bigqueryOptions: { usePartitionedTables: true } }),
    });
    // A sink requires no writer identity for a log bucket in its own project.
    if (kind !== "logBucket" || part(toId, 1) !== location.project) target.grantWriter(this, toId, sink.writerIdentity);
  }
}

/** The name in a bucket's id, or the name itself. A value that is unknown until apply can be either. */
const bucketName = (id: string): string => (id.startsWith(STORAGE) ? id.slice(STORAGE.length) : nameAtApply(id));
const nameAtApply = (id: string): string => (Token.isUnresolved(id) ? Fn.replace(id, STORAGE, "") : id);
