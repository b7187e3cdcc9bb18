import { createRequire, Module } from "node:module";
import { speedupsAreOn } from "./speedups";

type Archiver = (...settings: readonly unknown[]) => unknown;

/**
 * Keeps CDKTF from loading the package `archiver`, with 90 modules below it, before something is archived: only `TerraformAsset` and
 * `TerraformModuleAsset` archive anything, and Berth uses neither. Call this before CDKTF is loaded; later it has no effect. If CDKTF stops
 * using the package, nothing happens.
 */
export function deferArchiver(): void {
  if (!speedupsAreOn()) return;
  const file = archiverOfCdktf();
  if (file === undefined || require.cache[file] !== undefined) return;
  const module = new Module(file);
  module.exports = deferred(file);
  module.loaded = true;
  require.cache[file] = module;
}

function archiverOfCdktf(): string | undefined {
  try {
    return createRequire(require.resolve("cdktf")).resolve("archiver");
  } catch {
    return undefined;
  }
}

/** A function that loads the package when it is called for the first time. */
function deferred(file: string): Archiver {
  let archiver: Archiver | undefined;
  return (...settings) => {
    if (archiver === undefined) {
      delete require.cache[file];
      archiver = require(file) as Archiver;
    }
    return archiver(...settings);
  };
}
