/** The machine of hosts: named, or the cheapest that the vendor lets run guests. */
import type { Machine } from "../../catalog/machines";
import type { ParsedHypervisor } from "../../language/schema/hypervisor";
import type { ParsedMachine } from "../../language/schema/machine";
import { decideMachines } from "../../platform/pools/machines";
import type { ResolveContext } from "../../platform/resolve/resolvers";
import type { PoolMachine } from "../../platform/types/shared/pool";
import type { Report } from "./codes";
import { nodeTypeOf, soleTenantFamilies } from "./sole-tenancy";

export interface HostMachine {
  readonly machine: PoolMachine;
  readonly arch: "amd64" | "arm64";
  readonly nextMachine: string | null;
  readonly diskType: string;
  /** Of sole-tenant nodes; null where the hardware is shared. */
  readonly nodeType: string | null;
}

/** Room for a guest or two, where nothing is written: 4 cpu and 16Gi. */
const LEAST: ParsedMachine = { cpu: 4, memory: 16 * 1024, arch: "amd64", burstable: false };

interface Asked {
  readonly hosts: Pick<ParsedHypervisor["hosts"], "machine" | "dedicated">;
  /** Identity of the hypervisor. */
  readonly id: string;
  /** Path of the hypervisor in the spec. */
  readonly path: string;
}

/** Null where no machine will do, which is reported. */
export function hostMachine({ hosts, id, path }: Asked, context: ResolveContext<"google">, report: Report): HostMachine | null {
  const { machine: asked, dedicated } = hosts;
  const decided = decideMachines(
    {
      cloud: "google",
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
  if (decided === null || machine === undefined || known === undefined) return null;
  if (!known.nested) {
    report("B4931", ["hosts", "machine", "type"], {
      message: "is not documented for nested virtualization",
      value: known.type,
      allowed: FAMILIES,
    });
    return null;
  }
  const nodeType = dedicated ? nodeOf(known, report) : null;
  if (nodeType === undefined) return null;
  // The next machine may be of a family that has no such nodes.
  const nextMachine = nodeType === null ? decided.nextMachine : null;
  return { machine, arch: decided.arch, nextMachine, diskType: known.bootDisk, nodeType };
}

const FAMILIES = "types of c2, c3, c4, n1, n2 and n4";

function nodeOf({ family, type }: Machine, report: Report): string | undefined {
  const found = nodeTypeOf(family);
  if (found === undefined)
    report("B4934", ["hosts", "dedicated"], {
      message: `puts ${type} on sole-tenant nodes, and ${family} has none`,
      value: true,
      allowed: `types of ${soleTenantFamilies.join(", ")}`,
    });
  return found;
}
