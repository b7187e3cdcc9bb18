/** Core rules that synthesized examples may fail, each with the reason. One that waives nothing fails the check. */
import type { Failed } from "./checkov";
import { checkovRules } from "./rules";

export interface Waiver {
  readonly rule: string;
  /** Address of the resource; `*` matches any run of characters. */
  readonly resource: string;
  /** Name of the stack, likewise. @default "*" */
  readonly stack?: string;
  /** Why failing is right here, and what is done instead. */
  readonly reason: string;
}

export const waivers: readonly Waiver[] = [
  {
    rule: "CKV_AWS_39",
    resource: "aws_eks_cluster.cluster",
    stack: "aws-auto/cluster-apps",
    reason: "The example shows a public endpoint, held to one range; its spec waives Berth's own rule with the reason.",
  },
  ...["CKV_GCP_12", "CKV_GCP_61", "CKV_GCP_69"].map((rule) => ({
    rule,
    resource: "google_container_cluster.cluster",
    stack: "google/cluster-jobs",
    reason:
      "Autopilot has network policy, intranode visibility and the metadata server always, and the provider refuses those settings together with enable_autopilot.",
  })),
  ...["cluster_secrets-key", "cluster_backup_store_key", "registry_key"].flatMap((vault): Waiver[] =>
    ["CKV_AZURE_109", "CKV_AZURE_189"].map((rule) => ({
      rule,
      resource: `azurerm_key_vault.${vault}`,
      reason:
        "AKS, storage accounts and registries use the key by an identity of ours, which no vault lets through its firewall; who may use it is said by roles alone, and the vault holds this one key.",
    })),
  ),
  {
    rule: "CKV2_AZURE_32",
    resource: "azurerm_key_vault.*",
    reason:
      "Services of Azure use these vaults, and nothing in a network does: a private endpoint would be paid for and reached by nobody.",
  },
  {
    rule: "CKV_AZURE_4",
    resource: "azurerm_kubernetes_cluster.cluster",
    reason:
      "The rule asks for the agent of Container Insights, which is paid for by all that containers print. Logs of the control plane go to Log Analytics by a diagnostic setting.",
  },
  {
    rule: "CKV_AZURE_117",
    resource: "azurerm_kubernetes_cluster.cluster",
    stack: "aks/cluster-lab",
    reason: "The example shows encryption: provider.",
  },
  {
    rule: "CKV_GCP_42",
    resource: "google_project_iam_member.cluster_access_*-admins",
    stack: "google/cluster-apps",
    reason:
      "The spec names the service account that installs charts as an administrator. A condition limits the role to this one cluster, which the rule does not read.",
  },
  {
    rule: "CKV_GCP_84",
    resource: "google_artifact_registry_repository.location_agent-repository",
    reason:
      "The repository is always empty: its creation makes the service agent of Artifact Registry, without which no other repository can have a key.",
  },
];

const matches = (pattern: string, text: string): boolean => {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(text);
};

const covers = (waiver: Waiver, failed: Failed): boolean =>
  waiver.rule === failed.rule && matches(waiver.resource, failed.address) && matches(waiver.stack ?? "*", failed.stack);

/** Core rules that no waiver covers, and the waivers that cover nothing. */
export function judge(failed: readonly Failed[], table: readonly Waiver[] = waivers): { open: Failed[]; unused: Waiver[] } {
  const core = failed.filter(({ rule }) => checkovRules.has(rule));
  return {
    open: core.filter((each) => !table.some((waiver) => covers(waiver, each))),
    unused: table.filter((waiver) => !core.some((each) => covers(waiver, each))),
  };
}
