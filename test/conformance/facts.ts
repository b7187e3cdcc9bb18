/** What providers say about their resource types: the compact data of facts, made by scripts/make-facts.mjs. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { withLaterAttributes } from "./later-attributes";

/** A type of Terraform's type system as `terraform providers schema -json` writes it. */
export type CtyType = string | ["list" | "set" | "map", CtyType] | ["object", Record<string, CtyType>] | ["tuple", CtyType[]];

/** What the schema does not show. Paths are absolute within the resource, dots between names, no indexes. */
export interface Behaviour {
  readonly replace?: "always" | "conditional" | "?";
  readonly conflictsWith?: readonly string[];
  readonly exactlyOneOf?: readonly string[];
  readonly atLeastOneOf?: readonly string[];
  readonly requiredWith?: readonly string[];
  readonly allowed?: readonly string[];
  /** `1..100`, `1..`, `..10`; `length 1..64` for strings. Of a list: of each element. */
  readonly range?: string;
  readonly default?: string;
}

export interface Attribute extends Behaviour {
  readonly type: CtyType;
  readonly use: "required" | "optional" | "computed";
  /** An optional one that the provider fills in. */
  readonly computed?: true;
  readonly sensitive?: true;
  readonly deprecated?: true;
  readonly writeOnly?: true;
  /** Facts about paths inside an attribute of object type. */
  readonly inside?: Readonly<Record<string, Behaviour>>;
}

export interface Block {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly blocks: Readonly<Record<string, NestedBlock>>;
  /** A repetition of itself is left out below here. */
  readonly truncated?: true;
}

export interface NestedBlock extends Block, Behaviour {
  readonly nesting: "single" | "list" | "set" | "map";
  readonly min?: number;
  readonly max?: number;
}

export interface ProviderFacts {
  readonly provider: string;
  /** The provider version that the bindings wrap. */
  readonly version: string;
  readonly resources: Readonly<Record<string, Block>>;
  readonly dataSources: Readonly<Record<string, Block>>;
}

const anything: Attribute = { type: "dynamic", use: "optional" };

/** Types that Terraform itself brings. */
const builtIn: ProviderFacts = {
  provider: "terraform",
  version: "1",
  resources: {
    terraform_data: {
      attributes: {
        input: anything,
        triggers_replace: anything,
        output: { ...anything, use: "computed" },
        id: { ...anything, use: "computed" },
      },
      blocks: {},
    },
  },
  dataSources: {
    terraform_remote_state: {
      attributes: {
        backend: { type: "string", use: "required" },
        config: anything,
        workspace: anything,
        defaults: anything,
        outputs: { ...anything, use: "computed" },
      },
      blocks: {},
    },
  },
};

const loaded = new Map<string, ProviderFacts | undefined>([["terraform", builtIn]]);

/** @param provider the first word of a resource type: aws, google, azurerm, helm, terraform */
function factsOf(provider: string): ProviderFacts | undefined {
  if (!loaded.has(provider)) {
    const file = join(__dirname, "../../facts", `${provider}.json.br`);
    loaded.set(
      provider,
      existsSync(file) ? (JSON.parse(brotliDecompressSync(readFileSync(file)).toString("utf8")) as ProviderFacts) : undefined,
    );
  }
  return loaded.get(provider);
}

/** The schema of a type, or undefined where the facts do not hold it. */
export function blockOf(kind: "resource" | "data", type: string): Block | undefined {
  const facts = factsOf(type.split("_")[0]!);
  return kind === "resource" ? withLaterAttributes(type, facts?.resources[type]) : facts?.dataSources[type];
}
