/** Candidate machines for a request, in the order of choice. */
import type { Cloud } from "./cloud";
import type { Machine, MachineNeed } from "./machine";
import { isListed } from "./machine-families";
import { type CatalogMachine, machineTable } from "./machine-table";

/** Candidates that meet the request, best first. */
export const candidates = (cloud: Cloud, need: MachineNeed): CatalogMachine[] =>
  eligible(cloud, need)
    .filter((machine) => meets(machine, need))
    .sort(compareMachines);

/** Candidates for the use of the request, of any size and architecture. */
export const eligible = (cloud: Cloud, need: MachineNeed): CatalogMachine[] =>
  [...machineTable(cloud).values()].filter(
    (machine) =>
      machine.usdPerHour !== null &&
      machine.current &&
      !machine.bareMetal &&
      !machine.localDisk &&
      !machine.constrained &&
      (need.burstable || !machine.burstable) &&
      isOfUse(cloud, machine, need),
  );

function isOfUse(cloud: Cloud, machine: Machine, need: MachineNeed): boolean {
  if (need.use === "nested" && !machine.nested) return false;
  if (need.gpu !== undefined)
    return (
      machine.gpu?.type === need.gpu.type &&
      Number.isInteger(machine.gpu.count) &&
      machine.gpu.count > 0 &&
      isListed(cloud, machine.family, need.gpu.type)
    );
  return machine.gpu === null && isListed(cloud, machine.family, need.use ?? (machine.burstable ? "burstable" : "general"));
}

/** Compares size, architecture and GPU. */
export const meets = (machine: Machine, need: MachineNeed): boolean =>
  machine.arch === need.arch &&
  machine.cpu >= (need.cpu ?? 0) &&
  machine.memoryMiB >= (need.memoryMiB ?? 0) &&
  (need.gpu === undefined || (machine.gpu?.type === need.gpu.type && machine.gpu.count === need.gpu.count));

/** Price, then fewer vCPUs, less memory, newer generation, name. Machines without a price come last. */
export const compareMachines = (a: Machine, b: Machine): number =>
  (a.usdPerHour ?? Number.POSITIVE_INFINITY) - (b.usdPerHour ?? Number.POSITIVE_INFINITY) ||
  a.cpu - b.cpu ||
  a.memoryMiB - b.memoryMiB ||
  b.generation - a.generation ||
  (a.type < b.type ? -1 : a.type > b.type ? 1 : 0);
