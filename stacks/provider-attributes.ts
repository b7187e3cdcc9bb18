/** What attributes and blocks a resource type has, by the provider facts that are shipped with the package. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { packageRoot } from "./package-root";

/** A type of Terraform's type system as `terraform providers schema -json` writes it. */
export type AttributeType = string | readonly [string, AttributeType | Readonly<Record<string, AttributeType>>];

export interface Block {
  readonly attributes: Readonly<Record<string, { readonly type: AttributeType; readonly use: "required" | "optional" | "computed" }>>;
  readonly blocks: Readonly<Record<string, Block>>;
  /** A repetition of itself is left out below here. */
  readonly truncated?: true;
}

let loaded: ReadonlyMap<string, Block> | undefined;

/** Loads all facts at the first question. @returns undefined for a type that they do not cover */
export function blockOf(type: string): Block | undefined {
  loaded ??= load();
  return loaded.get(type);
}

function load(): ReadonlyMap<string, Block> {
  const folder = join(packageRoot(), "facts");
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".json.br"))
      .flatMap((name) =>
        Object.entries<Block>(JSON.parse(brotliDecompressSync(readFileSync(join(folder, name))).toString("utf8")).resources),
      ),
  );
}
