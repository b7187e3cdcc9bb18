/** Codes of settings that cannot be combined. */
import type { CodeText } from "../problems/problem";

export const settingCodes = {
  B2301: {
    title: "A public endpoint has no `from`",
    explanation: "A public endpoint needs `from`: the address ranges that may reach it.",
    fix: "write access.from with the ranges that need access, or endpoint: private",
  },
  B2302: {
    title: "A cluster that manages its own nodes has pools",
    explanation: "With `mode: automatic` the vendor creates nodes as workloads request them.",
    fix: "remove pools, or write mode: pools",
  },
  B2303: {
    title: "A setting is combined with `existing`",
    explanation: "An existing resource is only used. It is not managed and never changed, so the setting would be ignored.",
    fix: "remove the key, or remove existing",
  },
  B2304: {
    title: "The ids of an existing network do not match its cloud",
    explanation:
      "AWS: id and subnets by zone (private, public, pods). Google Cloud: id, subnet, podRange, serviceRange. Azure: id, subnet.",
    fix: "write the ids of the cloud of the location",
  },
  B2305: {
    title: "A minimum is greater than its maximum",
    explanation: "`min` is the smallest and `max` the largest number.",
    fix: "write a min that is at most max",
  },
  B2306: {
    title: "The cloud does not support this maintenance window",
    explanation:
      "GKE requires windows of at least 4 hours, and 48 hours in every 32 days. AKS allows one day a week and 4 to 24 hours. An exclusion ends after it begins.",
    fix: "write a window that the cloud supports",
  },
  B2310: {
    title: "Guests share a port of their host",
    explanation: "Each host port belongs to one guest. With `count`, copy i of a guest gets host port + i.",
    fix: "leave as many ports between the guests as they have copies, up to 65535",
  },
  B2311: {
    title: "A list contains an item twice",
    explanation: "The items of a list are unique.",
    fix: "remove one of the two items",
  },
  B2312: {
    title: "A service without a port is to be reached",
    explanation: "`public`, `internal` and `health.http` reach a service by its `port`.",
    fix: "add port, or remove the key",
  },
  B2313: {
    title: "The rollout deadline is too short",
    explanation: "A rollout whose deadline ends before `health.grace` can never succeed.",
    fix: "write a deadline that is longer than health.grace",
  },
  B2314: {
    title: "One host name is used for several clusters",
    explanation: "A host name leads to one load balancer, unless weights distribute its traffic.",
    fix: "write a pattern with {cluster} or {location}, or add weights",
  },
  B2315: {
    title: "A host name is in none of the domains",
    explanation: "A certificate is issued in the DNS zone of the longest entry of `domains` that the host name ends with.",
    fix: "add the zone to domains, or write tls: { certificate: ID } or tls: false",
  },
  B2316: {
    title: "A secret has no id for a cluster's cloud",
    explanation: "A cluster reads secrets from the secret store of its own cloud.",
    fix: "add an id for that cloud",
  },
  B2317: {
    title: "An image is neither built nor pinned",
    explanation: "A service runs an image of `images`, or a full reference with a digest.",
    fix: "write a key of images, or HOST/NAME@sha256:DIGEST",
  },
  B2318: {
    title: "Scaling has no range",
    explanation: "`scale` changes the number of replicas between `min` and `max`.",
    fix: "write replicas: { min: …, max: … }, or remove scale",
  },
  B2319: {
    title: "A firewall rule for all protocols lists ports",
    explanation: "Only TCP and UDP have ports. A rule with `protocol: all` opens every protocol, and these on all ports.",
    fix: "remove ports, or write protocol: tcp or protocol: udp",
  },
} as const satisfies Record<string, CodeText>;
