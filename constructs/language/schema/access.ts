/** Network access to the API of a cluster, and permissions in it. */
import { z } from "zod";
import { anyCidr, idOrReference } from "./values";

const principals = z.array(idOrReference).default([]);

export const access = z.strictObject({
  endpoint: z
    .enum(["private", "public"])
    .default("private")
    .describe("`private`: only from the network. `public`: from the ranges of `from`"),
  from: z.array(anyCidr).default([]).describe("IPv4 or IPv6 ranges that may reach the endpoint, in addition to those of the network"),
  admins: principals.describe("Principals with full access. AWS: ARNs. Google Cloud: IAM members. Azure: Entra object ids"),
  editors: principals.describe("Principals that may change workloads"),
  viewers: principals.describe("Principals that may read everything except secrets"),
});
