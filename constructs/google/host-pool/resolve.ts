/** The decisions about host pools that only Google Cloud can make. */
import { isToken } from "../../language/schema/values";
import { fixedKey, holdFixed } from "../../platform/lock/fixed";
import { zonesOfNetwork } from "../../platform/network/network-zones";
import { refuseFirewall } from "../../platform/resolve/firewall";
import type { HostPoolResolver } from "../../platform/resolve/host-pool-resolver";
import type { ResolveContext } from "../../platform/resolve/resolve-context";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import type { Network } from "../../platform/types/network";
import type { HostPoolRequest } from "../../platform/types/shared/host-pool";
import { codes, type Report } from "./codes";
import { isImageName } from "./image";
import { nodeTypeOf, soleTenantFamilies } from "./sole-tenancy";

export const hostPools: HostPoolResolver<"google"> = {
  limits: {
    /** A metadata value is 262,144 bytes long, and user data is written in base64. */
    userDataBytes: 196_608,
    /** The size of the Ubuntu image and of the packages that are installed on first boot. */
    rootDiskGiB: [16, null],
    /** @see https://cloud.google.com/compute/docs/shutdownscript */
    drainSeconds: 90,
    bareMetal: false,
    systems: ["ubuntu-24.04"],
    changesImageKind: true,
  },
  // Google Cloud sends no notice before the shutdown signal itself.
  notice: () => ({ files: [], commands: [] }),
  checkUnit: () => undefined,
  decide: (pool, { request, machine, unit }, context) => {
    const report = reporterFor(codes, request.path, context.report);
    const { image } = request;
    if (image !== null && !isToken(image) && !isImageName(image))
      report("B4936", ["image"], { message: "The image of hosts is not the name of an image in a project", value: image });
    if (unit.network.kind === "existing") checkExistingFirewall(request, unit.network.network.key, report);
    const nodeType = request.dedicated ? nodeTypeFor(machine.family, pool.machine.type, report) : null;
    if (nodeType === undefined) return null;
    // A node template cannot change, and its node group keeps the name.
    if (nodeType !== null) holdFixed(request.lockPath.replace(/machine$/, "nodes"), [fixedKey(["machine"], nodeType)], context, report);
    return {
      ...pool,
      // The next machine can be of a family without sole-tenant nodes.
      nextMachine: nodeType === null ? pool.nextMachine : null,
      diskType: machine.bootDisk,
      nodeType,
      zones: zonesOf(request.lockPath, unit.network.network, context),
    };
  },
};

/** An instance group cannot change its zones, so it keeps those that it was created with: subnets are regional, whatever zones the network has. */
function zonesOf(lockPath: string, network: Network, { pin, location }: ResolveContext<"google">): string[] {
  const path = lockPath.replace(/machine$/, "hostZones");
  const zones = pin("hostZones", path, null, () => [...zonesOfNetwork(network)]);
  return zones.map((zone) => `${location.region}-${zone}`);
}

function nodeTypeFor(family: string, type: string, report: Report): string | undefined {
  const nodeType = nodeTypeOf(family);
  if (nodeType === undefined)
    report("B4934", ["dedicated"], {
      message: `${type} is not available on sole-tenant nodes`,
      value: true,
      allowed: `machine types of ${soleTenantFamilies.join(", ")}`,
    });
  return nodeType;
}

function checkExistingFirewall({ role, access: { inbound, firewall } }: HostPoolRequest, network: string, report: Report): void {
  if (inbound.length > 0)
    report("B4935", [], {
      message: `Hosts of role ${role} require firewall rules, but Berth adds none to existing network ${network}`,
      value: inbound.map(({ protocol, ports }) => `${protocol} ${ports.join("-")}`),
    });
  refuseFirewall(firewall, network, report);
}
