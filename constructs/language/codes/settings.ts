/** Codes of settings that do not go together. */
import type { CodeText } from "../problems/problem";

export const settingCodes = {
  B2301: {
    title: "public endpoint without `from`",
    explanation: "A public endpoint says who may reach it: `from` lists their address ranges.",
    fix: "Write access.from with the ranges that need it, or endpoint: private.",
  },
  B2302: {
    title: "pools of a cluster that makes its own nodes",
    explanation: "With `mode: automatic` the vendor makes nodes as workloads ask for them.",
    fix: "Leave pools out, or write mode: pools.",
  },
  B2303: {
    title: "setting of something that exists already",
    explanation: "What has `existing` is only used. Nothing of it is made or changed, so a setting would be ignored.",
    fix: "Leave the key out, or leave existing out.",
  },
  B2304: {
    title: "ids of an existing network that its cloud does not have, or lacks",
    explanation:
      "AWS: id and subnets by zone (private, public, pods). Google Cloud: id, subnet, podRange, serviceRange. Azure: id, subnet.",
    fix: "Write the keys of the location's cloud.",
  },
  B2305: {
    title: "least that is more than the most",
    explanation: "`min` is the least and `max` the most.",
    fix: "Write a min that is at most max.",
  },
  B2306: {
    title: "maintenance window that the cloud does not take",
    explanation:
      "GKE wants windows of 4 hours or more, and 48 hours in every 32 days. AKS takes one day a week and 4 to 24 hours. An exclusion ends after it begins.",
    fix: "Write a window that the cloud takes.",
  },
  B2310: {
    title: "guests that share a port of their host",
    explanation: "Each port of a host leads to one guest. With `count`, copy i of a guest gets host port + i.",
    fix: "Choose ports that are apart by the count of the guest, up to 65535.",
  },
  B2311: {
    title: "list with an item twice",
    explanation: "Each item stands once.",
    fix: "Take one of them out.",
  },
  B2312: {
    title: "load balancer for a service that does not listen",
    explanation: "`public`, `internal` and `health.http` reach a service by its `port`.",
    fix: "Write port, or leave the key out.",
  },
  B2313: {
    title: "deadline that is no longer than the grace",
    explanation: "A rollout whose deadline ends before `health.grace` can never succeed.",
    fix: "Write a deadline that exceeds health.grace.",
  },
  B2314: {
    title: "one host on several clusters",
    explanation: "A host name leads to one load balancer, unless weights share it out.",
    fix: "Write a pattern with {cluster} or {location}, or weights.",
  },
  B2315: {
    title: "host outside of the domains",
    explanation: "A certificate is issued in the DNS zone of the longest entry of `domains` that ends the host. There is none.",
    fix: "Add the zone to domains, or write tls: { certificate: ID } or tls: false.",
  },
  B2316: {
    title: "secret that a cluster's cloud does not have",
    explanation: "Secrets are handed over by the cluster's own cloud.",
    fix: "Add an id for that cloud.",
  },
  B2317: {
    title: "image that is neither built nor pinned",
    explanation: "A service runs an image of `images`, or a full reference with a digest.",
    fix: "Write a key of images, or HOST/NAME@sha256:DIGEST.",
  },
  B2318: {
    title: "scaling without room",
    explanation: "`scale` moves the number of replicas between `min` and `max`.",
    fix: "Write replicas: { min: …, max: … }, or leave scale out.",
  },
} as const satisfies Record<string, CodeText>;
