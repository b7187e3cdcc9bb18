/** Service agents: the accounts by which services of Google act in a project, for example to use its keys. */

/** @see https://cloud.google.com/iam/docs/service-agents */
const hosts = {
  "artifact-registry": "gcp-sa-artifactregistry",
  compute: "compute-system",
  gke: "container-engine-robot",
  "gke-backup": "gcp-sa-gkebackup",
  /** Exists after `gcloud beta services identity create --service=secretmanager.googleapis.com`; this provider cannot create it. */
  "secret-manager": "gcp-sa-secretmanager",
} as const;

export type ServiceAgent = keyof typeof hosts;

/** As a member in IAM. @param projectNumber not the id; may be a token */
export const agentMember = (agent: ServiceAgent, projectNumber: string): string =>
  `serviceAccount:service-${projectNumber}@${hosts[agent]}.iam.gserviceaccount.com`;
