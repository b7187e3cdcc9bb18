/** Facts about the resource types of providers: schema, which changes replace, what is sensitive. Shipped as compact data. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { packageRoot } from "./package-root";

/** A type of Terraform's type system as `terraform providers schema -json` writes it. */
export type AttributeType = string | readonly [string, AttributeType | Readonly<Record<string, AttributeType>>];

/** Whether a change replaces the resource: always; some changes do; not found out. Absent: in place. */
export type Replaces = "always" | "conditional" | "?";

export interface AttributeFacts {
  readonly type: AttributeType;
  readonly use: "required" | "optional" | "computed";
  /** An optional one that the provider fills in. */
  readonly computed?: true;
  readonly sensitive?: true;
  readonly writeOnly?: true;
  readonly replace?: Replaces;
  readonly default?: string;
  /** Of paths inside an attribute of object type. */
  readonly inside?: Readonly<Record<string, { readonly replace?: Replaces }>>;
}

export interface Block {
  readonly attributes: Readonly<Record<string, AttributeFacts>>;
  readonly blocks: Readonly<Record<string, NestedBlock>>;
  /** A repetition of itself is left out below here. */
  readonly truncated?: true;
}

export interface NestedBlock extends Block {
  readonly nesting: "single" | "list" | "set" | "map";
  /** Of the block itself: being added, removed or repeated. */
  readonly replace?: Replaces;
}

interface ProviderFacts {
  readonly resources: Readonly<Record<string, Block>>;
  readonly dataSources: Readonly<Record<string, Block>>;
}

const loaded = new Map<string, ProviderFacts | null>();

/** Loads a provider's facts on first use. @returns undefined for a type that they do not cover */
export function blockOf(type: string): Block | undefined {
  const provider = type.split("_")[0] ?? "";
  return ownBlock(factsOf(provider), type) ?? ownBlock(factsOf(`rest/${provider}`), type);
}

/** A type of a foreign tree can have the name of a property that every object has. */
const ownBlock = (facts: ProviderFacts | null, type: string): Block | undefined =>
  facts !== null && Object.hasOwn(facts.resources, type) ? facts.resources[type] : undefined;

/** @param provider the first word of its types: aws, google, azurerm; with `rest/` before it, for types that Berth's own stacks do not contain */
function factsOf(provider: string): ProviderFacts | null {
  const known = loaded.get(provider);
  if (known !== undefined) return known;
  const file = join(packageRoot(), "facts", `${provider}.json.br`);
  const facts = /^(?:rest\/)?[a-z]+$/.test(provider) && existsSync(file) ? read(file) : null;
  loaded.set(provider, facts);
  return facts;
}

const read = (file: string): ProviderFacts => JSON.parse(brotliDecompressSync(readFileSync(file)).toString("utf8")) as ProviderFacts;
