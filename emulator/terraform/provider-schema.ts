/** What a provider knows: every block and attribute of its resources, kept on disk in a compact form. */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isObject, type JsonObject, objectAt } from "../json";
import { cacheFolder } from "./cli-config";
import type { TerraformCommand } from "./command";
import { initialise } from "./initialise";

/**
 * One block: the names of its attributes, and its nested blocks.
 * An attribute whose value is an object of attributes is also in `blocks`, because it has the same notation.
 */
export interface BlockSchema {
  readonly attributes: readonly string[];
  readonly blocks: Readonly<Record<string, BlockSchema>>;
}

export interface ProviderSchema {
  /** For example "hashicorp/aws". */
  readonly source: string;
  readonly version: string;
  readonly provider: BlockSchema;
  readonly resources: Readonly<Record<string, BlockSchema>>;
  readonly dataSources: Readonly<Record<string, BlockSchema>>;
}

/** Raised when the compact form changes, so that an older file is not read. */
const FORM = 1;

/** Nesting below which a schema repeats itself (statements of a firewall rule nest in themselves). */
const DEEPEST = 12;

/** The compact form of one provider out of the answer of `terraform providers schema -json`. */
export function compactSchema(answer: JsonObject, source: string, version: string): ProviderSchema {
  const all = objectAt(answer, "provider_schemas");
  const key = Object.keys(all).find((address) => address.endsWith(`/${source}`));
  if (!key) throw new Error(`Terraform returned no schema for ${source}; it has schemas for ${Object.keys(all).join(", ") || "none"}`);
  const one = objectAt(all, key);
  const each = (kind: string) => Object.fromEntries(Object.entries(objectAt(one, kind)).map(([type, value]) => [type, blockOf(value, 0)]));
  return {
    source,
    version,
    provider: blockOf(one.provider, 0),
    resources: each("resource_schemas"),
    dataSources: each("data_source_schemas"),
  };
}

function blockOf(value: unknown, depth: number): BlockSchema {
  const block = isObject(value) ? objectAt(value, "block") : {};
  const attributes = objectAt(block, "attributes");
  const blocks: Record<string, BlockSchema> = {};
  if (depth < DEEPEST) {
    for (const [name, nested] of Object.entries(objectAt(block, "block_types"))) blocks[name] = blockOf(nested, depth + 1);
    for (const [name, attribute] of Object.entries(attributes)) {
      const nested = isObject(attribute) ? attribute.nested_type : undefined;
      if (isObject(nested)) blocks[name] = blockOf({ block: { attributes: nested.attributes } }, depth + 1);
    }
  }
  return { attributes: Object.keys(attributes), blocks };
}

/**
 * The schema of a provider, asked from Terraform once and then read from the user's cache.
 * @throws TerraformFailed where the provider cannot be had.
 */
export async function providerSchema(
  terraform: TerraformCommand,
  source: string,
  version: string,
  cache: string = cacheFolder(),
): Promise<ProviderSchema> {
  const folder = join(cache, "schemas");
  const file = join(folder, `${source.replace("/", "-")}-${version.replace(/[^\w.-]+/g, "_")}-form${FORM}.json`);
  const known = readCached(file);
  if (known) return known;
  const schema = compactSchema(await askSchema(terraform, source, version), source, version);
  mkdirSync(folder, { recursive: true });
  const stage = `${file}.${process.pid}`;
  writeFileSync(stage, JSON.stringify(schema));
  renameSync(stage, file);
  return schema;
}

function readCached(file: string): ProviderSchema | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as ProviderSchema;
  } catch {
    return undefined;
  }
}

async function askSchema(terraform: TerraformCommand, source: string, version: string): Promise<JsonObject> {
  const folder = mkdtempSync(join(tmpdir(), "berth-schema-"));
  try {
    const name = source.split("/").at(-1) ?? source;
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ terraform: { required_providers: { [name]: { source, version } } } }));
    await initialise(terraform, folder, []);
    const { stdout } = await terraform.run(folder, ["providers", "schema", "-json"]);
    return JSON.parse(stdout) as JsonObject;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
