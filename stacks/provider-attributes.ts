/** What attributes and blocks a resource type has, by the provider facts that are shipped with the package. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

interface Block {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly blocks: Readonly<Record<string, unknown>>;
}

let loaded: ReadonlyMap<string, Block> | undefined;

/** Loads all facts at the first question. @returns undefined for a type that they do not cover */
export function knownAttributes(type: string): ReadonlySet<string> | undefined {
  loaded ??= load();
  const block = loaded.get(type);
  if (block === undefined) return undefined;
  return new Set([...Object.keys(block.attributes), ...Object.keys(block.blocks), "lifecycle", "depends_on"]);
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

/** From the compiled file or from the source. */
function packageRoot(): string {
  const above = dirname(__dirname);
  return above.endsWith("dist") ? dirname(above) : above;
}
