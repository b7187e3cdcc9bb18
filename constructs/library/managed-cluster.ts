/** A managed cluster: EKS, ECS, GKE or AKS. */
import { Construct } from "constructs";
import type { SettingsBlock } from "../catalog/orchestrators";
import type { PlainMap } from "../language/yaml/json";
import { canonicalJson } from "../platform/naming/canonical-json";
import type { ManagedClusters, ManagedOrchestrator } from "../platform/types/cluster";
import type { Cloud } from "../platform/types/location";
import { stackName } from "../platform/units/stack-name";
import { libraryProblem } from "./codes";
import { areChartsInstalled } from "./companions";
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

/** Props of a cluster in addition to the keys of its entry in a spec. */
export interface ClusterReferences<K extends ManagedOrchestrator> extends SharedProps<CloudOf<K>> {
  /** The orchestrator: `eks` or `ecs` on AWS, `gke` on Google Cloud, `aks` on Azure. */
  readonly orchestrator: K;
  /**
   * The network of the cluster. It must be in the same location.
   * @default a network of the cluster's own, created below the construct
   */
  readonly network?: Network<CloudOf<K>>;
  /**
   * Registries that the cluster pulls from in addition to those of its own account, project or subscription. Each must allow it by `readers`.
   * @default none
   */
  readonly registries?: readonly Registry<CloudOf<K> & Cloud>[];
}

/**
 * Props of a cluster: the keys of an entry in `clusters` of a spec, with objects in place of references. Of the blocks for one orchestrator
 * (`eks`, `ecs`, `gke`, `aks`), only that of its own orchestrator is accepted.
 */
export type ManagedClusterProps<K extends ManagedOrchestrator = ManagedOrchestrator> = ClusterReferences<K> &
  Omit<ClusterSpec, SettingsBlock> &
  Pick<ClusterSpec, Extract<SettingsBlock, K>>;

/**
 * A cluster with its control plane, node pools, encryption key, logs and roles.
 *
 * Its Helm charts, such as an autoscaler for pools whose count is a range, are installed by `ClusterAddons` in a second stack. Synthesis fails
 * with B6206 if the cluster has charts and no `ClusterAddons`.
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
  /** The decisions: version, machine types, zones, address ranges, add-ons. */
  readonly decided: ManagedClusters[K];
  /** Names, endpoint and ids of the created resources, as CDKTF tokens. */
  readonly outputs: OutputsOf<ClusterOutputs, K>;

  /** @throws BerthError with every problem of the props */
  constructor(scope: Construct, id: string, props: ManagedClusterProps<K>) {
    super(scope, id);
    const { platform, location, network, registries = [], waivers = [], ...written } = props as unknown as ManagedClusterProps;
    const entry = { ...written, ...(network !== undefined && { network: network.node.id }) } as PlainMap;
    const references = [
      ...(network === undefined ? [] : [declarationOf(network)]),
      ...registries.map((registry) => withReader(declarationOf(registry), id)),
    ];
    const shared = {
      section: "clusters",
      key: id,
      construct: this,
      entry,
      location,
      references,
      waivers: waivers.map((waiver) => ({ ...waiver })),
    } as const;
    const decided = declare({ ...shared, otherLocations: [] }, platform);
    for (const registry of registries) this.checkReader(registry, decided);
    const sources = new Map(network === undefined ? [] : [[stackName("network", network.node.id), network as Construct]]);
    this.decided = buildUnit(this, decided, { kind: "cluster", id }, sources) as ManagedClusters[K];
    this.outputs = asProperties(rawOutputs(this)) as OutputsOf<ClusterOutputs, K>;
    platforms.set(this, platform);
    if (decided.platform.units.some(({ kind }) => kind === "addons")) this.requireAddons();
  }

  /** The registry is built already, so it must already grant what this cluster needs: with the cluster as a reader, it must not change. */
  private checkReader(registry: Registry, { platform }: Decided): void {
    const withCluster = platform.registries.find(({ key }) => key === registry.node.id);
    if (canonicalJson(withCluster) === canonicalJson(registry.decided)) return;
    const problem = libraryProblem("B6208", `Registry ${registry.node.path} does not allow the cluster to pull`);
    throw new BerthError([ofConstruct(problem, this.node.path)]);
  }

  private requireAddons(): void {
    this.node.addValidation({
      validate: () =>
        areChartsInstalled(this)
          ? []
          : [
              'B6206  No construct installs the charts of the cluster\n  fix: add new ClusterAddons(OTHER_STACK, "addons", { cluster }), or disable each chart: addons: { NAME: false }',
            ],
    });
  }
}

/** The declaration of a registry with a cluster added to its `readers`. */
const withReader = (registry: Declaration, cluster: string): Declaration => {
  const { readers } = registry.entry;
  return { ...registry, entry: { ...registry.entry, readers: [...(Array.isArray(readers) ? readers : []), cluster] } };
};

const platforms = new WeakMap<Construct, PlatformProps>();

/** @throws Error for a construct that is not a cluster */
export function platformOf(cluster: Construct): PlatformProps {
  const found = platforms.get(cluster);
  if (found === undefined) throw new Error(`${placeOf(declarationOf(cluster))} is not a cluster`);
  return found;
}
