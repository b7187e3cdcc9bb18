/** Generates the types of constructs' outputs from the declarations of the tables of outputs: importing the tables would load bindings. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);

/** Interfaces by the table that they are for, then by cloud or orchestrator: name, what it is of, and where its outputs are declared. */
const tables = {
  NetworkOutputs: {
    of: "Of networks, by cloud.",
    aws: ["AwsNetworkOutputs", "Outputs of a network on AWS.", "aws/network"],
    google: ["GoogleNetworkOutputs", "Outputs of a network on Google Cloud.", "google/network"],
    azure: ["AzureNetworkOutputs", "Outputs of a network on Azure.", "azure/network"],
  },
  ClusterOutputs: {
    of: "Of clusters, by orchestrator.",
    eks: ["EksOutputs", "Outputs of an EKS cluster.", "aws/eks"],
    ecs: ["EcsOutputs", "Outputs of an ECS cluster. Outputs of resources that the cluster does not have are absent.", "aws/ecs"],
    gke: ["GkeOutputs", "Outputs of a GKE cluster.", "google/gke"],
    aks: ["AksOutputs", "Outputs of an AKS cluster.", "azure/aks"],
  },
  RegistryOutputs: {
    of: "Of registries, by cloud.",
    aws: ["EcrOutputs", "Outputs of a registry on AWS.", "aws/registry"],
    google: ["ArtifactRegistryOutputs", "Outputs of a registry on Google Cloud.", "google/registry"],
    azure: ["AcrOutputs", "Outputs of a registry on Azure.", "azure/registry"],
  },
  HostOutputs: {
    of: "Of hosts, by cloud.",
    aws: ["AwsHostOutputs", "Of hosts on AWS. What they do not have is absent.", "aws/host-pool"],
    google: ["GoogleHostOutputs", "Of hosts on Google Cloud. What they do not have is absent.", "google/host-pool"],
    azure: ["AzureHostOutputs", "Of hosts on Azure. What they do not have is absent.", "azure/host-pool"],
  },
};

/** The text of constructs/library/outputs/types.generated.ts. */
export function outputTypes(root) {
  const interfaces = Object.values(tables).flatMap(({ of: _, ...kinds }) =>
    Object.values(kinds).map(([name, what, room]) => interfaceText(name, what, outputsIn(join(root, "dist/constructs", room, "outputs")))),
  );
  const byKind = Object.entries(tables).map(([name, { of, ...kinds }]) =>
    [`/** ${of} */`, `export interface ${name} {`, ...Object.entries(kinds).map(([kind, [type]]) => `  ${kind}: ${type};`), "}"].join("\n"),
  );
  const head =
    "/** Outputs of constructs by cloud and orchestrator: CDKTF tokens, whose values are known at apply. Generated from the tables of outputs by `npm run docs`. */";
  return `${[head, ...interfaces, ...byKind].join("\n\n")}\n`;
}

const camel = (name) => name.replaceAll(/_([a-z0-9])/g, (_, first) => first.toUpperCase());

const interfaceText = (name, what, outputs) =>
  [
    `/** ${what} */`,
    `export interface ${name} {`,
    ...outputs.flatMap(({ key, description, type, optional }) => [
      `  /** ${description}. */`,
      `  readonly ${camel(key)}${optional ? "?" : ""}: ${type};`,
    ]),
    "}",
  ].join("\n");

/** Each output of the table that a room exports; a type that may be null is one of an optional output. @throws Error if a type cannot be told */
function outputsIn(path) {
  const [table] = Object.entries(require(path)).flatMap(([name, value]) =>
    name.endsWith("Outputs") && typeof value === "object" ? [value] : [],
  );
  const declared = readFileSync(`${path}.d.ts`, "utf8");
  return Object.entries(table).map(([key, { description }]) => {
    const [, returned] = new RegExp(`readonly ${key}: \\{\\n.*\\n\\s*readonly value: \\(.*\\) => (.+);\\n`).exec(declared) ?? [];
    if (returned === undefined) throw new Error(`${path}: the type of ${key} cannot be told`);
    const forms = returned.split(" | ");
    const types = forms.filter((form) => form !== "null");
    return { key, description, type: types.map(readonly).join(" | "), optional: types.length < forms.length };
  });
}

/** Whoever is handed them changes nothing in them. */
const readonly = (type) =>
  /^Record<string, (.*)>$/.test(type)
    ? type.replace(/^Record<string, (.*)>$/, (_, inner) => `Readonly<Record<string, ${readonly(inner)}>>`)
    : type.replace(/^(\w+)\[\]$/, "readonly $1[]");
