/** Codes of load balancers. */
import type { CodeText } from "../../language/problems/problem";

export const balancerCodes = {
  B4095: {
    title: "The cloud does not support a load balancer setting",
    explanation:
      "The load balancers of the clouds differ in port translation, idle time-outs, access logs and protocols. A setting that a cloud would ignore is an error.",
    fix: "choose a value that the message allows, or remove the setting",
  },
  B4096: {
    title: "The network lacks the subnets for a load balancer",
    explanation: "A load balancer for the internet requires public subnets on AWS, and one for HTTP requires subnets in two zones.",
    fix: "choose a network with egress: nat-per-zone or nat, in two zones or more",
  },
} as const satisfies Record<string, CodeText>;
