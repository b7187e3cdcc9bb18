/** Everything that is wrong with a spec, by the whole road as far as nothing is built: reading, resolving, rules. */
import { emptyLock } from "../../constructs/platform/lock";
import { resolve } from "../../constructs/platform/resolve";
import { judge } from "../../constructs/rules/judge";
import type { PlacedProblem } from "../../constructs/spec/problem";
import { readSpec } from "../../constructs/spec/read";
import { resolverTables } from "../../stacks/tables";

/** @param texts one file, or several by name, of which `berth.yaml` is read */
export function problemsOf(texts: string | Readonly<Record<string, string>>): readonly PlacedProblem[] {
  const files: Readonly<Record<string, string>> = typeof texts === "string" ? { "berth.yaml": texts } : texts;
  const read = readSpec(["berth.yaml"], { read: (file) => files[file] ?? missing(file) });
  if (read.spec === null) return read.problems;
  const { platform, problems } = resolve(read.spec, emptyLock(), resolverTables);
  return [...read.problems, ...read.place([...problems, ...(platform ? judge(platform) : [])])];
}

function missing(file: string): never {
  throw Object.assign(new Error(`no ${file}`), { code: "ENOENT" });
}
