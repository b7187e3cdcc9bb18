/** The machine type of a host pool: named in the spec, or the cheapest that supports the hypervisor. Bare metal is never chosen automatically. */
import { cloudNames } from "../../catalog/cloud";
import type { Virtualization } from "../../catalog/hypervisors";
import type { Machine } from "../../catalog/machine";
import { cheapestMetal, nestedFamilies } from "../../catalog/machines";
import type { ParsedMachine } from "../../language/schema/machine";
import { type DecidedMachines, decideMachines, HOURS_PER_MONTH, type MachineClaim } from "../pools/machines";
import type { Cloud } from "../types/location";
import type { HostPool, HostPoolRequest } from "../types/shared/host-pool";
import type { HostPoolLimits } from "./host-pool-resolver";
import type { Report } from "./reporter";
import type { ResolveContext } from "./resolve-context";

/** The default request, with capacity for one or two guests. */
const DEFAULT_MACHINE: ParsedMachine = { cpu: 4, memory: 16 * 1024, arch: "amd64", burstable: false };
const SUGGESTIONS = 3;

const uses: Readonly<Record<Virtualization, MachineClaim["use"]>> = { none: "general", nested: "nested", metal: "metal" };

export type HostMachine = Pick<HostPool, "machine" | "arch" | "nested" | "nextMachine">;

/** Null if no machine type is suitable, which is reported. `known` is the catalogue's entry of the machine. */
export function hostMachine(
  request: HostPoolRequest,
  { bareMetal }: HostPoolLimits,
  context: ResolveContext,
  report: Report,
): { readonly decided: HostMachine; readonly known: Machine } | null {
  const { machine: requested, virtualization, lockPath } = request;
  const { cloud } = context.location;
  const path = [...request.path.split("."), ...(requested === null ? [] : ["machine"])];
  const claim = { cloud, parsed: requested ?? DEFAULT_MACHINE, use: uses[virtualization], spot: false, lockPath, path };
  const found = singleMachine(decideMachines(claim, context));
  if (found === null) return null;
  const { machine, known, arch, nextMachine } = found;
  if (!supports(known, virtualization, bareMetal)) {
    reportMachine(request, known, cloud, bareMetal, report);
    return null;
  }
  return { decided: { machine, arch, nested: virtualization === "nested" && !known.bareMetal, nextMachine }, known };
}

function singleMachine(decided: DecidedMachines | null) {
  const [machine] = decided?.machines ?? [];
  const [known] = decided?.known ?? [];
  return decided === null || machine === undefined || known === undefined ? null : { ...decided, machine, known };
}

function supports(machine: Machine, virtualization: Virtualization, isBareMetalBuilt: boolean): boolean {
  if (machine.bareMetal) return isBareMetalBuilt;
  return virtualization === "none" || (virtualization === "nested" && machine.nested);
}

function reportMachine({ path, virtualization }: HostPoolRequest, known: Machine, cloud: Cloud, bareMetal: boolean, report: Report): void {
  const { cpu, memoryMiB, arch } = known;
  const bareMetalTypes = bareMetal
    ? cheapestMetal(cloud, { cpu, memoryMiB, arch, burstable: false }, SUGGESTIONS).map(
        ({ type, usdPerHour }) => `${type} (${Math.round((usdPerHour ?? 0) * HOURS_PER_MONTH)} USD a month)`,
      )
    : [];
  const nested = virtualization === "nested" ? [`types of the families ${nestedFamilies(cloud).join(", ")}`] : [];
  const messages: Readonly<Record<Virtualization, string>> = {
    none: `Berth does not support bare-metal hosts on ${cloudNames[cloud]}`,
    nested: `The vendor does not document nested virtualization for this machine type${bareMetal ? ", and it is not bare metal" : ""}`,
    metal: "The machine type is not bare metal",
  };
  report("B4801", [...path.split("."), "machine", "type"], {
    message: messages[virtualization],
    value: known.type,
    allowed: [...nested, ...bareMetalTypes].join(", ") || "types that are not bare metal",
  });
}
