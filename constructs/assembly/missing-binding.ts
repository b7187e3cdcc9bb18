/** A binding that a unit needs and nobody has installed: bindings are peers, so that a user of one cloud need not have three. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../catalog/package-root";
import type { Problem } from "../language/problems/problem";
import type { Unit } from "../platform/types/unit";
import type { StackCode } from "./codes";

/** @returns null where `error` is something else than a missing binding */
export function missingBinding(error: unknown, unit: Pick<Unit, "stack" | "path">): (Problem & { readonly code: StackCode }) | null {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== "MODULE_NOT_FOUND") return null;
  const name = /^Cannot find module '(@cdktf\/provider-[a-z]+)\//.exec(message)?.[1];
  if (name === undefined) return null;
  return {
    code: "B6103",
    severity: "error",
    path: unit.path?.split(".") ?? [],
    message: `${name} is not installed, and ${unit.stack} is made with it`,
    fix: `npm install ${name}@${rangeOf(name)}`,
  };
}

/** What package.json asks for. */
function rangeOf(name: string): string {
  const { peerDependencies } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as {
    readonly peerDependencies: Readonly<Record<string, string>>;
  };
  return peerDependencies[name] ?? "latest";
}
