/** The files that people read: sources, tests and documents, without generated files, data, and these lists of words themselves. */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

export const root = join(__dirname, "..", "..");

const skipped = new Set(["node_modules", "dist", "facts", "schema", "reference", "data", "fixtures"]);
const read = /\.(?:ts|mts|mjs|cjs|js|py|md|css|ya?ml|sh)$/;
const generated = /\.generated\.ts$|^docs\/glossary\.md$|^test\/words\//;

/** Paths below the project's folder, with slashes, sorted. */
export const sources = (folder = root): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && !skipped.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sources(path);
      const name = relative(root, path).replaceAll("\\", "/");
      return read.test(name) && !generated.test(name) ? [name] : [];
    })
    .sort();
