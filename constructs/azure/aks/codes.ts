/** What can be wrong with an AKS cluster, by code. */

import type { CodeText } from "../../language/problems/problem";
import type { ReportOf } from "../../platform/resolve/resource-reporter";

export const aksCodes = {
  B5207: {
    title: "AKS cannot create the node pool",
    explanation: "A node pool of AKS has at most 1,000 nodes, each with a disk of 30 to 4,095 GiB.",
    fix: "set count.max to at most 1000, and disk to a size from 30Gi to 4095Gi",
  },
  B5209: {
    title: "A cluster with Cilium cannot have Windows nodes",
    explanation:
      "Cilium does not run on Windows, so a cluster with Windows nodes has Azure's own data plane. The data plane of an existing cluster cannot change, and this one was created without Windows nodes.",
    fix: "put Windows nodes into a cluster of their own",
  },
  B5213: {
    title: "A role is not granted on an Azure resource",
    explanation: "A role is granted on a management group, a subscription, a resource group or a resource, each by its id.",
    fix: "write the id, which begins with /subscriptions/ or /providers/",
  },
  B5216: {
    title: "AKS cannot use the key",
    explanation:
      "Secrets are encrypted by one version of a key. The control plane and the disks use it through the control plane's identity, which needs its roles before the cluster is created. AKS does not follow rotations of this key: after each one, all secrets must be written again.",
    fix: "write https://VAULT.vault.azure.net/keys/NAME/VERSION, and roles.controlPlane with an identity that has the roles Key Vault Crypto User and Key Vault Crypto Service Encryption User there",
  },
  B5218: {
    title: "The cluster needs services that its network cannot reach",
    explanation:
      "With `egress: none`, nodes cannot reach anything outside of their network. A public endpoint, Azure Policy, managed metrics and backup require egress.",
    fix: "turn the feature off, or set another egress for the network",
  },
  B5219: {
    title: "Azure's gateways do not support IPv6",
    explanation:
      "NAT gateways of Azure support IPv4 only, and so do clusters without egress of their own: pods with IPv6 need routes that you manage.",
    fix: "write egress: routed for the network, or ipv6: false",
  },
  B5220: {
    title: "Long-term support does not have this channel",
    explanation:
      "`tier: premium` includes long-term support of one minor version, and this channel moves the cluster to another minor version.",
    fix: "write channel: patch, or tier: standard",
  },
} as const satisfies Record<string, CodeText>;

export type AksCode = keyof typeof aksCodes;
export type Report = ReportOf<AksCode>;
