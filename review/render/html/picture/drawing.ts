/** A picture before it is laid out: boxes within stacks within networks, and lines between boxes. */
import type { Action, Certainty } from "../../../model/change";
import type { Severity } from "../words";

/** A resource, several that are drawn as one, or a stack. */
export interface Box {
  readonly id: string;
  /** Frames around it, from the outermost: network, stack. */
  readonly frames: readonly string[];
  /** Null: not changed. */
  readonly action: Action | null;
  readonly certainty: Certainty;
  readonly severity: Severity;
  /** From above: what happens, of which type, its name. */
  readonly lines: readonly [string, string, string];
  /** In full, as it is read out. */
  readonly title: string;
  /** Id of an element of the page. */
  readonly leadsTo: string | null;
  /** Whose changes it shows; empty where it stands for many. */
  readonly stack: string | null;
}

/** From what is referred to to who refers: a change runs along it. */
export interface Line {
  readonly from: string;
  readonly to: string;
  /** Outputs that are read, or empty. */
  readonly label: string;
}

export interface Drawing {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  /** Frames by key: what they are called. */
  readonly frames: ReadonlyMap<string, string>;
}
