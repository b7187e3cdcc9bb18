/** A managed cluster of any orchestrator that is built. */
import { Construct } from "constructs";
import type { SettingsBlock } from "../catalog/orchestrators";
import type { PlainMap } from "../language/yaml/json";
import { canonicalJson } from "../platform/naming/canonical-json";
import type { ManagedClusters, ManagedOrchestrator } from "../platform/types/cluster";
import type { Cloud } from "../platform/types/location";
import { stackName } from "../platform/units/stack-name";
import { libraryProblem } from "./codes";
import { isInstalled } from "./companions";
import type { Decided } from "./decide";
import { type Declaration, placeOf } from "./declaration";
import { BerthError, ofConstruct } from "./error";
import type { Network } from "./network";
import type { OutputsOf } from "./outputs/outputs-of";
import type { ClusterOutputs } from "./outputs/types.generated";
import type { PlatformProps } from "./platform";
import { asProperties, rawOutputs } from "./raw-outputs";
import type { Registry } from "./registry";
import type { SharedProps } from "./shared-props";
import type { ClusterSpec } from "./spec-types.generated";
import { buildUnit, declarationOf, declare } from "./unit-construct";

type CloudOf<K extends ManagedOrchestrator> = ManagedClusters[K]["cloud"];

/** What a cluster takes beside the keys of its entry in a spec. */
export interface ClusterReferences<K extends ManagedOrchestrator> extends SharedProps<CloudOf<K>> {
  /** What runs the cluster. */
  readonly orchestrator: K;
  /**
   * The network that it stands in.
   * @default one of its own, made below the cluster
   */
  readonly network?: Network<CloudOf<K>>;
  /**
   * Registries that it pulls from beside those of its own account: what a spec says by `readers` of the registry.
   * @default none
   */
  readonly registries?: readonly Registry<CloudOf<K> & Cloud>[];
}

/** Keys of `clusters` in a spec; of the typed blocks, that of its own orchestrator. */
export type ManagedClusterProps<K extends ManagedOrchestrator = ManagedOrchestrator> = ClusterReferences<K> &
  Omit<ClusterSpec, SettingsBlock> &
  Pick<ClusterSpec, Extract<SettingsBlock, K>>;

/**
 * A cluster with its control plane, keys, logs, roles and pools of nodes.
 *
 * Charts that it needs (an autoscaler where a pool's count is a range) are installed by a `ClusterAddons` in a stack of its own.
 *
 * @example
 * ```ts
 * const apps = new ManagedCluster(stack, "apps", {
 *   platform, location: use1, network, orchestrator: "eks",
 *   pools: { general: { machine: { cpu: 4, memory: "16Gi" }, count: 3 } },
 * });
 * ```
 */
export class ManagedCluster<K extends ManagedOrchestrator = ManagedOrchestrator> extends Construct {
  /** What was decided: version, machines, address ranges, add-ons. */
  readonly decided: ManagedClusters[K];
  /** What others may know of it. */
  readonly outputs: OutputsOf<ClusterOutputs, K>;

  /** @throws BerthError naming everything that is wrong */
  constructor(scope: Construct, id: string, props: ManagedClusterProps<K>) {
    super(scope, id);
    const { platform, location, network, registries = [], waivers = [], ...written } = props as unknown as ManagedClusterProps;
    const entry = { ...written, ...(network !== undefined && { network: network.node.id }) } as PlainMap;
    const needs = [
      ...(network === undefined ? [] : [declarationOf(network)]),
      ...registries.map((registry) => readBy(id, declarationOf(registry))),
    ];
    const shared = {
      section: "clusters",
      key: id,
      construct: this,
      entry,
      location,
      needs,
      waivers: waivers.map((waiver) => ({ ...waiver })),
    } as const;
    const decided = declare({ ...shared, otherLocations: [] }, platform);
    for (const registry of registries) this.checkReader(registry, decided);
    const sources = new Map(network === undefined ? [] : [[stackName("network", network.node.id), network as Construct]]);
    this.decided = buildUnit(this, decided, { kind: "cluster", id }, sources) as ManagedClusters[K];
    this.outputs = asProperties(rawOutputs(this)) as OutputsOf<ClusterOutputs, K>;
    keepPlatform(this, platform);
    if (decided.platform.units.some(({ kind }) => kind === "addons")) this.needAddons();
  }

  /** A right that the registry gives must stand in the registry already. */
  private checkReader(registry: Registry, { platform }: Decided): void {
    const now = platform.registries.find(({ key }) => key === registry.node.id);
    if (canonicalJson(now) === canonicalJson(registry.decided)) return;
    const problem = libraryProblem("B6208", `pulls from ${registry.node.path}, which does not let the cluster in`);
    throw new BerthError([ofConstruct(problem, this.node.path)]);
  }

  private needAddons(): void {
    this.node.addValidation({
      validate: () =>
        isInstalled(this)
          ? []
          : [
              "B6206  charts that the cluster needs are installed by no construct\n  fix: new ClusterAddons(another stack, …, { cluster }), or leave each out by addons: { NAME: false }",
            ],
    });
  }
}

/** The registry as a spec writes it that has this cluster among its readers. */
const readBy = (cluster: string, registry: Declaration): Declaration => {
  const { readers } = registry.entry;
  return { ...registry, entry: { ...registry.entry, readers: [...(Array.isArray(readers) ? readers : []), cluster] } };
};

const platforms = new WeakMap<Construct, PlatformProps>();
const keepPlatform = (cluster: Construct, platform: PlatformProps): void => void platforms.set(cluster, platform);

/** @throws Error for a construct that is no cluster */
export function platformOf(cluster: Construct): PlatformProps {
  const found = platforms.get(cluster);
  if (found === undefined) throw new Error(`${placeOf(declarationOf(cluster))} is no cluster`);
  return found;
}
