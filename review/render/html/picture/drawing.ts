/** A picture before it is laid out: boxes within stacks within networks, and lines between boxes. */
import type { Action, Certainty } from "../../../model/change";
import type { Severity } from "../words";

/** A resource, several that are drawn as one, or a stack. */
export interface Box {
  readonly id: string;
  /** Enclosing frames, from the outermost: network, stack. */
  readonly frames: readonly string[];
  /** Null: not changed. */
  readonly action: Action | null;
  readonly certainty: Certainty;
  readonly severity: Severity;
  /** From above: what happens, of which type, its name. */
  readonly lines: readonly [string, string, string];
  /** Full text for screen readers. */
  readonly title: string;
  /** Id of an element of the page. */
  readonly leadsTo: string | null;
  /** The change that it shows; empty if it represents several. */
  readonly stack: string | null;
}

/** From a resource to the one that refers to it, as changes propagate. */
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
