/** A pool of equal hosts: what an engine asks of any cloud, and what every cloud decides of it. */
import type { HostSystem } from "../../../catalog/host-system";
import type { Virtualization } from "../../../catalog/hypervisors";
import type { ParsedMachine } from "../../../language/schema/machine";
import type { Boot, DecidedBoot } from "./boot";
import type { PoolMachine } from "./pool";

/**
 * Who may connect. `role`: hosts of the same pool. `unit`: hosts of all pools of the unit. `network`: the network's own ranges. `balancer`:
 * the unit's load balancers, with their health checks. `ranges`: IPv4 ranges in CIDR notation.
 */
export type InboundSource = "role" | "unit" | "network" | "balancer" | { readonly ranges: readonly string[] };

export interface InboundRule {
  /** First and last port. */
  readonly ports: readonly [number, number];
  readonly protocol: "tcp" | "udp";
  readonly from: InboundSource;
  /** What the traffic is: the description of the rule in the cloud. */
  readonly why: string;
}

/** The container of the value is Terraform's; hosts write and read its value. */
export interface SecretAccess {
  /** By which whoever builds the unit finds the container. */
  readonly name: string;
  readonly right: "write-value" | "read";
}

/** `create-once`: may create an object that is not there, and never overwrite or delete one. */
export interface ObjectAccess {
  readonly prefix: string;
  readonly right: "create-once" | "read" | "write";
}

/** What hosts of a pool may reach and be reached by. All that is not listed is refused. */
export interface HostAccess {
  readonly inbound: readonly InboundRule[];
  readonly secrets: readonly SecretAccess[];
  readonly objects: readonly ObjectAccess[];
  /** Whether hosts may list the instances of their own unit. */
  readonly discovers: boolean;
}

export const noAccess: HostAccess = { inbound: [], secrets: [], objects: [], discovers: false };

/**
 * Who replaces hosts after a change. `cloud`: the cloud's own rolling update. `host-program`: a program on the hosts, one host at a time;
 * the cloud then never replaces or moves a healthy host by itself, and the size of the pool is not Terraform's after creation.
 */
export type RolledBy = "cloud" | "host-program";

/** What an engine plans for one role. Virtualization is missing on purpose: it comes from the catalogue's record. */
export interface HostPoolPlan<S extends HostSystem = HostSystem> {
  /** `hosts`, `manager`, or a pool's key: the construct id, and so the beginning of every address. */
  readonly role: string;
  /** Null: the smallest machine that is of use. */
  readonly machine: ParsedMachine | null;
  readonly count: { readonly min: number; readonly max: number };
  readonly rolledBy: RolledBy;
  readonly disks: { readonly rootGiB: number };
  /** Whether the hardware is used by nobody else. */
  readonly dedicated: boolean;
  readonly boot: Boot<S>;
  readonly access: HostAccess;
}

/** A plan with what the catalogue and the unit add to it. */
export interface HostPoolRequest extends HostPoolPlan {
  readonly virtualization: Virtualization;
  /** The whole name: `shop-prod-lab`. */
  readonly name: string;
  /** Path of the keys in the spec that the pool is made from: `hypervisors.lab.hosts`. */
  readonly path: string;
  /** Path of the pinned choice of machine in the lock. */
  readonly lockPath: string;
}

/** What is decided of a pool on every cloud. */
export interface HostPool {
  readonly role: string;
  readonly name: string;
  readonly path: string;
  readonly machine: PoolMachine;
  readonly arch: "amd64" | "arm64";
  /** Whether nested virtualization must be switched on: not on metal, and not for what runs no guests. */
  readonly nested: boolean;
  readonly nextMachine: string | null;
  readonly count: { readonly min: number; readonly max: number };
  readonly rolledBy: RolledBy;
  readonly diskGiB: number;
  readonly boot: DecidedBoot;
  readonly access: HostAccess;
}
