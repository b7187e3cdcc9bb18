/** A synthesized tree as review sees it: stacks with their resources, also if Berth did not write it. */
import type { Json, JsonMap } from "./json";

export interface Resource {
  readonly stack: string;
  /** Within its stack: `aws_eks_cluster.cluster`; of a data source `data.aws_vpc.network`. */
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  /** As written: references are expressions. Without meta-arguments, which are in `meta`. */
  readonly attributes: JsonMap;
  readonly meta: ResourceMeta;
  /** Path of the construct below its stack; null in trees that cdktf did not write. */
  readonly constructPath: string | null;
  /** Path of the spec that declares it: `clusters.apps.pools.general`; null if the tree does not say. */
  readonly specPath: string | null;
}

export interface ResourceMeta {
  readonly preventDestroy: boolean;
  readonly createBeforeDestroy: boolean;
  /** Attribute paths with dots, without indexes; `*` is all. */
  readonly ignoreChanges: readonly string[];
  readonly replaceTriggeredBy: readonly string[];
  readonly dependsOn: readonly string[];
  /** The alias of the provider, or null for the default one. */
  readonly provider: string | null;
}

export interface Stack {
  readonly name: string;
  /** Path of the spec of the unit; null if the tree does not say. */
  readonly specPath: string | null;
  /** By address. */
  readonly resources: ReadonlyMap<string, Resource>;
  /** Expression or literal, by name. */
  readonly outputs: ReadonlyMap<string, { readonly value: Json; readonly sensitive: boolean }>;
  /** Address of a remote state → the stack of the same tree that writes it; null: of other Terraform. */
  readonly reads: ReadonlyMap<string, string | null>;
  /** Names of stacks that are deployed before it. */
  readonly needs: readonly string[];
  /** Settings of providers, by `name` or `name.alias`. */
  readonly providers: ReadonlyMap<string, JsonMap>;
  readonly backend: JsonMap;
  /** Inputs of modules, by name: their resources are not in the tree. */
  readonly modules: ReadonlyMap<string, JsonMap>;
  /** Locals and defaults of variables, by `local.NAME` and `var.NAME`. In attributes they replace their names. */
  readonly values: ReadonlyMap<string, Json>;
  /** `moved` blocks of the tree. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
}

export interface Tree {
  /** By name, sorted. */
  readonly stacks: ReadonlyMap<string, Stack>;
}
