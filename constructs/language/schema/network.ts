/** A network: made, or an existing one that is only used. */
import { z } from "zod";
import { cidr, idOrReference, labels, locationKey, renamedFrom } from "./values";

const byZone = z.record(z.string().regex(/^[a-z0-9]{1,2}$/, "must be a zone such as a or 1"), idOrReference);

/** AWS: `id` and subnets by zone. Google: `id`, `subnet`, `podRange`, `serviceRange`. Azure: `id`, `subnet`. */
export const existingNetwork = z.strictObject({
  id: idOrReference.describe("AWS: VPC id. Google: self link. Azure: resource id of the virtual network"),
  private: byZone.optional().describe("AWS: private subnets by zone"),
  public: byZone.optional().describe("AWS: public subnets by zone"),
  pods: byZone.optional().describe("AWS: subnets of pods by zone; left out: the private ones"),
  subnet: idOrReference.optional().describe("Google and Azure: the subnet of nodes"),
  podRange: z.string().min(1).optional().describe("Google: the name of the secondary range of pods"),
  serviceRange: z.string().min(1).optional().describe("Google: the name of the secondary range of services"),
});

/** How traffic leaves a network. */
export const egress = z
  .enum(["nat-per-zone", "nat", "routed", "none"])
  .describe(
    "`nat-per-zone`: a gateway in every zone. `nat`: one gateway. `routed`: a route that others made leads out. `none`: private endpoints only",
  );

export const network = z
  .strictObject({
    renamedFrom,
    location: locationKey.optional(),
    zones: z
      .union([z.int().min(1).max(6), z.array(z.string().min(1)).min(1)])
      .default(3)
      .describe("The cloud's own zone suffixes, or a number: the first of the catalogue's list"),
    egress: egress.default("nat-per-zone"),
    cidr: z
      .union([cidr.transform((one) => [one]), z.array(cidr).min(1)])
      .optional()
      .describe("The first is never changed; more are appended. Left out: the first free /16 of `addresses`"),
    ipv6: z.boolean().default(false).describe("Dual stack"),
    pods: cidr.optional().describe("Google: the range that GKE takes pod ranges from. Default: 100.64.0.0/10"),
    labels: labels.default({}).describe("On everything of this network, beside the platform's"),
    deletionProtection: z.boolean().default(true).describe("Whether Terraform and the lock file refuse to destroy it"),
    existing: existingNetwork.optional().describe("A network that others made: nothing of it is changed"),
  })
  .meta({ id: "network" });

export type ParsedNetwork = z.output<typeof network>;
