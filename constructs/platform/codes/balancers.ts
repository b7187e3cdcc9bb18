/** Codes of load balancers. */
import type { CodeText } from "../../language/problems/problem";

export const balancerCodes = {
  B4095: {
    title: "Load balancer setting that the cloud does not support",
    explanation:
      "Clouds' load balancers differ in what they do: ports that are translated, idle time-outs, access logs, protocols. A setting that a cloud would ignore is an error.",
    fix: "choose a value that the message allows, or leave the setting out",
  },
  B4096: {
    title: "Network without what a load balancer needs",
    explanation: "A load balancer for the internet needs public subnets on AWS, and one for HTTP needs subnets in two zones.",
    fix: "choose a network with egress: nat-per-zone or nat, in two zones or more",
  },
} as const satisfies Record<string, CodeText>;
