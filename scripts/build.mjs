#!/usr/bin/env node
/** `npm run build`: compiles what changed into dist, and removes what was compiled from a source that no longer exists. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(fileURLToPath(import.meta.url), "../..");
const dist = join(root, "dist");

/** tsc never deletes, so that a moved file would be packed, linted and tested under its old name too. */
function removeOrphans() {
  if (!existsSync(dist)) return;
  for (const entry of readdirSync(dist, { recursive: true })) {
    const source = /^(.+)(?:\.js|\.d\.ts)$/.exec(entry)?.[1];
    if (source !== undefined && !existsSync(join(root, `${source}.ts`))) rmSync(join(dist, entry));
  }
}

removeOrphans();
try {
  execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", root], { stdio: "inherit" });
} catch (error) {
  process.exit(error.status ?? 1);
}
