/** Where control plane logs go in addition to the cluster's workspace, derived from the resource id. */

import { isToken } from "../../language/schema/values";
import type { ValueOrReference } from "../../platform/types/shared/value";

export type LogTarget = "storage" | "event-hub" | "workspace";

const forms: Readonly<Record<LogTarget, RegExp>> = {
  storage: /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Storage\/storageAccounts\/[a-z0-9]{3,24}$/,
  "event-hub":
    /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.EventHub\/namespaces\/[^/]+\/authorizationRules\/[^/]+$/,
  workspace: /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.OperationalInsights\/workspaces\/[^/]+$/,
};

/** Null for other resource ids. A reference is known only at apply, and is assumed to be a storage account. */
export function logTarget(to: ValueOrReference): LogTarget | null {
  if (typeof to !== "string" || isToken(to)) return "storage";
  return (Object.keys(forms) as LogTarget[]).find((target) => forms[target].test(to)) ?? null;
}
