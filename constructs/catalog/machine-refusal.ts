/** Explains why no machine meets a request, and lists alternatives. */
import { type Cloud, cloudNames, clouds } from "./cloud";
import type { Machine, MachineNeed } from "./machine";
import { eligible } from "./machine-candidates";
import { gpuTypesOf } from "./machine-families";
import { machineTable } from "./machine-table";

interface Refusal {
  readonly reason: string;
  readonly allowed: string;
}

/** Called only if no machine was found; names the first criterion that excludes all machines. */
export function explainNoMachine(cloud: Cloud, need: MachineNeed): Refusal {
  const all = eligible(cloud, need);
  const { gpu } = need;
  if (gpu !== undefined && all.length === 0) return noSuchGpu(cloud, gpu.type, need);
  const ofArch = all.filter(({ arch }) => arch === need.arch);
  if (ofArch.length === 0) return noSuchArch(cloud, need, all);
  const ofCount = gpu === undefined ? ofArch : ofArch.filter((machine) => machine.gpu?.count === gpu.count);
  if (ofCount.length === 0) return noSuchCount(cloud, need, ofArch);
  return tooLarge(cloud, need, ofCount);
}

function noSuchGpu(cloud: Cloud, type: string, need: MachineNeed): Refusal {
  const clouded = clouds.filter((other) => eligible(other, need).length > 0).map((other) => `${type} on ${cloudNames[other]}`);
  const here = gpuTypesOf(cloud).filter((each) => eligible(cloud, { ...need, gpu: { type: each, count: 1 } }).length > 0);
  const unpriced = [...machineTable(cloud).values()].filter((each) => each.gpu?.type === type && each.gpu.count >= 1);
  const named = unpriced.map((each) => `machine: { type: ${each.type} }, which is never chosen automatically`);
  return {
    reason: `The catalogue lists no machine with ${type} on ${cloudNames[cloud]}`,
    allowed: [`here ${list(here, "or")}`, ...clouded, ...named].join("; "),
  };
}

function noSuchArch(cloud: Cloud, need: MachineNeed, all: readonly Machine[]): Refusal {
  const archs = [...new Set(all.map(({ arch }) => arch))].sort();
  return {
    reason: `${cloudNames[cloud]} has no machine with arch ${need.arch}${purpose(need)}`,
    allowed: archs.map((arch) => `arch: ${arch}`).join(" or ") || "no machine of this kind",
  };
}

function noSuchCount(cloud: Cloud, need: MachineNeed, all: readonly Machine[]): Refusal {
  const counts = [...new Set(all.map(({ gpu }) => gpu?.count ?? 0))].sort((a, b) => a - b).map(String);
  return {
    reason: `${cloudNames[cloud]} has no machine with exactly ${need.gpu?.count} ${need.gpu?.type}`,
    allowed: `count: ${list(counts, "or")}`,
  };
}

/** The largest machines by vCPU and by memory. */
function tooLarge(cloud: Cloud, need: MachineNeed, all: readonly Machine[]): Refusal {
  const byCpu = largest(
    all,
    ({ cpu }) => cpu,
    ({ memoryMiB }) => memoryMiB,
  );
  const byMemory = largest(
    all,
    ({ memoryMiB }) => memoryMiB,
    ({ cpu }) => cpu,
  );
  const requested = [need.cpu === undefined ? "" : `${need.cpu} vCPU`, need.memoryMiB === undefined ? "" : mebibytes(need.memoryMiB)];
  return {
    reason: `${cloudNames[cloud]} has no ${need.arch} machine with ${list(requested.filter(Boolean), "and")}${purpose(need)}`,
    allowed: [...new Set([byCpu, byMemory].map((one) => `up to ${one.cpu} vCPU and ${mebibytes(one.memoryMiB)} (${one.type})`))].join(
      ", or ",
    ),
  };
}

function purpose({ gpu, use }: MachineNeed): string {
  if (gpu !== undefined) return ` with ${gpu.count} ${gpu.type}`;
  return use === "nested" ? " with nested virtualization" : "";
}

const largest = (all: readonly Machine[], first: (machine: Machine) => number, second: (machine: Machine) => number): Machine =>
  all.reduce((best, each) => ((first(each) - first(best) || second(each) - second(best)) > 0 ? each : best));

const mebibytes = (amount: number): string => (amount % 1024 === 0 ? `${amount / 1024}Gi` : `${amount}Mi`);

const list = (names: readonly string[], word: "and" | "or"): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
