/** Resolved node pools. */
import type { Machine } from "../../../catalog/machines";
import type { ParsedPool } from "../../../language/schema/pool";
import type { Labels } from "./value";

export interface Pool {
  readonly key: string;
  /** `renamedFrom`, or the key. */
  readonly id: string;
  readonly path: string;
  /** Vendor name: `<id>-<4 hex digits>`. The digits are a hash of the properties that cannot change in place. */
  readonly name: string;
  /** One machine type; several, cheapest first, for spot capacity on a cloud that mixes types. */
  readonly machines: readonly PoolMachine[];
  /** The next suitable machine type, which a precondition suggests if the region does not offer the chosen one; null if there is none. */
  readonly nextMachine: string | null;
  readonly arch: "amd64" | "arm64";
  readonly gpu: { readonly type: string; readonly count: number } | null;
  readonly count: { readonly min: number; readonly max: number };
  readonly spot: boolean;
  readonly os: ParsedPool["os"];
  readonly image: string | null;
  readonly diskGiB: number;
  readonly nodeLabels: Labels;
  /** Including the default taints of GPU and spot pools. */
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
