/** Pools of nodes with their machine, count and zones decided. */
import type { Machine } from "../../../catalog/machines";
import type { ParsedPool } from "../../../language/schema/pool";
import type { Labels } from "./value";

export interface Pool {
  readonly key: string;
  /** `renamedFrom`, or the key. */
  readonly id: string;
  readonly path: string;
  /** Vendor name: `<id>-<4 hex digits>` of what cannot change in place. */
  readonly name: string;
  /** One machine; on spot capacity of a cloud that mixes, several, cheapest first. Custom types that the catalogue does not know have their type alone. */
  readonly machines: readonly PoolMachine[];
  /** The next machine that would do, named by the precondition that finds the type missing in a region; null where none is. */
  readonly nextMachine: string | null;
  readonly arch: "amd64" | "arm64";
  readonly gpu: { readonly type: string; readonly count: number } | null;
  readonly count: { readonly min: number; readonly max: number };
  readonly spot: boolean;
  readonly os: ParsedPool["os"];
  readonly image: string | null;
  readonly diskGiB: number;
  readonly nodeLabels: Labels;
  /** With those that GPU and spot pools carry. */
  readonly taints: readonly {
    readonly key: string;
    readonly value: string;
    readonly effect: "NoSchedule" | "PreferNoSchedule" | "NoExecute";
  }[];
  /** Zone suffixes of the network. */
  readonly zones: readonly string[];
  readonly rollout: { readonly maxSurge: number; readonly maxUnavailable: number; readonly drainSeconds: number };
}

export type PoolMachine = Pick<Machine, "type" | "cpu" | "memoryMiB" | "usdPerHour">;
