/** What can be wrong with an AKS cluster, by code. */

import type { CodeText } from "../../language/problems/problem";
import type { ReportOf } from "../../platform/resolve/resource-reporter";

export const aksCodes = {
  B5201: {
    title: "unknown add-on of AKS",
    explanation: "`addons` names an add-on that AKS does not install by itself and that no chart is given for.",
    fix: "Take one of the names that the message lists, or give a chart: { chart, version, namespace }.",
  },
  B5202: {
    title: "add-on that AKS does not let be set so",
    explanation:
      "AKS runs what a cluster needs by itself, in versions of its own: parts of it cannot be switched off, none has a version that could be written, and a chart in its place would fight with it.",
    fix: "Leave the add-on out, or write true or false where the message allows it.",
  },
  B5203: {
    title: "not an Entra object id",
    explanation: "Rights in a cluster are given to users, groups and service principals, by their Entra object id.",
    fix: "Write the object id, for example 00000000-0000-0000-0000-000000000000.",
  },
  B5204: {
    title: "principal of Entra listed twice",
    explanation: "A principal stands twice in the same list.",
    fix: "Remove one of the two.",
  },
  B5205: {
    title: "ranges that AKS cannot limit its endpoint to",
    explanation:
      "A public endpoint needs at least one range, because AKS opens it to the world without; it takes 200 at most, of IPv4. To a private one the subnet's rules let more ranges in, which only whoever made the subnet can set.",
    fix: "List the IPv4 ranges from which the endpoint is reached; in a network that others made let them in there.",
  },
  B5206: {
    title: "range that AKS does not take",
    explanation:
      "Services take an IPv4 range of /12 or smaller, pods one whose /24s are their nodes'. They overlap neither each other, nor the network, nor what Azure keeps: 169.254.0.0/16, 172.30.0.0/15, 192.0.2.0/24.",
    fix: "Leave it out for 172.20.0.0/16 and 10.244.0.0/16, or choose a range that meets this.",
  },
  B5207: {
    title: "pool that AKS cannot make",
    explanation:
      "AKS has Windows nodes on amd64 only, without GPUs and IPv6, by Windows Server 2022, which ends with Kubernetes 1.36. Counts end at 1,000 nodes, disks at 4,095 GiB.",
    fix: "Change what the message names.",
  },
  B5208: {
    title: "rollout that AKS cannot keep",
    explanation:
      "Nodes drain for whole minutes, 24 hours at most. Pool `system` rolls by surge alone. AKS takes no rollout for spot pools: their nodes may go at any time.",
    fix: "Leave it out for AKS's own way, or write what the message allows.",
  },
  B5209: {
    title: "Windows nodes in a cluster that has Cilium",
    explanation:
      "Cilium does not run on Windows, so a cluster with Windows nodes has Azure's own dataplane. Which one it is cannot change once the cluster is there, and it was made without Windows nodes.",
    fix: "Put Windows nodes into a cluster of their own.",
  },
  B5210: {
    title: "version that is not one of AKS",
    explanation: "Clusters have minors of Kubernetes only; AKS patches them by their channel.",
    fix: 'Write major and minor: version: "1.35".',
  },
  B5211: {
    title: "log target that Azure cannot send to",
    explanation:
      "Control plane logs are sent to a storage account, an authorization rule of Event Hubs, or another workspace of Log Analytics.",
    fix: "Write its resource id: /subscriptions/…/providers/Microsoft.Storage/storageAccounts/NAME, …/Microsoft.EventHub/namespaces/NAME/authorizationRules/NAME or …/Microsoft.OperationalInsights/workspaces/NAME.",
  },
  B5212: {
    title: "identity without Azure permissions",
    explanation: "A workload on AKS gets its rights from Azure's roles, so its identity needs an `azure` entry.",
    fix: "Add azure: [{ role: …, on: … }], or remove the identity.",
  },
  B5213: {
    title: "grant on what is no resource of Azure",
    explanation: "A role is granted on a management group, a subscription, a resource group or a resource, each by its id.",
    fix: "Write the id, which begins with /subscriptions/ or /providers/.",
  },
  B5214: {
    title: "chart that Helm cannot find",
    explanation: "A chart of an https repository needs its name behind #; one of an oci registry is named by its path.",
    fix: "Write https://example.org/charts#collector or oci://example.org/charts/collector.",
  },
  B5215: {
    title: "backup that Azure does not make",
    explanation: "Azure Backup saves a cluster every 4 hours at most often, and keeps what it saves beside the cluster for 1 to 360 days.",
    fix: "Write every: day or every: week, and keep of at most 360d.",
  },
  B5216: {
    title: "key that AKS cannot use",
    explanation:
      "Secrets are encrypted by one version of a key, and control plane and disks use it by the identity of the control plane, which must have been let in before the cluster is made. AKS follows no rotation of this key: all secrets are written anew after each.",
    fix: "Write https://VAULT.vault.azure.net/keys/NAME/VERSION, and roles.controlPlane with an identity that has the roles Key Vault Crypto User and Key Vault Crypto Service Encryption User there.",
  },
  B5217: {
    title: "role that is no identity of Azure",
    explanation: "Roles of a cluster on Azure are user-assigned identities, named by resource id.",
    fix: "Write /subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/NAME.",
  },
  B5218: {
    title: "cluster that needs what its network does not reach",
    explanation:
      "With `egress: none` nodes reach nothing outside of their network. A public endpoint, Azure Policy, managed metrics, backup and charts need a way out.",
    fix: "Switch off what the message names, or give the network a way out.",
  },
  B5219: {
    title: "IPv6 that Azure's gateways do not pass",
    explanation:
      "NAT gateways of Azure carry IPv4 only, and so do clusters without a way out of their own: pods with IPv6 need routes of others.",
    fix: "Write egress: routed for the network, or ipv6: false.",
  },
  B5220: {
    title: "channel that long-term support does not have",
    explanation: "`tier: premium` buys long-term support of one minor, which a channel that moves to another minor would leave.",
    fix: "Write channel: patch, or tier: standard.",
  },
} as const satisfies Record<string, CodeText>;

export type AksCode = keyof typeof aksCodes;
export type Report = ReportOf<AksCode>;
