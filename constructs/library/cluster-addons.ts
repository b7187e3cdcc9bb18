/** Charts of a cluster, installed from a stack of their own. */
import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { stackName } from "../platform/units/stack-name";
import { libraryProblem } from "./codes";
import { install } from "./companions";
import { decide } from "./decide";
import { BerthError, ofConstruct } from "./error";
import { type ManagedCluster, platformOf } from "./managed-cluster";
import { buildUnit, declarationOf } from "./unit-construct";

export interface ClusterAddonsProps {
  /** The cluster whose charts are installed; it stands in another stack. */
  readonly cluster: ManagedCluster;
}

const holders = new WeakMap<TerraformStack, string>();

/**
 * What a cluster needs beside its managed add-ons, then what `addons` of the cluster asks for, by Helm. Whoever applies it reaches the cluster's endpoint.
 *
 * @example
 * ```ts
 * new ClusterAddons(new BerthStack(app, "addons-apps", { platform, location: use1 }), "addons", { cluster: apps });
 * ```
 */
export class ClusterAddons extends Construct {
  /** Names of the charts. */
  readonly charts: readonly string[];

  /** @throws BerthError where its stack cannot hold it */
  constructor(scope: Construct, id: string, { cluster }: ClusterAddonsProps) {
    super(scope, id);
    const stack = TerraformStack.of(this);
    const other = holders.get(stack);
    if (stack === TerraformStack.of(cluster)) this.refuse("stand in the stack of their cluster");
    if (other !== undefined) this.refuse(`stand in one stack with ${other}`);
    holders.set(stack, this.node.path);
    const declared = declarationOf(cluster);
    const others = [declared, ...declared.needs];
    const decided = decide({ construct: this, platform: platformOf(cluster), own: null, others, locations: [] });
    install(cluster);
    this.charts = "charts" in cluster.decided ? cluster.decided.charts.map(({ name }) => name) : [];
    const unit = { kind: "addons", id: declared.key } as const;
    const exists = decided.platform.units.some(({ kind }) => kind === "addons");
    if (exists) buildUnit(this, decided, unit, new Map([[stackName("cluster", declared.key), cluster as Construct]]));
  }

  private refuse(message: string): never {
    throw new BerthError([ofConstruct(libraryProblem("B6207", message), this.node.path)]);
  }
}
