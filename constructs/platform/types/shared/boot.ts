/** The first boot of a host. */
import type { HostSystem } from "../../../catalog/host-system";

export interface HostFile {
  readonly path: string;
  /** As chmod takes it. */
  readonly permissions: string;
  readonly content: string;
}

/** A command and its arguments, run without a shell. */
export type Command = readonly [string, ...string[]];

/** Where a host answers over HTTP, with 200 while it is fit. A host that stays unfit also stops itself, whether it is asked or not. */
export interface HostHealth {
  readonly port: number;
  readonly path: string;
}

/** What is done on a host before it stops. */
export interface Drain {
  readonly command: Command;
  /** How long the command may take. */
  readonly seconds: number;
}

/** What an engine says of the machines of one role. Pure data: no cloud, no secret. */
export interface Boot<S extends HostSystem = HostSystem> {
  readonly system: S;
  readonly files: readonly HostFile[];
  readonly packages: readonly string[];
  /** Run once, in this order, after the packages are installed. */
  readonly commands: readonly Command[];
  readonly health: HostHealth;
  /** Null if hosts may stop at any time. */
  readonly drain: Drain | null;
}

/** The boot as it is decided for one cloud. */
export interface DecidedBoot {
  readonly system: HostSystem;
  /** The complete user data, which contains no secret. */
  readonly userData: string;
  readonly health: HostHealth;
  readonly drainSeconds: number | null;
}
