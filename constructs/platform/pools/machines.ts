/** Machine types of nodes and hosts: named in the spec, or chosen from the catalogue and pinned in the lock. */
import { cloudCapabilities } from "../../catalog/cloud-capabilities";
import {
  cheapestMetal,
  chooseMachine,
  chooseSpotMachines,
  findMachine,
  type Machine,
  type MachineNeed,
  nearestMachines,
} from "../../catalog/machines";
import type { Path } from "../../language/problems/problem";
import type { ParsedMachine } from "../../language/schema/machine";
import type { Choice } from "../lock/choice-kinds";
import { canonicalJson } from "../naming/canonical-json";
import { type Report, reporterTo } from "../resolve/reporter";
import type { ResolveContext } from "../resolve/resolve-context";
import type { Cloud } from "../types/location";
import type { Pool, PoolMachine } from "../types/shared/pool";

export interface MachineClaim {
  readonly cloud: Cloud;
  readonly parsed: ParsedMachine;
  /** `metal`: bare metal, which must be named. */
  readonly use: "general" | "nested" | "metal";
  readonly spot: boolean;
  /** Path in the lock file, by identity: `clusters.apps.pools.general.machine`. */
  readonly lockPath: string;
  readonly path: Path;
}

export interface DecidedMachines extends Pick<Pool, "machines" | "nextMachine" | "arch" | "gpu"> {
  /** The catalogue's entries, in the order of `machines`. */
  readonly known: readonly Machine[];
  /** Whether the pool can mix several types. */
  readonly mixed: boolean;
}

type ChoiceContext = Pick<ResolveContext, "pin" | "report">;

/** Null if no machine type is suitable, which is reported. */
export function decideMachines(claim: MachineClaim, context: ChoiceContext): DecidedMachines | null {
  const report = reporterTo(context.report);
  const mixed = claim.spot && cloudCapabilities[claim.cloud].spotMachineTypes > 1;
  return "type" in claim.parsed ? named(claim, claim.parsed.type, mixed, report) : chosen(claim, claim.parsed, mixed, context, report);
}

/** Cheapest first; without types if none is suitable. */
type Types = Choice<"machine">;

function named(claim: MachineClaim, types: readonly string[], mixed: boolean, report: Report): DecidedMachines | null {
  const path = [...claim.path, "type"];
  if (types.length > 1 && !mixed) {
    report("B4042", path, { message: "The pool supports only one machine type", value: types });
    return null;
  }
  const decided = described(claim, { types: [...types], next: null }, mixed, report);
  const first = decided?.known[0];
  const other = decided?.known.find((machine) => nodeImageKindOf(machine) !== nodeImageKindOf(first));
  const duplicate = types.find((type, index) => types.indexOf(type) < index);
  if (other === undefined && duplicate === undefined) return decided;
  report("B4043", path, {
    message:
      duplicate === undefined
        ? `${first?.type} and ${other?.type} differ in architecture or GPU`
        : `Machine type ${duplicate} is listed twice`,
    value: types,
  });
  return null;
}

const nodeImageKindOf = (machine: Machine | undefined): string => canonicalJson([machine?.arch, machine?.gpu]);

type Need = Exclude<ParsedMachine, { type: string[] }>;

function chosen(claim: MachineClaim, parsed: Need, mixed: boolean, context: ChoiceContext, report: Report): DecidedMachines | null {
  const need = needOf(parsed, claim.use);
  if (claim.use === "metal") {
    reportMetal(claim, need, report);
    return null;
  }
  // The request contains the cloud, so that a location that moves to another cloud gets a machine type of that cloud.
  const request = { cloud: claim.cloud, use: claim.use, spot: claim.spot, ...parsed };
  const types = context.pin("machine", claim.lockPath, request, () => choose(claim, need, mixed, report));
  return described(claim, types, mixed, report);
}

const needOf = ({ cpu, memory, arch, gpu, burstable }: Need, use: MachineClaim["use"]): MachineNeed => ({
  arch,
  burstable,
  ...(cpu !== undefined && { cpu }),
  ...(memory !== undefined && { memoryMiB: memory }),
  ...(gpu !== undefined && { gpu }),
  ...(use === "nested" && { use }),
});

/** Cached, because a fleet can contain the same request thousands of times. */
const cachedAnswers = new Map<string, ReturnType<typeof askCatalogue>>();

const askCatalogue = (cloud: Cloud, need: MachineNeed, mixed: boolean) => ({
  choice: chooseMachine(cloud, need),
  spot: mixed ? chooseSpotMachines(cloud, need).map(({ type }) => type) : [],
});

function choose({ cloud, path }: MachineClaim, need: MachineNeed, mixed: boolean, report: Report): Types {
  const request = canonicalJson([cloud, need, mixed]);
  const answer = cachedAnswers.get(request) ?? askCatalogue(cloud, need, mixed);
  cachedAnswers.set(request, answer);
  const { choice, spot } = answer;
  if (choice.ok) return spot.length > 1 ? { types: spot, next: null } : { types: [choice.machine.type], next: choice.next };
  report("B4040", path, { message: choice.reason, value: need, allowed: choice.allowed });
  return { types: [], next: null };
}

function described(claim: MachineClaim, { types, next }: Types, mixed: boolean, report: Report): DecidedMachines | null {
  const known = types.flatMap((type, index) => {
    const machine = findMachine(claim.cloud, type);
    if (machine === undefined) reportUnknown(claim, type, index, types.length, report);
    return machine ?? [];
  });
  const [first] = known;
  if (first === undefined || known.length < types.length) return null;
  const machines = known.map(({ type, cpu, memoryMiB, usdPerHour }): PoolMachine => ({ type, cpu, memoryMiB, usdPerHour }));
  return { machines, nextMachine: next, arch: first.arch, gpu: first.gpu, known, mixed };
}

function reportUnknown({ cloud, path }: MachineClaim, type: string, index: number, of: number, report: Report): void {
  const near = nearestMachines(cloud, type);
  report("B4041", [...path, "type", ...(of > 1 ? [index] : [])], {
    message: "The catalogue does not contain this machine type",
    value: type,
    ...(near.length > 0 && { allowed: `similar types: ${near.join(", ")}`, fix: `write ${near[0]}` }),
  });
}

/** Converts hourly prices for messages. */
export const HOURS_PER_MONTH = 730;

function reportMetal({ cloud, path }: MachineClaim, need: MachineNeed, report: Report): void {
  const suggestions = cheapestMetal(cloud, need, 3).map(
    ({ type, usdPerHour }) => `${type} (${Math.round((usdPerHour ?? 0) * HOURS_PER_MONTH)} USD a month)`,
  );
  report("B4048", path, {
    message: "Bare-metal machines must be named explicitly",
    value: need,
    allowed: suggestions.join(", ") || "no bare-metal type is that large",
  });
}
