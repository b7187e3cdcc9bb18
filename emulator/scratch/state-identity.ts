/** Identifies the state of a backend or of a remote state reader, so that both can be matched. */
import { resolve } from "node:path";
import type { JsonObject } from "../json";

/** Settings that tell one state from another, for each kind of backend; all other settings say how to reach it. */
const IDENTIFYING: Readonly<Record<string, readonly string[]>> = {
  s3: ["bucket", "key", "workspace_key_prefix"],
  gcs: ["bucket", "prefix"],
  azurerm: ["storage_account_name", "container_name", "key"],
  http: ["address"],
  consul: ["path"],
  kubernetes: ["secret_suffix", "namespace"],
  pg: ["conn_str", "schema_name"],
  oss: ["bucket", "prefix", "key"],
  cos: ["bucket", "prefix", "key"],
  remote: ["hostname", "organization", "workspaces"],
  cloud: ["hostname", "organization", "workspaces"],
};

/**
 * A text that is the same for every description of one state.
 * @param workingDirectory folder that a relative path of local state starts from
 */
export function stateIdentity(backend: string, config: JsonObject, workingDirectory: string): string {
  if (backend === "local") return `local:${resolve(workingDirectory, String(config.path ?? "terraform.tfstate"))}`;
  const kind = backend === "cloud" ? "remote" : backend;
  const keys = IDENTIFYING[backend] ?? Object.keys(config).sort();
  return `${kind}:${JSON.stringify(keys.map((key) => config[key] ?? null))}`;
}
