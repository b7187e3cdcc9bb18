import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { orchestrators } from "../../../constructs/language/schema/cluster";

const root = join(__dirname, "../../..");

/** Files that may name orchestrators, each with the names and the reason. */
const allowed: Readonly<Record<string, readonly [names: readonly string[], why: string]>> = {
  "constructs/assembly/cluster-builders.ts": [["eks", "ecs", "gke", "aks"], "an exhaustive typed table: who builds clusters"],
  "constructs/assembly/tables.ts": [["eks", "ecs", "gke", "aks"], "an exhaustive typed table: who decides what is an orchestrator's own"],
  "constructs/aws/network/endpoints.ts": [["ecs", "eks"], "names of AWS's services, for private endpoints"],
  "constructs/catalog/versions.ts": [["eks", "gke", "aks", "kubernetes", "nomad", "mesos"], "products that have versions"],
  "constructs/contracts/cluster-access.ts": [["ecs", "kubernetes", "nomad", "swarm"], "names of APIs, by which a driver is chosen"],
  "constructs/engines/helm/charts.ts": [["kubernetes"], "a block of the Helm provider"],
  "constructs/google/encryption/service-agents.ts": [["gke"], "a service of Google Cloud that uses keys"],
  "constructs/google/services/needs.ts": [["gke"], "a service of Google Cloud that uses keys"],
  "constructs/platform/types/cluster.ts": [["eks", "ecs", "gke", "aks"], "the table of types"],
  "constructs/platform/units/held-parts.ts": [["ecs"], "a typed block of the language, in the path of a field"],
  "constructs/rules/all/version-support.ts": [["eks", "aks"], "a typed table: what a spec writes to take part in extended support"],
  "cli/init/clouds.ts": [["eks", "gke", "aks"], "what a new spec starts with, a cloud each"],
  "emulator/scratch/state-identity.ts": [["kubernetes"], "a backend of Terraform"],
  "review/cost/charges.ts": [["eks", "gke", "aks"], "services that are charged for, by the types of their resources"],
  "review/findings/support.ts": [["eks", "gke", "aks"], "products that have versions, by the types of their resources"],
};

/** A cloud's own orchestrators and its add-ons name themselves; the language and the record are where names belong. */
const athome = [
  /^constructs\/(?:aws|google|azure)\/(?:eks|ecs|gke|aks|addons)\//,
  /^constructs\/platform\/types\/(?:aws|google|azure)\//,
  /^constructs\/language\/schema\//,
  /^constructs\/catalog\/orchestrators(?:\.ts$|\/)/,
  /\.generated\.ts$/,
];

const names = orchestrators.join("|");
const literal = new RegExp(`(["'])(${names})\\1|(?<![\\w.:"'-])(${names}):`, "g");

/** Names in code; comments may say what they like. */
const namesIn = (text: string): string[] => {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g, "");
  return [...new Set([...code.matchAll(literal)].map(([, , quoted, key]) => quoted ?? key ?? ""))].sort();
};

const files = ["constructs", "stacks", "cli", "review", "emulator"].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .map((file) => join(room, file).replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts")),
);
const found = new Map(
  files
    .filter((file) => !athome.some((pattern) => pattern.test(file)))
    .map((file) => [file, namesIn(readFileSync(join(root, file), "utf8"))] as const)
    .filter(([, each]) => each.length > 0),
);

describe("names of orchestrators", () => {
  it("are known to few files besides the record", () => {
    const strange = [...found].filter(([file, each]) => each.some((name) => !allowed[file]?.[0].includes(name)));
    expect(Object.fromEntries(strange), "ask a field of the orchestrator's record in constructs/catalog/orchestrators instead").toEqual({});
  });

  it("are allowed only in files that have them", () => {
    for (const [file, [each]] of Object.entries(allowed)) expect(found.get(file) ?? [], file).toEqual([...each].sort());
  });

  it.each([
    ['if (orchestrator === "eks") return;', ["eks"]],
    ["const limits = { gke: 20, aks: 10 };", ["aks", "gke"]],
    ["switch (x) { case 'nomad': }", ["nomad"]],
    ["// eks: what AWS calls it", []],
    ['const arn = "arn:aws:eks:us-east-1";', []],
  ])("are found in %s", (code, each) => {
    expect(namesIn(code)).toEqual(each);
  });
});
