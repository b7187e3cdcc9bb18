/** Decides networks on AWS: the subnets of one that is made, the ids of one that exists. */
import { zonesOf } from "../../catalog/regions";
import type { ParsedNetwork } from "../../language/schema/network";
import { isToken } from "../../language/schema/values";
import { zoneParts } from "../../platform/network/zone-parts";
import type { CloudResolvers } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import { valueFrom } from "../../platform/resolve/values";
import type { ZoneSubnet } from "../../platform/types/aws/network";
import type { Egress } from "../../platform/types/shared/network";
import { awsCodes, type Report } from "../codes";

type Resolvers = Pick<CloudResolvers<"aws">, "managedNetwork" | "existingNetwork">;
type Existing = NonNullable<ParsedNetwork["existing"]>;
type Id = Existing["id"];

/** Whether anything stands in public subnets: gateways, and load balancers of the internet. */
const hasPublicSubnets: Readonly<Record<Egress, boolean>> = { "nat-per-zone": true, nat: true, routed: false, none: false };

export const managedNetwork: Resolvers["managedNetwork"] = ({ egress, ipv6 }, meta, { zones, ranges }, { location }) => ({
  ...meta,
  cloud: "aws",
  kind: "managed",
  ranges,
  zones: zones.map((zone, index) => {
    const { privateRanges, publicRange, internalRange } = zoneParts(ranges, index);
    return {
      zone,
      availabilityZone: `${location.region}${zone}`,
      privateRanges,
      publicRange: hasPublicSubnets[egress] ? publicRange : null,
      internalRange,
    };
  }),
  egress,
  ipv6,
});

/** @throws Error where `existing` is missing, which shared resolving asks before */
export const existingNetwork: Resolvers["existingNetwork"] = (parsed, meta, { location, report: problem }) => {
  const { existing } = parsed;
  if (existing === undefined) throw new Error(`${meta.path} does not exist already`);
  const report = reporterFor(awsCodes, `${meta.path}.existing`, problem);
  checkSubnets(existing, location.region, report);
  checkId(existing.id, "vpc", ["id"], report);
  return {
    ...meta,
    cloud: "aws",
    kind: "existing",
    vpc: valueFrom(existing.id),
    egress: parsed.egress,
    ipv6: parsed.ipv6,
    privateSubnets: subnets(existing.private),
    publicSubnets: subnets(existing.public),
    podSubnets: subnets(existing.pods),
  };
};

/** In the order of zones. */
const subnets = (byZone: Existing["private"] = {}): ZoneSubnet[] =>
  Object.keys(byZone)
    .sort()
    .flatMap((zone) => {
      const subnet = byZone[zone];
      return subnet === undefined ? [] : [{ zone, subnet: valueFrom(subnet) }];
    });

function checkSubnets(existing: Existing, region: string, report: Report): void {
  const suffixes = zonesOf("aws", region) ?? [];
  const seen = new Map<string, string>();
  if (Object.keys(existing.private ?? {}).length === 0)
    report("B4502", ["private"], { message: "names no subnet", value: existing.private });
  checkPodZones(existing, report);
  for (const kind of ["private", "public", "pods"] as const)
    for (const [zone, subnet] of Object.entries(existing[kind] ?? {})) {
      if (suffixes.length > 0 && !suffixes.includes(zone))
        report("B4027", [kind, zone], {
          message: `is a subnet of zone ${zone}, which ${region} does not have`,
          allowed: suffixes.join(", "),
        });
      checkId(subnet, "subnet", [kind, zone], report);
      const first = seen.get(identity(subnet));
      if (first !== undefined) report("B4505", [kind, zone], { message: `is the subnet that ${first} names already`, value: subnet });
      else seen.set(identity(subnet), `${kind}.${zone}`);
    }
}

/** A node's pods get addresses of the node's own zone. */
function checkPodZones({ private: nodes = {}, pods }: Existing, report: Report): void {
  const missing = pods === undefined ? [] : Object.keys(nodes).filter((zone) => !Object.hasOwn(pods, zone));
  if (missing.length > 0)
    report("B4506", ["pods"], { message: `names no subnet in zone ${missing.join(", ")}, where nodes stand`, value: pods });
}

function checkId(id: Id, kind: "vpc" | "subnet", path: readonly string[], report: Report): void {
  if (typeof id !== "string" || isToken(id) || new RegExp(`^${kind}-[0-9a-z]+$`).test(id)) return;
  report("B4035", path, {
    message: `is not the id of a ${kind === "vpc" ? "VPC" : "subnet"}`,
    value: id,
    allowed: `${kind}-… or a reference`,
  });
}

const identity = (id: Id): string => (typeof id === "string" ? id : JSON.stringify([id.from, id.output, id.item ?? null]));
