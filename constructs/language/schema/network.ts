/** A network: managed, or existing and only used. */
import { z } from "zod";
import { cidr, idOrReference, labels, locationKey, renamedFrom } from "./values";

const byZone = z.record(z.string().regex(/^[a-z0-9]{1,2}$/, "must be a zone such as a or 1"), idOrReference);

/** AWS: `id` and subnets by zone. Google: `id`, `subnet`, `podRange`, `serviceRange`. Azure: `id`, `subnet`. */
export const existingNetwork = z.strictObject({
  id: idOrReference.describe("AWS: VPC id. Google Cloud: self link of the VPC. Azure: resource id of the virtual network"),
  private: byZone.optional().describe("AWS: private subnets by zone"),
  public: byZone.optional().describe("AWS: public subnets by zone"),
  pods: byZone.optional().describe("AWS: pod subnets by zone. Default: the private subnets"),
  subnet: idOrReference.optional().describe("Google Cloud and Azure: subnet of the nodes"),
  podRange: z.string().min(1).optional().describe("Google Cloud: name of the secondary range for pods"),
  serviceRange: z.string().min(1).optional().describe("Google Cloud: name of the secondary range for services"),
});

/** How traffic leaves a network. */
export const egress = z
  .enum(["nat-per-zone", "nat", "routed", "none"])
  .describe(
    "How traffic leaves the network. `nat-per-zone`: a NAT gateway in every zone. `nat`: one NAT gateway. `routed`: an existing route, for example through a firewall or transit gateway. `none`: private endpoints only",
  );

/** Azure: private DNS zones that exist, and networks that read those that are made. */
export const networkDns = z.strictObject({
  links: z
    .array(idOrReference)
    .default([])
    .describe("Resource ids of further virtual networks that are linked to every zone that is made, such as that of the hub"),
  zones: z
    .strictObject({
      azmk8s: idOrReference.optional().describe("Zone of private AKS endpoints: `privatelink.<region>.azmk8s.io`"),
      azurecr: idOrReference.optional().describe("Zone of registries: `privatelink.azurecr.io`"),
      blob: idOrReference.optional().describe("Zone of storage accounts: `privatelink.blob.core.windows.net`"),
    })
    .default({})
    .describe("Resource ids of private DNS zones that exist and that the network already reads. Default: zones are made and linked"),
});

export const network = z
  .strictObject({
    renamedFrom,
    location: locationKey.optional(),
    zones: z
      .union([z.int().min(0).max(6), z.array(z.string().min(1)).min(1)])
      .optional()
      .describe(
        "Number of zones, or their suffixes as the cloud names them, such as `[a, b]`. Default: 3, or as many as the region has; 0 where it has none",
      ),
    egress: egress.default("nat-per-zone"),
    cidr: z
      .union([cidr.transform((one) => [one]), z.array(cidr).min(1)])
      .optional()
      .describe("IPv4 range, or a list of them. The first can never change; append more. Default: the first free /16 of `addresses`"),
    ipv6: z.boolean().default(false).describe("Dual stack: IPv6 in addition to IPv4"),
    dns: networkDns.optional().describe("Azure: private DNS zones of the network. Default: they are made, and linked to the network alone"),
    pods: cidr.optional().describe("Google Cloud: IPv4 range from which GKE clusters get their pod ranges. Default: 100.64.0.0/10"),
    labels: labels.default({}).describe("Labels of every resource of this network, in addition to those of the platform"),
    deletionProtection: z.boolean().default(true).describe("Terraform and the lock file refuse to destroy the network"),
    existing: existingNetwork
      .optional()
      .describe(
        "Use an existing network, which is never changed. `berth resolve` prints the rights that units need in the host project of a Shared VPC",
      ),
  })
  .meta({ id: "network" });

export type ParsedNetwork = z.output<typeof network>;
