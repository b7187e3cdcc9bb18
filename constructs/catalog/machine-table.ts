/** All machines of a cloud, parsed on first use. */
import type { Cloud } from "./cloud";
import { awsMachines } from "./data/aws-machines.generated";
import { azureMachines } from "./data/azure-machines.generated";
import { googleMachines } from "./data/google-machines.generated";
import type { Arch, Machine } from "./machine";

/** Facts that only the choice of a machine needs. */
export interface CatalogMachine extends Machine {
  /** A variant with local disks. */
  readonly localDisk: boolean;
  /** A variant with some vCPUs disabled. */
  readonly constrained: boolean;
  /** Whether the vendor still lists it. */
  readonly current: boolean;
}

const texts: Readonly<Record<Cloud, string>> = { aws: awsMachines, google: googleMachines, azure: azureMachines };
const tables = new Map<Cloud, ReadonlyMap<string, CatalogMachine>>();

/** Machines by type, in the order of the sources. */
export function machineTable(cloud: Cloud): ReadonlyMap<string, CatalogMachine> {
  const loaded = tables.get(cloud) ?? readMachines(texts[cloud]);
  tables.set(cloud, loaded);
  return loaded;
}

/** data/*-machines.ts describes the format of the text. */
function readMachines(text: string): Map<string, CatalogMachine> {
  const machines = new Map<string, CatalogMachine>();
  let group: string[] = [];
  for (const line of text.split("\n")) {
    const cells = line.split(" ");
    if (cells[0] === "=") group = cells;
    else machines.set(cells[0]!, toMachine(group, cells));
  }
  return machines;
}

function toMachine(group: readonly string[], cells: readonly string[]): CatalogMachine {
  const [, family = "", generation, arch, bootDisk = "", gpuType = "-"] = group;
  const [type = "", cpu, memoryMiB, price, gpuCount, flags = ""] = cells;
  return {
    type,
    cpu: Number(cpu),
    memoryMiB: Number(memoryMiB),
    arch: arch as Arch,
    gpu: gpuType === "-" ? null : { type: gpuType, count: Number(gpuCount) },
    family,
    generation: Number(generation),
    usdPerHour: price === "-" ? null : Number(price),
    burstable: flags.includes("b"),
    bareMetal: flags.includes("m"),
    nested: flags.includes("n"),
    bootDisk,
    localDisk: flags.includes("l"),
    constrained: flags.includes("c"),
    current: !flags.includes("o"),
  };
}
