/** A pool of equal hosts: the plan of an engine, and the fields that are decided on every cloud. */
import type { HostSystem } from "../../../catalog/host-system";
import type { Virtualization } from "../../../catalog/hypervisors";
import type { ParsedMachine } from "../../../language/schema/machine";
import type { Boot, DecidedBoot } from "./boot";
import { type Firewall, noFirewall } from "./firewall";
import type { HostImage } from "./image";
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
  /** What the traffic is for: the description of the rule in the cloud. */
  readonly why: string;
}

/** Terraform manages the container; hosts write and read its value. */
export interface SecretAccess {
  /** The key of the container in `HostLinks.secrets`. */
  readonly name: string;
  readonly right: "write-value" | "read";
}

/** `create-once`: may create an object that does not exist, and never overwrite or delete one. */
export interface ObjectAccess {
  readonly prefix: string;
  readonly right: "create-once" | "read" | "write";
}

/** What hosts of a pool may access, and which traffic may reach them. Everything else is denied. */
export interface HostAccess {
  readonly inbound: readonly InboundRule[];
  /** What the spec opens in addition to what the engine needs. */
  readonly firewall: Firewall;
  readonly secrets: readonly SecretAccess[];
  readonly objects: readonly ObjectAccess[];
  /** Whether hosts may list the instances of their own unit. */
  readonly discovers: boolean;
}

export const noAccess: HostAccess = { inbound: [], firewall: noFirewall, secrets: [], objects: [], discovers: false };

/**
 * Who replaces hosts after a change. `cloud`: the cloud's own rolling update. `host-program`: a program on the hosts, one host at a time;
 * the cloud then never replaces or moves a healthy host by itself, and Terraform does not manage the size of the pool after its creation.
 */
export type RolledBy = "cloud" | "host-program";

/** An engine's plan for one role. It has no virtualization, which comes from the catalogue's record. */
export interface HostPoolPlan<S extends HostSystem = HostSystem> {
  /** `hosts`, `manager`, or a pool's key. It is the construct id, with which every Terraform address begins. */
  readonly role: string;
  /** Null: the default machine. */
  readonly machine: ParsedMachine | null;
  /** An image of the spec; null: the newest build of the operating system, pinned. */
  readonly image: string | null;
  readonly count: { readonly min: number; readonly max: number };
  readonly rolledBy: RolledBy;
  readonly disks: { readonly rootGiB: number };
  /** Whether the hardware is not shared with other customers of the cloud. */
  readonly dedicated: boolean;
  readonly boot: Boot<S>;
  readonly access: HostAccess;
}

/** A plan with the fields that the catalogue and the unit add. */
export interface HostPoolRequest extends HostPoolPlan {
  readonly virtualization: Virtualization;
  /** The full name: `shop-prod-lab`. */
  readonly name: string;
  /** Path of the pool's keys in the spec: `hypervisors.lab.hosts`. */
  readonly path: string;
  /** Path of the pinned choice of machine in the lock. */
  readonly lockPath: string;
  /** Path of the pinned choice of image in the lock. */
  readonly imagePath: string;
}

/** The fields of a pool that are decided on every cloud. */
export interface HostPool {
  readonly role: string;
  readonly name: string;
  readonly path: string;
  readonly machine: PoolMachine;
  readonly arch: "amd64" | "arm64";
  /** Whether nested virtualization must be enabled: not on bare metal, and not for pools without guests. */
  readonly nested: boolean;
  readonly nextMachine: string | null;
  readonly count: { readonly min: number; readonly max: number };
  readonly rolledBy: RolledBy;
  readonly diskGiB: number;
  readonly boot: DecidedBoot;
  readonly image: HostImage;
  readonly access: HostAccess;
}
