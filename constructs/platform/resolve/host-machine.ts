/** The machine of a pool of hosts: named, or the cheapest that the vendor lets run what the pool is for. Metal is never chosen. */
import { cloudNames } from "../../catalog/cloud";
import type { Virtualization } from "../../catalog/hypervisors";
import type { Machine } from "../../catalog/machine";
import { cheapestMetal, nestedFamilies } from "../../catalog/machines";
import type { ParsedMachine } from "../../language/schema/machine";
import { type DecidedMachines, decideMachines, HOURS_OF_MONTH, type MachineClaim } from "../pools/machines";
import type { Cloud } from "../types/location";
import type { HostPool, HostPoolRequest } from "../types/shared/host-pool";
import type { HostPoolLimits } from "./host-pool-resolver";
import type { Report } from "./reporter";
import type { ResolveContext } from "./resolvers";

/** What a pool has if nothing is written: a guest or two fit. */
const SMALLEST: ParsedMachine = { cpu: 4, memory: 16 * 1024, arch: "amd64", burstable: false };
const OFFERS = 3;

const uses: Readonly<Record<Virtualization, MachineClaim["use"]>> = { none: "general", nested: "nested", metal: "metal" };

export type HostMachine = Pick<HostPool, "machine" | "arch" | "nested" | "nextMachine">;

/** Null if no machine will do, which is reported. `known` is the machine as the catalogue has it. */
export function hostMachine(
  request: HostPoolRequest,
  { bareMetal }: HostPoolLimits,
  context: ResolveContext,
  report: Report,
): { readonly decided: HostMachine; readonly known: Machine } | null {
  const { machine: asked, virtualization, lockPath } = request;
  const { cloud } = context.location;
  const path = [...request.path.split("."), ...(asked === null ? [] : ["machine"])];
  const claim = { cloud, parsed: asked ?? SMALLEST, use: uses[virtualization], spot: false, lockPath, path };
  const found = only(decideMachines(claim, context));
  if (found === null) return null;
  const { machine, known, arch, nextMachine } = found;
  if (!runs(known, virtualization, bareMetal)) {
    reportMachine(request, known, cloud, bareMetal, report);
    return null;
  }
  return { decided: { machine, arch, nested: virtualization === "nested" && !known.bareMetal, nextMachine }, known };
}

function only(decided: DecidedMachines | null) {
  const [machine] = decided?.machines ?? [];
  const [known] = decided?.known ?? [];
  return decided === null || machine === undefined || known === undefined ? null : { ...decided, machine, known };
}

/** Whether a machine offers what a pool needs. */
function runs(machine: Machine, virtualization: Virtualization, metalOffered: boolean): boolean {
  if (machine.bareMetal) return metalOffered;
  return virtualization === "none" || (virtualization === "nested" && machine.nested);
}

function reportMachine({ path, virtualization }: HostPoolRequest, known: Machine, cloud: Cloud, bareMetal: boolean, report: Report): void {
  const { type, cpu, memoryMiB, arch } = known;
  const metal = bareMetal
    ? cheapestMetal(cloud, { cpu, memoryMiB, arch, burstable: false }, OFFERS).map(
        (offer) => `${offer.type} (${Math.round((offer.usdPerHour ?? 0) * HOURS_OF_MONTH)} USD a month)`,
      )
    : [];
  const nesting = virtualization === "nested" ? [`types of ${nestedFamilies(cloud).join(", ")}`] : [];
  const missing: Readonly<Record<Virtualization, string>> = {
    none: `The machine type is bare metal, which is not built for hosts on ${cloudNames[cloud]}`,
    nested: `The machine type is not documented for nested virtualization${bareMetal ? ", and is not bare metal" : ""}`,
    metal: "The machine type is not bare metal",
  };
  report("B4801", [...path.split("."), "machine", "type"], {
    message: missing[virtualization],
    value: type,
    allowed: [...nesting, ...metal].join(", ") || "machines that are not bare metal",
  });
}
