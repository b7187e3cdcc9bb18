/** Service agents: the service accounts that Google's services use in a project, for example to encrypt with its keys. */

/** How the agent of a project comes into being: a right can be granted only to one that exists. */
export type AgentOrigin =
  /** When the API is enabled. */
  | "api"
  /** With the project's first repository, which stack `location-x` creates. */
  | "first repository"
  /** By a command: Google documents no other way, or not which one. */
  | "command";

interface Agent {
  readonly account: string;
  /** The API that it belongs to. */
  readonly service: string;
  readonly origin: AgentOrigin;
}

/**
 * `google_project_service_identity`, which creates agents, is only in Google's beta provider.
 * @see https://cloud.google.com/iam/docs/service-agents
 * @see https://cloud.google.com/iam/docs/create-service-agents
 * @see https://docs.cloud.google.com/artifact-registry/docs/ar-service-account
 */
const agents = {
  "artifact-registry": { account: "gcp-sa-artifactregistry", service: "artifactregistry.googleapis.com", origin: "first repository" },
  compute: { account: "compute-system", service: "compute.googleapis.com", origin: "api" },
  gke: { account: "container-engine-robot", service: "container.googleapis.com", origin: "api" },
  "gke-backup": { account: "gcp-sa-gkebackup", service: "gkebackup.googleapis.com", origin: "command" },
  "secret-manager": { account: "gcp-sa-secretmanager", service: "secretmanager.googleapis.com", origin: "command" },
} as const satisfies Readonly<Record<string, Agent>>;

export type ServiceAgent = keyof typeof agents;

/** By the domain of the agent's account, such as `gcp-sa-gkebackup`. */
export const agentAccounts: ReadonlyMap<string, Agent> = new Map(Object.values(agents).map((agent) => [agent.account, agent]));

export const agentOrigin = (agent: ServiceAgent): AgentOrigin => agents[agent].origin;

/** The API that the agent belongs to: `gkebackup.googleapis.com`. */
export const serviceOf = (agent: ServiceAgent): string => agents[agent].service;

/** The command that creates the agent, or does nothing if it exists. */
export const createAgentCommand = (agent: ServiceAgent, project: string): string =>
  `gcloud beta services identity create --service=${agents[agent].service} --project=${project}`;

/** The agent as an IAM member. @param projectNumber not the project id; can be a token */
export const agentMember = (agent: ServiceAgent, projectNumber: string): string =>
  `serviceAccount:service-${projectNumber}@${agents[agent].account}.iam.gserviceaccount.com`;
