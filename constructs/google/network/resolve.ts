/** Decides networks on Google Cloud: address ranges of managed ones, checked ids of existing ones. */
import { zonesOf } from "../../catalog/regions";
import type { ParsedNetwork } from "../../language/schema/network";
import { isToken } from "../../language/schema/values";
import { overlap, parseRange } from "../../platform/network/ipv4";
import { DEFAULT_NETWORK_PODS } from "../../platform/network/pod-ranges";
import { loadBalancerRange, privateEndpointRange } from "../../platform/network/unit-parts";
import type { CloudResolvers } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import { valueFrom } from "../../platform/resolve/values";
import type { GoogleZone } from "../../platform/types/google/network";
import type { ResourceMeta } from "../../platform/types/shared/resource-meta";
import { googleCodes, type Report } from "../codes";

type Resolvers = Pick<CloudResolvers<"google">, "managedNetwork" | "existingNetwork">;
type Existing = NonNullable<ParsedNetwork["existing"]>;
type Id = Existing["id"];

/** Prefix lengths of `pods`: a sixteenth of a /16 is a /20, which has room for 16 nodes. */
const podBits = { from: 8, to: 16 } as const;

export const managedNetwork: Resolvers["managedNetwork"] = (parsed, meta, { zones, ranges }, { location, report: problem }) => {
  const pods = parsed.pods ?? DEFAULT_NETWORK_PODS;
  if (parsed.pods !== undefined) checkPods(parsed.pods, ranges, reporterFor(googleCodes, meta.path, problem));
  return {
    ...meta,
    name: networkName(meta),
    cloud: "google",
    kind: "managed",
    ranges,
    loadBalancerRange: loadBalancerRange(ranges),
    endpointRange: privateEndpointRange(ranges),
    pods,
    zones: namedZones(location.region, zones),
    egress: parsed.egress,
    ipv6: parsed.ipv6,
  };
};

/** Names are unique in a project, so the network of a cluster or host group differs from a network entry with the same key. */
const suffixes: Readonly<Record<string, string>> = { clusters: "network", hypervisors: "hosts-network" };

function networkName({ name, path }: ResourceMeta): string {
  const suffix = suffixes[path.split(".")[0] ?? ""];
  return suffix === undefined ? name : `${name}-${suffix}`;
}

const namedZones = (region: string, zones: readonly string[]): GoogleZone[] => zones.map((zone) => ({ zone, name: `${region}-${zone}` }));

function checkPods(pods: string, ranges: readonly string[], report: Report): void {
  if (isToken(pods)) return;
  const bits = Number(pods.split("/")[1]);
  if (bits < podBits.from || bits > podBits.to)
    report("B4905", ["pods"], { message: `pods cannot be a /${bits} range`, value: pods, allowed: `/${podBits.from} to /${podBits.to}` });
  const overlapping = ranges.find((range) => overlap(parseRange(range), parseRange(pods)));
  if (overlapping !== undefined) report("B4906", ["pods"], { message: `pods overlaps network range ${overlapping}`, value: pods });
}

/** @throws Error if `existing.subnet` is missing, which shared resolving should have reported */
export const existingNetwork: Resolvers["existingNetwork"] = (parsed, meta, { location, pin, report: problem }) => {
  const { existing } = parsed;
  if (existing?.subnet === undefined) throw new Error(`${meta.path} has no existing.subnet`);
  const report = reporterFor(googleCodes, `${meta.path}.existing`, problem);
  checkIds(existing.id, existing.subnet, location.region, report);
  const { region } = location;
  const zones = pin("zones", `networks.${meta.id}.zones`, { region, count: ZONES }, () =>
    [...(zonesOf("google", region) ?? [])].slice(0, ZONES),
  );
  return {
    ...meta,
    cloud: "google",
    kind: "existing",
    network: valueFrom(existing.id),
    subnet: valueFrom(existing.subnet),
    podRange: existing.podRange ?? null,
    serviceRange: existing.serviceRange ?? null,
    zones: namedZones(region, zones),
    egress: parsed.egress,
    ipv6: parsed.ipv6,
  };
};

/** The default number of zones of a managed network. An existing subnet is available in every zone of its region. */
const ZONES = 3;

const start = "^(?:https://(?:www|compute)\\.googleapis\\.com/compute/v1/)?projects/([a-z0-9.:-]+)/";
const networkId = new RegExp(`${start}global/networks/[a-z0-9-]+$`);
const subnetId = new RegExp(`${start}regions/([a-z0-9-]+)/subnetworks/[a-z0-9-]+$`);

function checkIds(network: Id, subnet: Id, region: string, report: Report): void {
  const project = matchId(network, networkId, "network", ["id"], report)?.[1];
  const [, subnetProject, subnetRegion] = matchId(subnet, subnetId, "subnet", ["subnet"], report) ?? [];
  if (subnetRegion !== undefined && subnetRegion !== region)
    report("B4036", ["subnet"], { message: `The subnet is in ${subnetRegion}, but the location is in ${region}`, value: subnet });
  if (project !== undefined && subnetProject !== undefined && project !== subnetProject)
    report("B4036", ["subnet"], {
      message: `The subnet is in project ${subnetProject}, but the network is in project ${project}`,
      value: subnet,
    });
}

/** Null if the id is unknown until apply, or invalid, which is reported. */
function matchId(id: Id, form: RegExp, kind: "network" | "subnet", path: readonly string[], report: Report): RegExpExecArray | null {
  if (typeof id !== "string" || isToken(id)) return null;
  const found = form.exec(id);
  if (found === null)
    report("B4035", path, {
      message: `existing.${path.join(".")} is not the id of a ${kind}`,
      value: id,
      fix: `write projects/PROJECT/${kind === "network" ? "global/networks" : "regions/REGION/subnetworks"}/NAME, its self link, or a reference to an output that contains one`,
    });
  return found;
}
