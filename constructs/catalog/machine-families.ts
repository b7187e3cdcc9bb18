/** Machine families that can be chosen for each use. */
import type { Cloud } from "./cloud";
import { machineFamilies } from "./data/machine-families.generated";

/** `general`, `burstable`, `nested`, or a type of GPU. */
export type Use = string;

let uses: ReadonlySet<string> | undefined;
let gpus: ReadonlyMap<string, readonly string[]> | undefined;

const rows = () => machineFamilies.split("\n").map((line) => line.split(" "));

export function isListed(cloud: Cloud, family: string, use: Use): boolean {
  uses ??= new Set(rows().map(([cloudOf, familyOf, useOf]) => `${cloudOf} ${familyOf} ${useOf}`));
  return uses.has(`${cloud} ${family} ${use}`);
}

/** The types of GPU for which a cloud has a listed family, sorted. */
export function gpuTypesOf(cloud: Cloud): readonly string[] {
  gpus ??= gpusByCloud();
  return gpus.get(cloud) ?? [];
}

function gpusByCloud(): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const [cloud = "", , use = ""] of rows()) {
    if (use.startsWith("nvidia-")) found.set(cloud, (found.get(cloud) ?? new Set()).add(use));
  }
  return new Map([...found].map(([cloud, types]) => [cloud, [...types].sort()]));
}
