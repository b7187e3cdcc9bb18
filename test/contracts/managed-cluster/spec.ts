/** One cluster of each orchestrator from a spec to its stacks: what its contract asks is written in the language, and read in Terraform JSON. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SpecOverTime } from "../../support/synthesized";
import type { Resources } from "./suite";

/** A behaviour that an orchestrator does not have, and why. */
export type Offered<T> = T | { readonly missing: string };

export type Settings = Readonly<Record<string, unknown>>;

export interface ClusterOfSpec {
  readonly name: string;
  readonly location: Settings;
  /** The cluster's own settings; a case adds to them. */
  readonly cluster: Settings;
  /** The resource of the control plane, and its argument with labels. */
  readonly control: { readonly type: string; readonly labels: string };
  /** Settings that open the API to a range, and the ranges that a stack admits. */
  readonly access: Offered<{ settings(range: string): Settings; admitted(resources: Resources): readonly string[] }>;
  /** Permissions of `billing/worker`, and how its cloud writes that workload. */
  readonly identity: Offered<{ readonly permissions: Settings; readonly workload: RegExp }>;
  /** A destination of logs, and the type of resource that sends them there. */
  readonly logs: Offered<{ readonly to: string; readonly type: string }>;
  /** The type of a backup plan, and the argument with its retention of 30 days. */
  readonly backup: Offered<{ readonly type: string; readonly retention: RegExp }>;
  /** An existing network, and the type that only the stack of a managed network contains. */
  readonly network: { readonly type: string; readonly existing: Settings };
  /** The type of a node pool and its argument with the name. */
  readonly nodes: Offered<{ readonly type: string; readonly name: string }>;
}

export type Stacks = Readonly<Record<string, Resources>>;

const specOf = (made: ClusterOfSpec, changed: Settings, networks: Settings): string =>
  JSON.stringify({
    apiVersion: "berth/v1",
    name: "shop",
    locations: { home: made.location },
    networks,
    clusters: { apps: { ...made.cluster, ...changed } },
  });

/** Versions of one platform, each with other settings of its cluster. @returns the resources of each version's stacks */
export async function stacksOf(made: ClusterOfSpec, versions: readonly Settings[], networks: Settings = {}): Promise<Stacks[]> {
  const platform = new SpecOverTime();
  const all: Stacks[] = [];
  for (const version of versions) all.push(readStacks(await platform.synth(specOf(made, version, networks))));
  return all;
}

const readStacks = (output: string): Stacks =>
  Object.fromEntries(
    readdirSync(join(output, "stacks")).map((stack) => {
      const { resource = {} } = JSON.parse(readFileSync(join(output, "stacks", stack, "cdk.tf.json"), "utf8")) as { resource?: Resources };
      return [stack, resource];
    }),
  );

export async function clusterStack(made: ClusterOfSpec, changed: Settings = {}): Promise<Resources> {
  const [stacks] = await stacksOf(made, [changed]);
  return stacks!["cluster-apps"]!;
}
