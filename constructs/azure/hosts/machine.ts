/** The machine of hosts: named, or the cheapest that Azure lets run guests. */

import type { ParsedHypervisor } from "../../language/schema/hypervisor";
import type { ParsedMachine } from "../../language/schema/machine";
import { decideMachines } from "../../platform/pools/machines";
import type { ResolveContext } from "../../platform/resolve/resolvers";
import type { AzureHostGroup } from "../../platform/types/azure/host-group";
import type { Report } from "./codes";

export type HostMachine = Pick<AzureHostGroup, "machine" | "diskType">;

/** Room for a guest or two, where nothing is written: 4 cpu and 16Gi. */
const LEAST: ParsedMachine = { cpu: 4, memory: 16 * 1024, arch: "amd64", burstable: false };

interface Asked {
  readonly asked: ParsedHypervisor["hosts"]["machine"];
  /** Identity of the hypervisor. */
  readonly id: string;
  /** Path of the hypervisor in the spec. */
  readonly path: string;
}

/** Null where no machine will do, which is reported. */
export function hostMachine({ asked, id, path }: Asked, context: ResolveContext<"azure">, report: Report): HostMachine | null {
  const decided = decideMachines(
    {
      cloud: "azure",
      parsed: asked ?? LEAST,
      use: "nested",
      spot: false,
      lockPath: `hypervisors.${id}.machine`,
      path: [...path.split("."), "hosts", ...(asked === undefined ? [] : ["machine"])],
    },
    context,
  );
  const [machine] = decided?.machines ?? [];
  const [known] = decided?.known ?? [];
  if (machine === undefined || known === undefined) return null;
  if (known.nested) return { machine, diskType: known.bootDisk };
  report("B5131", ["hosts", "machine", "type"], {
    message: "is not documented for nested virtualization",
    value: known.type,
    allowed: "sizes of Dsv5, Dasv5, Dsv6 and Dasv6 and their like for memory",
  });
  return null;
}
