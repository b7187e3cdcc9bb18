/** What Google Cloud decides of pools of hosts by itself. */
import type { HostPoolResolver } from "../../platform/resolve/host-pool-resolver";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import type { HostPoolRequest } from "../../platform/types/shared/host-pool";
import { codes, type Report } from "./codes";
import { nodeTypeOf, soleTenantFamilies } from "./sole-tenancy";

export const hostPools: HostPoolResolver<"google"> = {
  limits: {
    /** A metadata value is 262,144 bytes long, and user data is written in base64. */
    userDataBytes: 196_608,
    /** What the image of Ubuntu itself takes, with what is installed at first boot. */
    rootDiskGiB: [16, null],
    /** @see https://cloud.google.com/compute/docs/shutdownscript */
    drainSeconds: 90,
    bareMetal: false,
    systems: ["ubuntu-24.04"],
  },
  // The shutdown itself is the notice.
  notice: () => ({ files: [], commands: [] }),
  checkUnit: () => undefined,
  decide: (pool, { request, machine, unit }, context) => {
    const report = reporterFor(codes, request.path, context.report);
    if (unit.network.kind === "existing" && request.access.inbound.length > 0) reportClosed(request, unit.network.network.key, report);
    const nodeType = request.dedicated ? nodeOf(machine.family, pool.machine.type, report) : null;
    if (nodeType === undefined) return null;
    return {
      ...pool,
      // The next machine may be of a family that has no such nodes.
      nextMachine: nodeType === null ? pool.nextMachine : null,
      diskType: machine.bootDisk,
      nodeType,
      zones: unit.network.network.zones.map(({ name }) => name),
    };
  },
};

function nodeOf(family: string, type: string, report: Report): string | undefined {
  const found = nodeTypeOf(family);
  if (found === undefined)
    report("B4934", ["dedicated"], {
      message: `${type} is not available on sole-tenant nodes`,
      value: true,
      allowed: `types of ${soleTenantFamilies.join(", ")}`,
    });
  return found;
}

const reportClosed = ({ role, access: { inbound } }: HostPoolRequest, network: string, report: Report): void =>
  report("B4935", [], {
    message: `Hosts of role ${role} need firewall rules, and Berth adds none to network ${network}, which exists already`,
    value: inbound.map(({ protocol, ports }) => `${protocol} ${ports.join("-")}`),
  });
