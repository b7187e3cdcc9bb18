/** The machine of hosts: named, or the cheapest that the vendor lets run guests. Metal is never chosen. */
import { cheapestMetal, type Machine } from "../../catalog/machines";
import type { ParsedHypervisor } from "../../language/schema/hypervisor";
import type { ParsedMachine } from "../../language/schema/machine";
import { decideMachines } from "../../platform/pools/machines";
import type { ResolveContext } from "../../platform/resolve/resolvers";
import type { PoolMachine } from "../../platform/types/shared/pool";
import type { Report } from "./codes";

export interface HostMachine {
  readonly machine: PoolMachine;
  readonly arch: "amd64" | "arm64";
  /** Whether the processor's option for nested virtualization must be set: not on metal. */
  readonly nested: boolean;
  readonly nextMachine: string | null;
}

/** Room for a guest or two, where nothing is written: 4 cpu and 16Gi. */
const LEAST: ParsedMachine = { cpu: 4, memory: 16 * 1024, arch: "amd64", burstable: false };

const HOURS_OF_MONTH = 730;
const OFFERS = 3;

interface Asked {
  readonly asked: ParsedHypervisor["hosts"]["machine"];
  /** Identity of the hypervisor. */
  readonly id: string;
  /** Path of the hypervisor in the spec. */
  readonly path: string;
}

/** Null where no machine will do, which is reported. */
export function hostMachine({ asked, id, path }: Asked, context: ResolveContext<"aws">, report: Report): HostMachine | null {
  const parsed = asked ?? LEAST;
  const decided = decideMachines(
    {
      cloud: "aws",
      parsed,
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
  if (!known.bareMetal && !known.nested) {
    reportPlain(known, report);
    return null;
  }
  return { machine, arch: decided.arch, nested: !known.bareMetal, nextMachine: decided.nextMachine };
}

function reportPlain({ type, cpu, memoryMiB, arch }: Machine, report: Report): void {
  const metal = cheapestMetal("aws", { cpu, memoryMiB, arch, burstable: false }, OFFERS).map(
    (offer) => `${offer.type} (${Math.round((offer.usdPerHour ?? 0) * HOURS_OF_MONTH)} USD a month)`,
  );
  report("B4801", ["hosts", "machine", "type"], {
    message: "is neither metal nor documented for nested virtualization",
    value: type,
    allowed: ["types of c8i, m8i and r8i", ...metal].join(", "),
  });
}
