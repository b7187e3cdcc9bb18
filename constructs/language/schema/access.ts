/** Who reaches a cluster's API, and who may do what there. */
import { z } from "zod";
import { anyCidr, idOrReference } from "./values";

const principals = z.array(idOrReference).default([]);

export const access = z.strictObject({
  endpoint: z.enum(["private", "public"]).default("private").describe("`public` needs `from`"),
  from: z.array(anyCidr).default([]).describe("Ranges that reach the endpoint; the network's own are always in"),
  admins: principals.describe("AWS: ARNs. Google: members. Azure: Entra object ids"),
  editors: principals.describe("May change workloads"),
  viewers: principals.describe("May read all but secrets"),
});
