/** Everything that is wrong with a spec, by the whole road as far as nothing is built: reading, resolving, rules. */

import { decide } from "../../constructs/assembly/decide";
import { built } from "../../constructs/assembly/tables";
import type { PlacedProblem } from "../../constructs/language/problems/problem";
import { readSpec } from "../../constructs/language/read";
import { emptyLock, type Lock } from "../../constructs/platform/lock/lock";

const options = { locked: false, update: null, lockFile: "berth.lock.json" } as const;

/**
 * @param texts one file, or several by name, of which `berth.yaml` is read
 * @param lock @default an empty one
 */
export function problemsOf(texts: string | Readonly<Record<string, string>>, lock: Lock = emptyLock()): readonly PlacedProblem[] {
  const files: Readonly<Record<string, string>> = typeof texts === "string" ? { "berth.yaml": texts } : texts;
  return decide(readSpec(["berth.yaml"], built, { read: (file) => files[file] ?? missing(file) }), lock, options).problems;
}

/** What a sound spec leaves in its lock. */
export function lockOf(text: string): Lock {
  const { platform, lock, problems } = decide(readSpec(["berth.yaml"], built, { read: () => text }), emptyLock(), options);
  if (platform === null) throw new Error(`the earlier spec is invalid: ${JSON.stringify(problems)}`);
  return lock;
}

function missing(file: string): never {
  throw Object.assign(new Error(`no ${file}`), { code: "ENOENT" });
}
