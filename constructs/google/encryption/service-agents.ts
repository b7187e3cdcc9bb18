/** Service agents: the service accounts that Google's services use in a project, for example to encrypt with its keys. */

/** @see https://cloud.google.com/iam/docs/service-agents */
const accounts = {
  "artifact-registry": "gcp-sa-artifactregistry",
  compute: "compute-system",
  gke: "container-engine-robot",
  "gke-backup": "gcp-sa-gkebackup",
  /** Exists after `gcloud beta services identity create --service=secretmanager.googleapis.com`; this provider cannot create it. */
  "secret-manager": "gcp-sa-secretmanager",
} as const;

export type ServiceAgent = keyof typeof accounts;

/** The agent as an IAM member. @param projectNumber not the project id; can be a token */
export const agentMember = (agent: ServiceAgent, projectNumber: string): string =>
  `serviceAccount:service-${projectNumber}@${accounts[agent]}.iam.gserviceaccount.com`;
