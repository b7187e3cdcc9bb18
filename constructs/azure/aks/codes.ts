/** What can be wrong with an AKS cluster, by code. */

import type { CodeText } from "../../language/problems/problem";
import type { ReportOf } from "../../platform/resolve/resource-reporter";

export const aksCodes = {
  B5207: {
    title: "pool that AKS cannot make",
    explanation: "A pool of AKS has at most 1,000 nodes, each with a disk of 30 to 4,095 GiB.",
    fix: "Change what the message names.",
  },
  B5209: {
    title: "Windows nodes in a cluster that has Cilium",
    explanation:
      "Cilium does not run on Windows, so a cluster with Windows nodes has Azure's own dataplane. Which one it is cannot change once the cluster is there, and it was made without Windows nodes.",
    fix: "Put Windows nodes into a cluster of their own.",
  },
  B5213: {
    title: "grant on what is no resource of Azure",
    explanation: "A role is granted on a management group, a subscription, a resource group or a resource, each by its id.",
    fix: "Write the id, which begins with /subscriptions/ or /providers/.",
  },
  B5216: {
    title: "key that AKS cannot use",
    explanation:
      "Secrets are encrypted by one version of a key, and control plane and disks use it by the identity of the control plane, which must have been let in before the cluster is made. AKS follows no rotation of this key: all secrets are written anew after each.",
    fix: "Write https://VAULT.vault.azure.net/keys/NAME/VERSION, and roles.controlPlane with an identity that has the roles Key Vault Crypto User and Key Vault Crypto Service Encryption User there.",
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
