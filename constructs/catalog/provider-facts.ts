/** Facts about the resource types of providers: schema, which changes replace, what is sensitive. Shipped as compact data. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { packageRoot } from "./package-root";

/** A type of Terraform's type system as `terraform providers schema -json` writes it. */
export type AttributeType = string | readonly [string, AttributeType | Readonly<Record<string, AttributeType>>];

/** Whether a change replaces the resource: always, for some changes, or unknown (`?`). Absent: in-place update. */
export type Replaces = "always" | "conditional" | "?";

export interface AttributeFacts {
  readonly type: AttributeType;
  readonly use: "required" | "optional" | "computed";
  /** Optional, with a value of the provider if it is absent. */
  readonly computed?: true;
  readonly sensitive?: true;
  readonly writeOnly?: true;
  readonly replace?: Replaces;
  readonly default?: string;
  /** Facts by path inside an attribute of object type. */
  readonly inside?: Readonly<Record<string, { readonly replace?: Replaces }>>;
}

export interface Block {
  readonly attributes: Readonly<Record<string, AttributeFacts>>;
  readonly blocks: Readonly<Record<string, NestedBlock>>;
  /** The schema is recursive and was cut here. */
  readonly truncated?: true;
}

export interface NestedBlock extends Block {
  readonly nesting: "single" | "list" | "set" | "map";
  /** Whether adding, removing or repeating the block replaces the resource. */
  readonly replace?: Replaces;
}

interface ProviderFacts {
  readonly resources: Readonly<Record<string, Block>>;
  readonly dataSources: Readonly<Record<string, Block>>;
}

/**
 * Resource types of Terraform itself, which no provider has.
 * @see https://developer.hashicorp.com/terraform/language/resources/terraform-data
 */
const terraformsOwn: ProviderFacts = {
  resources: {
    terraform_data: {
      attributes: {
        input: { type: "dynamic", use: "optional" },
        triggers_replace: { type: "dynamic", use: "optional", replace: "always" },
        output: { type: "dynamic", use: "computed" },
        id: { type: "string", use: "computed" },
      },
      blocks: {},
    },
  },
  dataSources: {},
};

const loaded = new Map<string, ProviderFacts | null>([["terraform", terraformsOwn]]);

/**
 * Loads a provider's facts on first use.
 * @returns undefined if there are no facts about the type
 */
export function blockOf(type: string): Block | undefined {
  const provider = type.split("_")[0] ?? "";
  return ownBlock(factsOf(provider), type) ?? ownBlock(factsOf(`rest/${provider}`), type);
}

/** A resource type of an untrusted tree can be named like a property of every object, such as `constructor`. */
const ownBlock = (facts: ProviderFacts | null, type: string): Block | undefined =>
  facts !== null && Object.hasOwn(facts.resources, type) ? facts.resources[type] : undefined;

/** An attribute of a block, whose name a stranger may have chosen: `constructor` is none. */
export const attributeOf = (block: Block | undefined, name: string): AttributeFacts | undefined =>
  block !== undefined && Object.hasOwn(block.attributes, name) ? block.attributes[name] : undefined;

/** A block in a block, by the same rule. */
export const nestedOf = (block: Block | undefined, name: string): NestedBlock | undefined =>
  block !== undefined && Object.hasOwn(block.blocks, name) ? block.blocks[name] : undefined;

/** @param provider first word of resource types (aws, google, azurerm); with the prefix `rest/` for types that Berth's own stacks do not contain */
function factsOf(provider: string): ProviderFacts | null {
  const known = loaded.get(provider);
  if (known !== undefined) return known;
  const file = join(packageRoot(), "facts", `${provider}.json.br`);
  const facts = /^(?:rest\/)?[a-z]+$/.test(provider) && existsSync(file) ? read(file) : null;
  loaded.set(provider, facts);
  return facts;
}

const read = (file: string): ProviderFacts => JSON.parse(brotliDecompressSync(readFileSync(file)).toString("utf8")) as ProviderFacts;
