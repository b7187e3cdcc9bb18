import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Folders, relativeSpecFolder } from "../../constructs/assembly/folders";
import { canonicalJson } from "../../constructs/platform/naming/canonical-json";
import type { UnitInput } from "../../constructs/platform/types/unit";

const providers = ["aws", "azurerm", "google", "helm"] as const;
const packages = ["cdktf", "constructs", ...providers.map((provider) => `@cdktf/provider-${provider}`)];

export const sha256 = (text: string | Buffer): string => createHash("sha256").update(text).digest("hex");

/** A hash of everything that the output of a stack depends on: its input, the relative location of the folders, and the code that builds it. */
export function fingerprint(input: UnitInput, folders: Folders, code: string): string {
  return sha256(`${code}\n${relativeSpecFolder(folders)}\n${canonicalJson(input)}`);
}

/** A hash of the versions of CDKTF and bindings, and of Berth's own compiled files, so that output is not reused after they change. */
export function codeFingerprint(): string {
  const root = join(__dirname, "../..");
  const parts = [...packages.map(versionOf), ...["constructs", "stacks"].flatMap((folder) => stampsOf(join(root, folder), folder))];
  return sha256(parts.join("\n"));
}

export function versionOf(name: string): string {
  try {
    return `${name} ${JSON.parse(readFileSync(require.resolve(`${name}/package.json`), "utf8")).version}`;
  } catch {
    return `${name} is not installed`;
  }
}

function stampsOf(folder: string, shown: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return stampsOf(path, `${shown}/${entry.name}`);
      if (!/\.[jt]s$/.test(entry.name) || entry.name.endsWith(".d.ts")) return [];
      const { size, mtimeMs } = statSync(path);
      return [`${shown}/${entry.name} ${size} ${mtimeMs}`];
    });
}
