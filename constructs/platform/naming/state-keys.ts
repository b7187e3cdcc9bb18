/** Backends of the platform's stacks and of other Terraform states. State keys are computed from names only. */
import type { ParsedOutside, ParsedState } from "../../language/schema/state";
import type { Backend } from "../types/shared/state";

type Platform = { readonly name: string; readonly environment: string | null };
type Keyed = Exclude<ParsedOutside, { type: "local" }>;

/** The folder of local states, next to the spec. */
const LOCAL_STATE = ".berth/state";

/** `<name>/<environment or default>/<stack>`, in the notation of each backend. */
export function stackBackend(state: ParsedState, platform: Platform, stack: string): Backend {
  const steps = [platform.name, platform.environment ?? "default", stack];
  const key = `${steps.join("/")}.tfstate`;
  switch (state.type) {
    case "local":
      return { type: "local", path: `${LOCAL_STATE}/${key}` };
    case "s3":
    case "azurerm":
      return keyedBackend({ ...state, key });
    case "gcs":
      return keyedBackend({ ...state, prefix: steps.join("/") });
    case "hcp":
      return { ...keyedBackend({ ...state, workspace: steps.join("-") }), project: state.project ?? null };
  }
}

/** The backend of a state of `outside`, which is only read. */
export const outsideBackend = (outside: ParsedOutside): Backend =>
  outside.type === "local" ? { type: "local", path: outside.path } : keyedBackend(outside);

function keyedBackend<T extends Keyed>(parsed: T): Extract<Backend, { type: T["type"] }>;
function keyedBackend(parsed: Keyed): Backend {
  switch (parsed.type) {
    case "s3":
      return {
        type: "s3",
        bucket: parsed.bucket,
        key: parsed.key,
        region: parsed.region,
        assumeRole: parsed.assumeRole ?? null,
        kmsKey: parsed.kmsKey ?? null,
      };
    case "gcs":
      return { type: "gcs", bucket: parsed.bucket, prefix: parsed.prefix, impersonate: parsed.impersonate ?? null };
    case "azurerm":
      return {
        type: "azurerm",
        storageAccount: parsed.storageAccount,
        container: parsed.container,
        key: parsed.key,
        resourceGroup: parsed.resourceGroup ?? null,
        subscription: parsed.subscription ?? null,
        tenant: parsed.tenant ?? null,
      };
    case "hcp":
      return { type: "hcp", organization: parsed.organization, hostname: parsed.hostname, workspace: parsed.workspace, project: null };
  }
}
