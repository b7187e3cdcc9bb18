/** Machines of the three clouds by name, and the choice of one for a request. */

import { nearestFew } from "../language/problems/nearest";
import type { Cloud } from "./cloud";
import { cloudCapabilities } from "./cloud-capabilities";
import type { Choice, Machine, MachineNeed } from "./machine";
import { candidates, compareMachines, meets } from "./machine-candidates";
import { explainNoMachine } from "./machine-refusal";
import { machineTable } from "./machine-table";

export type { Choice, Machine, MachineNeed } from "./machine";

/** Any machine of the catalogue, by name. */
export const findMachine = (cloud: Cloud, type: string): Machine | undefined => machineTable(cloud).get(type);

/** The boot disk type of a machine, also of a custom one by its family; null if unknown. */
export const bootDiskOf = (cloud: Cloud, type: string): string | null =>
  (findMachine(cloud, type) ?? [...machineTable(cloud).values()].find(({ family }) => type.startsWith(`${family}-`)))?.bootDisk ?? null;

/** At most three types, nearest first, for a misspelt one. */
export const nearestMachines = (cloud: Cloud, misspelt: string): string[] => nearestFew(misspelt, machineTable(cloud).keys());

/** The cheapest machine that meets the request; then fewer vCPUs, less memory, newer generation, name. */
export function chooseMachine(cloud: Cloud, need: MachineNeed): Choice {
  const [machine, next] = candidates(cloud, need);
  return machine ? { ok: true, machine, next: next?.type ?? null } : { ok: false, ...explainNoMachine(cloud, need) };
}

/**
 * What spot capacity may be made of, cheapest first: the choice and, where the cloud mixes machines, those of the same vCPUs and up to
 * twice its memory. Empty if nothing meets the request.
 */
export function chooseSpotMachines(cloud: Cloud, need: MachineNeed): readonly Machine[] {
  const [first, ...others] = candidates(cloud, need);
  if (first === undefined) return [];
  const alike = others.filter(({ cpu, memoryMiB }) => cpu === first.cpu && memoryMiB <= 2 * first.memoryMiB);
  return [first, ...alike].slice(0, cloudCapabilities[cloud].spotMachineTypes);
}

/** The cheapest bare-metal machines that meet the request, for messages: bare metal is never chosen automatically. */
export function cheapestMetal(cloud: Cloud, need: MachineNeed, howMany: number): readonly Machine[] {
  return [...machineTable(cloud).values()]
    .filter((machine) => machine.bareMetal && machine.current && machine.usdPerHour !== null && meets(machine, need))
    .sort(compareMachines)
    .slice(0, howMany);
}

/** Families with a machine for which the vendor documents nested virtualization. */
export const nestedFamilies = (cloud: Cloud): string[] =>
  [
    ...new Set([...machineTable(cloud).values()].filter(({ nested, bareMetal }) => nested && !bareMetal).map(({ family }) => family)),
  ].sort();
