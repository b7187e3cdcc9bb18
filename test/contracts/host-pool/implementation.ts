/** What the suite of host pools asks of an implementation: how it builds, and where it writes what the contract is about. */
import type { HostLinks } from "../../../constructs/contracts/host-pool";
import type { DecidedBoot } from "../../../constructs/platform/types/shared/boot";
import type { HostAccess, RolledBy } from "../../../constructs/platform/types/shared/host-pool";
import type { SynthesizedStack } from "../../support/stack";

/** A pool of the suite; all else is as each implementation's tests have it. */
export interface PoolOptions {
  readonly role: string;
  readonly count?: { readonly min: number; readonly max: number };
  readonly boot?: Partial<DecidedBoot>;
  readonly access?: Partial<HostAccess>;
  readonly rolledBy?: RolledBy;
  readonly nested?: boolean;
  readonly dedicated?: boolean;
  readonly diskGiB?: number;
}

export interface UnitOptions {
  readonly pools: readonly PoolOptions[];
  readonly deletionProtection?: boolean;
  readonly encryption?: { readonly kind: "customer" | "provider" } | { readonly kind: "key"; readonly key: string };
  readonly ipv6?: boolean;
}

/** A connection that the cloud lets through: `role:manager`, `range:10.0.0.0/8`, `balancer:…`; `cloud` if its own service asks. */
export interface Opening {
  readonly role: string;
  readonly peer: string;
  readonly protocol: string;
  /** `8719`, or `30000-32767`. */
  readonly ports: string;
  readonly why: string;
}

/** A right of a role's identity, in the cloud's own words. */
export interface Right {
  readonly action: string;
  readonly on: string;
  /** Null: without condition. */
  readonly only: string | null;
}

/** What a cloud does not do, and why; if it does something weaker instead, its own tests check that. */
export type Offered<T> = T | { readonly missing: string };

type Stack = SynthesizedStack;

export interface Implementation {
  readonly name: string;
  synthesize(options: UnitOptions): Stack;
  /** The containers and balancers that `synthesize` hands in. */
  readonly links: HostLinks;
  /** IPv4 ranges of the network that hosts are in. */
  readonly networkRanges: readonly string[];
  /** Ranges that hosts of a unit have, by which the cloud lets them connect to each other; null if it names hosts themselves. */
  readonly hostRanges: readonly string[] | null;
  countOf(stack: Stack, role: string): unknown;
  diskOf(stack: Stack, role: string): { readonly gib: unknown; readonly key: unknown };
  userDataOf(stack: Stack, role: string): string;
  inbound(stack: Stack): Opening[];
  outbound(stack: Stack): Opening[];
  hasPublicAddress(stack: Stack, role: string): boolean;
  /** Whatever keeps others from logging in, and from taking the identity of a host. */
  readonly hardening: (stack: Stack, role: string) => unknown;
  readonly hardened: unknown;
  readonly guardedBoot: Offered<(stack: Stack, role: string) => boolean>;
  readonly nests: Offered<(stack: Stack, role: string) => boolean>;
  readonly dedicates: Offered<true>;
  /** Port and path that the cloud asks. */
  readonly health: Offered<(stack: Stack, role: string) => { readonly port: unknown; readonly path: unknown }>;
  replacesUnfit(stack: Stack, role: string): boolean;
  /** Whether a group goes back by itself if a change of its hosts fails. */
  readonly rollsBack: Offered<(stack: Stack, role: string) => boolean>;
  rolling(
    stack: Stack,
    role: string,
  ): {
    /** Whether a change makes the cloud, or Terraform, replace hosts. */
    readonly replaces: boolean;
    /** Whether the cloud moves healthy hosts between zones. */
    readonly moves: boolean;
    readonly ignoresSize: boolean;
  };
  /** Seconds that the cloud waits before it stops a host; null: it does not. */
  readonly waits: Offered<(stack: Stack, role: string) => number | null>;
  rights(stack: Stack, role: string): Right[];
  readonly expectedRights: {
    readonly readSecret: readonly Right[];
    readonly writeSecret: readonly Right[];
    readonly readObjects: readonly Right[];
    readonly writeObjects: readonly Right[];
    readonly createOnce: readonly Right[];
    readonly discovery: readonly Right[];
  };
  readonly targets: Offered<(stack: Stack, role: string) => unknown>;
  readonly key: { readonly type: string; readonly rotation: Readonly<Record<string, unknown>> };
  /** An existing key, as the spec names it. */
  readonly broughtKey: string;
  /** Types whose loss loses state. */
  readonly stateful: readonly string[];
  /** Labels of all that can have labels, by address. */
  labels(stack: Stack): Readonly<Record<string, unknown>>;
}

/** Links that every implementation hands in, in the words of its cloud. */
export const stores = (ids: { readonly secret: string; readonly objects: string; readonly key: string | null }) => ({
  secrets: { manager: { id: ids.secret, keyId: ids.key } },
  objects: { id: ids.objects, keyId: ids.key },
});
