import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../catalog/package-root";
import type { Problem } from "../language/problems/problem";
import type { Unit } from "../platform/types/unit";
import type { StackCode } from "./codes";

/**
 * Reports bindings that are not installed. They are optional peers, so that a user of one cloud does not install those of three.
 * @returns null if `error` is not about missing bindings
 */
export function missingBinding(error: unknown, unit: Pick<Unit, "stack" | "path">): (Problem & { readonly code: StackCode }) | null {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== "MODULE_NOT_FOUND") return null;
  const name = /^Cannot find module '(@cdktf\/provider-[a-z]+)\//.exec(message)?.[1];
  return name === undefined ? null : bindingProblem(name, unit);
}

/** @param name of the package */
export const bindingProblem = (name: string, { stack, path }: Pick<Unit, "stack" | "path">) =>
  ({
    code: "B6103",
    severity: "error",
    path: path?.split(".") ?? [],
    message: `${stack} needs ${name}, which is not installed`,
    fix: `npm install ${name}@${rangeOf(name)}`,
  }) satisfies Problem & { readonly code: StackCode };

/** The version range of package.json. */
function rangeOf(name: string): string {
  const { peerDependencies } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as {
    readonly peerDependencies: Readonly<Record<string, string>>;
  };
  return peerDependencies[name] ?? "latest";
}
