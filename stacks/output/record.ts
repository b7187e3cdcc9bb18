/** The record of the last synthesis, kept in the output folder. Stacks whose record is current are not built again. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../synth/fingerprint";

export const recordFile = ".berth.json";

export interface UnitRecord {
  /** Fingerprint of the input of the unit. */
  readonly from: string;
  /** SHA-256, size and modification time of the file as it was written. */
  readonly digest: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly matchedOverrides: readonly string[];
}

export interface SynthRecord {
  readonly format: 1;
  readonly units: Readonly<Record<string, UnitRecord>>;
}

const none: SynthRecord = { format: 1, units: {} };

/** The record of an output folder; an empty one if it cannot be read, so that everything is built. */
export function readRecord(output: string): SynthRecord {
  const path = join(output, recordFile);
  if (!existsSync(path)) return none;
  try {
    const record: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isRecord(record) ? record : none;
  } catch {
    return none;
  }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isRecord = (record: unknown): record is SynthRecord =>
  isMap(record) && record.format === 1 && isMap(record.units) && Object.values(record.units).every(isUnitRecord);

const isUnitRecord = (unit: unknown): boolean =>
  isMap(unit) &&
  typeof unit.from === "string" &&
  typeof unit.digest === "string" &&
  typeof unit.size === "number" &&
  typeof unit.mtimeMs === "number" &&
  Array.isArray(unit.matchedOverrides);

/**
 * Whether the file of a stack is still what was written.
 * @param verify compare the bytes; otherwise size and modification time, which every editor changes
 */
export function isUntouched(output: string, path: string, record: UnitRecord, verify: boolean): boolean {
  const file = join(output, path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined || found.size !== record.size) return false;
  return verify ? sha256(readFileSync(file)) === record.digest : found.mtimeMs === record.mtimeMs;
}
