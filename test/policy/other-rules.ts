/** Rules of checkov, not core rules, that examples fail, each with the reason. One that no example fails any more, fails the check. */
import type { Failed } from "./checkov";
import { checkovRules } from "./rules";

export interface OtherRule {
  readonly rule: string;
  readonly cloud: "AWS" | "Google Cloud" | "Azure";
  /** Types of the resources that fail it. */
  readonly types: readonly string[];
  /** What the rule asks for. */
  readonly asks: string;
  /** Why examples do not satisfy it, and what is done instead. */
  readonly reason: string;
  /** Key of the spec that satisfies it; null if none does. */
  readonly key: string | null;
}

const storage = { cloud: "Azure", types: ["azurerm_storage_account"] } as const;

export const otherRules: readonly OtherRule[] = [
  {
    rule: "CKV_AWS_37",
    cloud: "AWS",
    types: ["aws_eks_cluster"],
    asks: "All five logs of the control plane of EKS are on.",
    reason:
      "The logs that say who did what are on: api, audit and authenticator. Those of controllerManager and scheduler help to debug Kubernetes itself, record no access, and are paid for by volume.",
    key: "clusters.*.eks.logTypes",
  },
  {
    rule: "CKV_AWS_338",
    cloud: "AWS",
    types: ["aws_cloudwatch_log_group"],
    asks: "A log group keeps its logs for a year.",
    reason:
      "Logs are kept for 90 days, in groups that are encrypted and protected against deletion; CloudWatch is an expensive archive. `logs.to` also sends them to a store with a retention of its own. For the flow logs of networks 90 days cannot be changed.",
    key: "clusters.*.logs.retention",
  },
  {
    rule: "CKV_AZURE_33",
    ...storage,
    asks: "Requests to the queues of a storage account are logged.",
    reason: "Berth creates no queues in these accounts, and nothing that it deploys uses one: there is no request to log.",
    key: null,
  },
  {
    rule: "CKV_AZURE_59",
    ...storage,
    asks: "The public endpoint of a storage account is off.",
    reason:
      "Network Watcher and Azure Backup work from Azure's own networks, outside of any private endpoint. The firewall of the account denies everybody else: it has no IP rule and only lets trusted services of Azure pass, which also need rights. Blobs are never public.",
    key: null,
  },
  {
    rule: "CKV_AZURE_164",
    cloud: "Azure",
    types: ["azurerm_container_registry"],
    asks: "A container registry only serves images that are signed by content trust.",
    reason:
      "Azure removes Docker Content Trust in 2028 and does not support it with a customer-managed key, which is the default of registries. Images can be signed with Notation or cosign, which need no setting of the registry.",
    key: null,
  },
  {
    rule: "CKV_AZURE_165",
    cloud: "Azure",
    types: ["azurerm_container_registry"],
    asks: "A container registry is replicated to a second region.",
    reason:
      "Each replica is paid for like a registry of its own, and only platforms in several regions pull from one. Berth replicates where the spec says so.",
    key: "registries.*.replicas",
  },
  {
    rule: "CKV_AZURE_166",
    cloud: "Azure",
    types: ["azurerm_container_registry"],
    asks: "A pushed image stays in quarantine until a scanner has released it.",
    reason:
      "Quarantine is a preview for which a scanner has to be connected that releases images: without one, no image could ever be pulled. Microsoft Defender scans pushed images instead, where a location of the subscription turns it on.",
    key: null,
  },
  {
    rule: "CKV_AZURE_206",
    ...storage,
    asks: "A storage account has a copy in another region.",
    reason:
      "Flow logs and backups stay in the region that the spec names, because leaving it can break rules on where data is kept. In regions with zones an account has copies in three zones.",
    key: null,
  },
  {
    rule: "CKV_AZURE_226",
    cloud: "Azure",
    types: ["azurerm_kubernetes_cluster"],
    asks: "The default node pool of AKS has ephemeral OS disks.",
    reason:
      "Ephemeral OS disks need machine types with a local disk that is large enough, and Berth chooses machine types without one. OS disks are managed disks, encrypted with a customer-managed key by default, and nodes keep no data on them.",
    key: null,
  },
  {
    rule: "CKV_GCP_65",
    cloud: "Google Cloud",
    types: ["google_container_cluster"],
    asks: "Rights within GKE are given to Google Groups.",
    reason:
      "It needs a group `gke-security-groups` in the domain of the organization, which no spec can create. Administrators, editors and viewers of a cluster are named in the spec, where groups are allowed too, and get their rights by IAM, limited to that cluster.",
    key: null,
  },
  {
    rule: "CKV2_AZURE_1",
    ...storage,
    asks: "A storage account is encrypted with a customer-managed key.",
    reason:
      "These accounts contain flow logs: addresses, ports and byte counts, without content. They are encrypted twice with keys of Azure. A Key Vault for each network would add another firewall exception and another way to lose the logs.",
    key: null,
  },
  {
    rule: "CKV2_AZURE_21",
    cloud: "Azure",
    types: ["azurerm_storage_container"],
    asks: "Reads of blobs are logged by Storage Insights of Log Analytics.",
    reason:
      "Storage Insights reads classic logs with a key of the account, and the account that contains the backups of a cluster accepts no keys. Only Azure Backup and its extension in the cluster have rights there, and only the cluster's network and Azure's services reach it.",
    key: null,
  },
  {
    rule: "CKV2_AZURE_33",
    ...storage,
    asks: "A storage account has a private endpoint.",
    reason:
      "These accounts contain flow logs, which Network Watcher writes from outside the network, and no workload reads. A private endpoint would let the network reach its own records; the account's firewall lets nobody but Azure's services pass.",
    key: null,
  },
  {
    rule: "CKV2_AZURE_38",
    ...storage,
    asks: "Deleted blobs of a storage account can be restored.",
    reason:
      "Network Watcher overwrites the blob of the current hour every minute, and soft delete would keep each of these versions: Azure advises against it for such data. The account is protected against deletion, and logs are kept for 90 days.",
    key: null,
  },
  {
    rule: "CKV2_AZURE_40",
    ...storage,
    asks: "A storage account accepts no shared keys.",
    reason:
      "Network Watcher writes flow logs with a key of the account. The firewall lets only services of Azure pass, so a stolen key is of no use outside; signatures are valid for a day at most. Accounts for backups and objects accept no keys.",
    key: null,
  },
];

const typeOf = (address: string): string => address.slice(0, address.lastIndexOf("."));

/** `rule type` of what fails without being in the table, and of what is in the table and does not fail. Core rules are left to waivers. */
export function judgeOthers(failed: readonly Failed[], table: readonly OtherRule[] = otherRules): { unlisted: string[]; unused: string[] } {
  const others = failed.filter(({ rule }) => !checkovRules.has(rule));
  const found = new Set(others.map(({ rule, address }) => `${rule} ${typeOf(address)}`));
  const listed = new Set(table.flatMap(({ rule, types }) => types.map((type) => `${rule} ${type}`)));
  return { unlisted: [...found].filter((each) => !listed.has(each)).sort(), unused: [...listed].filter((each) => !found.has(each)).sort() };
}
