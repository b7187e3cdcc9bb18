/** Resolves networks on AWS: the subnets of a managed network, the ids of an existing one. */
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

/** Whether the network has public subnets, for NAT gateways and internet-facing load balancers. */
const hasPublicSubnets: Readonly<Record<Egress, boolean>> = { "nat-per-zone": true, nat: true, routed: false, none: false };

export const managedNetwork: Resolvers["managedNetwork"] = ({ egress, ipv6 }, meta, { zones, zoneParts: parts, ranges }, { location }) => ({
  ...meta,
  cloud: "aws",
  kind: "managed",
  ranges,
  zones: zones.map((zone) => {
    const part = parts[zone]!;
    const { privateRanges, publicRange, internalRange } = zoneParts(ranges, part);
    return {
      zone,
      part,
      availabilityZone: `${location.region}${zone}`,
      privateRanges,
      publicRange: hasPublicSubnets[egress] ? publicRange : null,
      internalRange,
    };
  }),
  egress,
  ipv6,
});

/** @throws Error if `existing` is missing, which the caller checks */
export const existingNetwork: Resolvers["existingNetwork"] = (parsed, meta, { location, report: problem }) => {
  const { existing } = parsed;
  if (existing === undefined) throw new Error(`${meta.path} has no existing: shared resolving must only pass existing networks`);
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
    report("B4502", ["private"], { message: "An existing network on AWS requires at least one private subnet", value: existing.private });
  checkPodZones(existing, report);
  for (const kind of ["private", "public", "pods"] as const)
    for (const [zone, subnet] of Object.entries(existing[kind] ?? {})) {
      if (suffixes.length > 0 && !suffixes.includes(zone))
        report("B4027", [kind, zone], {
          message: `Region ${region} does not have a zone ${zone}`,
          allowed: suffixes.join(", "),
        });
      checkId(subnet, "subnet", [kind, zone], report);
      const first = seen.get(identity(subnet));
      if (first !== undefined) report("B4505", [kind, zone], { message: `The subnet is already listed as ${first}`, value: subnet });
      else seen.set(identity(subnet), `${kind}.${zone}`);
    }
}

/** Pods get addresses from a subnet in the zone of their node. */
function checkPodZones({ private: nodes = {}, pods }: Existing, report: Report): void {
  const missing = pods === undefined ? [] : Object.keys(nodes).filter((zone) => !Object.hasOwn(pods, zone));
  if (missing.length > 0)
    report("B4506", ["pods"], {
      message: `existing.pods has no subnet in zone ${missing.join(", ")}, which has a private subnet`,
      value: pods,
    });
}

function checkId(id: Id, kind: "vpc" | "subnet", path: readonly string[], report: Report): void {
  if (typeof id !== "string" || isToken(id) || new RegExp(`^${kind}-[0-9a-z]+$`).test(id)) return;
  report("B4035", path, {
    message: `existing.${path.join(".")} is not the id of a ${kind === "vpc" ? "VPC" : "subnet"}`,
    value: id,
    allowed: `${kind}-… or a reference`,
  });
}

const identity = (id: Id): string => (typeof id === "string" ? id : JSON.stringify([id.from, id.output, id.item ?? null]));
