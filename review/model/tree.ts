/** What a synthesized tree says: stacks with their resources, as review looks at them. Also of trees that this project did not write. */
import type { Json, JsonMap } from "./json";

export interface Resource {
  readonly stack: string;
  /** Within its stack: `aws_eks_cluster.cluster`; of a data source `data.aws_vpc.network`. */
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  /** As written: references are expressions. Without what Terraform itself reads, which stands in `meta`. */
  readonly attributes: JsonMap;
  readonly meta: ResourceMeta;
  /** Path of the construct below its stack; null in trees that cdktf did not write. */
  readonly constructPath: string | null;
  /** Path of the spec that it was made for: `clusters.apps.pools.general`; null where the tree does not say. */
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
  /** Path of the spec of the whole unit; null where the tree does not say. */
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
  /** Inputs of modules, by name: what they make is not in the tree. */
  readonly modules: ReadonlyMap<string, JsonMap>;
  /** Locals and defaults of variables, by `local.NAME` and `var.NAME`. In attributes they stand in the place of their names. */
  readonly values: ReadonlyMap<string, Json>;
  /** Addresses that the tree itself says were moved. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
}

export interface Tree {
  /** By name, sorted. */
  readonly stacks: ReadonlyMap<string, Stack>;
}
