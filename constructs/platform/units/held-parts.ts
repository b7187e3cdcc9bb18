/**
 * Parts of a unit that hold data, or without which data cannot be read. The ledger remembers them, so that none leaves a protected unit
 * because the spec no longer contains it.
 */
import { compareText } from "../naming/order";
import type { Network, NetworkUse } from "../types/network";
import { type Encryption, hasOwnKey } from "../types/shared/value";

interface HeldPart {
  /** The field of the entry with which it leaves. */
  readonly field: readonly string[];
  /** For messages, before the name of a part that has one. */
  readonly name: string;
}

/** By kind; a part's name is its kind, or `<kind>.<name>`. */
export const heldParts = {
  backups: { field: ["backup"], name: "the backups" },
  /** Of a registry on ECR: the key of cached images, in the stack of the location. */
  caches: { field: ["mirrors"], name: "the key of cached images" },
  /** Of a cluster whose disks keep the key with which they were created. */
  "disk-key": { field: ["encryption"], name: "the key of the disks" },
  "disk-set": { field: ["encryption"], name: "the disk encryption set" },
  "flow-logs": { field: ["network"], name: "the flow logs" },
  insights: { field: ["ecs", "containerInsights"], name: "the logs of Container Insights" },
  key: { field: ["encryption"], name: "the key" },
  metrics: { field: ["metrics"], name: "the metrics" },
  mirrors: { field: ["mirrors"], name: "the cached images of" },
  /** The key of a replica, which can only be in the replica's region. */
  "replica-keys": { field: ["replicas"], name: "the key of replica" },
  replicas: { field: ["replicas"], name: "the images of replica" },
  repositories: { field: ["repositories"], name: "the images of repository" },
} as const satisfies Readonly<Record<string, HeldPart>>;

export type HeldKind = keyof typeof heldParts;
/** `key`, `repositories.api` */
export type Held = HeldKind | `${HeldKind}.${string}`;

export const heldKindOf = (part: string): HeldKind => part.split(".", 1)[0] as HeldKind;

/** `the key`, `the images of repository api` */
export function heldName(part: string): string {
  const kind = heldKindOf(part);
  const of = part.slice(kind.length + 1);
  return of === "" ? heldParts[kind].name : `${heldParts[kind].name} ${of}`;
}

/** Each of several entries as a part. */
export const heldEach = (kind: HeldKind, names: readonly string[]): Held[] => names.map((name): Held => `${kind}.${name}`);

/** Parts if a condition holds. */
export const heldIf = (condition: boolean, ...parts: readonly Held[]): readonly Held[] => (condition ? parts : []);

/** The key that is created for a resource. */
export const heldKey = ({ encryption }: { readonly encryption: Encryption }): readonly Held[] => heldIf(hasOwnKey(encryption), "key");

/** Google Cloud keeps flow logs in Cloud Logging, and not in the stack of the network. */
export const heldFlowLogs = (network: Network): readonly Held[] =>
  heldIf(network.kind === "managed" && network.cloud !== "google" && (!("flowLogs" in network) || network.flowLogs !== null), "flow-logs");

/** What a network in the unit's own stack holds. */
export const heldInNetwork = (use: NetworkUse): readonly Held[] => (use.kind === "own" ? heldFlowLogs(use.network) : []);

/** Without duplicates, in the order of the lock file. */
export const sortedParts = (parts: readonly string[]): string[] => [...new Set(parts)].sort(compareText);
