/** The Helm charts of a cluster, installed from a stack of their own. */
import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { stackName } from "../platform/units/stack-name";
import { libraryProblem } from "./codes";
import { setChartsInstalled } from "./companions";
import { decide } from "./decide";
import { BerthError, ofConstruct } from "./error";
import { type ManagedCluster, platformOf } from "./managed-cluster";
import { buildUnit, declarationOf } from "./unit-construct";

export interface ClusterAddonsProps {
  /** The cluster whose charts are installed. It must be in another stack. */
  readonly cluster: ManagedCluster;
}

/** Paths of the constructs by stack. */
const addonsOfStack = new WeakMap<TerraformStack, string>();

/**
 * Installs Helm charts in a cluster: first those that Berth adds, such as an autoscaler for pools whose count is a range, then the charts in
 * `addons` of the cluster. Applying its stack requires network access to the cluster's endpoint, and the cluster must be deployed before.
 *
 * @example
 * ```ts
 * new ClusterAddons(new BerthStack(app, "addons-apps", { platform, location: use1 }), "addons", { cluster: apps });
 * ```
 */
export class ClusterAddons extends Construct {
  /** Names of the charts, in the order of installation. */
  readonly charts: readonly string[];

  /** @throws BerthError if its stack also contains the cluster, or the add-ons of another cluster */
  constructor(scope: Construct, id: string, { cluster }: ClusterAddonsProps) {
    super(scope, id);
    const stack = TerraformStack.of(this);
    const other = addonsOfStack.get(stack);
    if (stack === TerraformStack.of(cluster)) this.refuse("Add-ons cannot be in the stack of their cluster");
    if (other !== undefined) this.refuse(`The stack already contains the add-ons ${other}`);
    addonsOfStack.set(stack, this.node.path);
    const declared = declarationOf(cluster);
    const others = [declared, ...declared.references];
    const decided = decide({ construct: this, platform: platformOf(cluster), declared: null, others, locations: [] });
    setChartsInstalled(cluster);
    this.charts = "charts" in cluster.decided ? cluster.decided.charts.map(({ name }) => name) : [];
    const unit = { kind: "addons", id: declared.key } as const;
    const exists = decided.platform.units.some(({ kind }) => kind === "addons");
    if (exists) buildUnit(this, decided, unit, new Map([[stackName("cluster", declared.key), cluster as Construct]]));
  }

  private refuse(message: string): never {
    throw new BerthError([ofConstruct(libraryProblem("B6207", message), this.node.path)]);
  }
}
