/** The first boot of a host. */
import type { HostSystem } from "../../../catalog/host-system";

export interface HostFile {
  readonly path: string;
  /** In the octal notation of chmod: `0644`. */
  readonly permissions: string;
  readonly content: string;
}

/** A command and its arguments, run without a shell. */
export type Command = readonly [string, ...string[]];

/** The HTTP endpoint that returns 200 while a host is healthy. A host that stays unhealthy also stops itself. */
export interface HostHealth {
  readonly port: number;
  readonly path: string;
}

/** A command that runs on a host before it stops. */
export interface Drain {
  readonly command: Command;
  /** Time limit of the command. */
  readonly seconds: number;
}

/** The boot of the hosts of one role, as the engine plans it. Pure data, without cloud specifics and secrets. */
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

/** The boot on one cloud. */
export interface DecidedBoot {
  readonly system: HostSystem;
  /** The complete user data, which contains no secret. */
  readonly userData: string;
  readonly health: HostHealth;
  readonly drainSeconds: number | null;
}
