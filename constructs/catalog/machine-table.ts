/** Every machine of a cloud, read from its table on the first question. */
import type { Cloud } from "./cloud";
import { awsMachines } from "./data/aws-machines.generated";
import { azureMachines } from "./data/azure-machines.generated";
import { googleMachines } from "./data/google-machines.generated";
import type { Arch, Machine } from "./machine";

/** What only choosing needs to know about a machine. */
export interface CatalogMachine extends Machine {
  /** A variant of its family with disks of its own in the host. */
  readonly localDisk: boolean;
  /** A variant of its family with some of its vCPUs switched off. */
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

/** The form of the text stands at the head of data/*-machines.ts. */
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
