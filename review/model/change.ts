/** The change model: the differences between two trees, refined by plans. Checks read it, renderers print it. */
import type { Json } from "./json";
import type { Resource } from "./tree";

/** `move`: the same resource under another address, without a change in the cloud. */
export type Action = "create" | "update" | "replace" | "delete" | "move" | "forget";

/** Whether an effect is certain, or depends on the provider. */
export type Certainty = "certain" | "possible";

export interface AttributeChange {
  /** Dots between names; items of lists by index: `ingress.0.cidr_blocks`. Of a JSON text: the attribute as a whole. */
  readonly path: string;
  /** Undefined: not set. A JSON text is parsed. Redacted where sensitive. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly sensitive: boolean;
  /** Whether this change alone replaces the resource; null: it does not. */
  readonly replaces: Certainty | null;
  /** The address of the replaced resource that the value refers to, with its stack if it is another one. */
  readonly through: string | null;
}

export interface ReplaceCause {
  /** Of the attribute. */
  readonly path: string;
  readonly certainty: Certainty;
  /** Address whose replacement causes it, prefixed by `stack/` if it is in another stack; null: the attribute itself changed. */
  readonly through: string | null;
}

export interface ResourceChange {
  readonly stack: string;
  /** In head, or in base for what is deleted. */
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly mode: Resource["mode"];
  readonly action: Action;
  /** Of the action: a possible replacement is at least an update. */
  readonly certainty: Certainty;
  readonly before: Resource | null;
  readonly after: Resource | null;
  readonly attributes: readonly AttributeChange[];
  /** Reasons of the replacement; empty unless it is. */
  readonly causes: readonly ReplaceCause[];
  /** Its former address, by a `moved` block. */
  readonly movedFrom: string | null;
  /** Path of the spec. */
  readonly specPath: string | null;
  /** Source of the information. */
  readonly source: "synth" | "plan" | "both";
}

/** A value of the spec that differs, between the expanded specs of both sides. */
export interface SpecChange {
  /** `clusters.apps.pools.general.count.max` */
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  /** Position in head, or in base if it was removed. */
  readonly place: { readonly file: string; readonly line: number } | null;
}

export interface StackChange {
  readonly name: string;
  readonly action: "create" | "change" | "delete" | "none";
  readonly specPath: string | null;
  /** Stacks whose outputs it reads and which change too: its plan shows this only after they are applied. */
  readonly waitsFor: readonly { readonly stack: string; readonly outputs: readonly string[] }[];
  /** Whether a plan of the stack was read. */
  readonly planned: boolean;
}

/** How many changes were checked, and which could not be. */
export interface Coverage {
  readonly changed: number;
  readonly judged: number;
  /** Types that the provider facts do not cover, with how many changed resources. */
  readonly unknownTypes: readonly { readonly type: string; readonly count: number }[];
}

export interface ChangeModel {
  readonly stacks: readonly StackChange[];
  /** Only what differs; sorted by stack and address. */
  readonly changes: readonly ResourceChange[];
  readonly spec: readonly SpecChange[];
  readonly coverage: Coverage;
}
