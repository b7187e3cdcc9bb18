/** Everything that is wrong with a spec, by the whole road as far as nothing is built: reading, resolving, rules. */
import { emptyLock, type Lock } from "../../constructs/platform/lock";
import type { PlacedProblem } from "../../constructs/spec/problem";
import { readSpec } from "../../constructs/spec/read";
import { decide } from "../../stacks/road";

/**
 * @param texts one file, or several by name, of which `berth.yaml` is read
 * @param lock @default an empty one
 */
export function problemsOf(texts: string | Readonly<Record<string, string>>, lock: Lock = emptyLock()): readonly PlacedProblem[] {
  const files: Readonly<Record<string, string>> = typeof texts === "string" ? { "berth.yaml": texts } : texts;
  const read = readSpec(["berth.yaml"], { read: (file) => files[file] ?? missing(file) });
  return decide(read, lock, { locked: false, update: null, lockFile: "berth.lock.json" }).problems;
}

function missing(file: string): never {
  throw Object.assign(new Error(`no ${file}`), { code: "ENOENT" });
}
