/** Specs for tests, as short as they can be, and what resolving makes of them. */

import { type ParsedSpec, spec } from "../../../constructs/language/schema/spec";
import { emptyLock, type Lock } from "../../../constructs/platform/lock/lock";
import { type Resolved, type ResolveOptions, resolve } from "../../../constructs/platform/resolve/resolve";
import type { Platform } from "../../../constructs/platform/types/platform";
import { tables } from "./fake-tables";

export const use1 = { cloud: "aws", region: "us-east-1", account: "123456789012" };
export const usw2 = { cloud: "aws", region: "us-west-2", account: "123456789012" };

export const parsed = (written: Record<string, unknown>): ParsedSpec =>
  spec.parse({ apiVersion: "berth/v1", name: "shop", environment: "prod", locations: { use1 }, ...written });

export const resolved = (written: Record<string, unknown>, lock: Lock = emptyLock(), options: ResolveOptions = {}): Resolved =>
  resolve(parsed(written), lock, tables, options);

/** @throws where something is wrong with the spec */
export function platformOf(
  written: Record<string, unknown>,
  lock: Lock = emptyLock(),
  options: ResolveOptions = {},
): Platform & { readonly lock: Lock } {
  const result = resolved(written, lock, options);
  if (result.platform === null) throw new Error(JSON.stringify(result.problems, null, 2));
  return { ...result.platform, lock: result.lock };
}

/** Code and path of each problem. */
export const faults = (written: Record<string, unknown>, lock: Lock = emptyLock(), options: ResolveOptions = {}): string[] =>
  resolved(written, lock, options).problems.map(({ code, path }) => `${code} ${path.join(".")}`);

/** The lock that a spec leaves behind. */
export const lockOf = (written: Record<string, unknown>, lock: Lock = emptyLock()): Lock => platformOf(written, lock).lock;

export const eks = { orchestrator: "eks", location: "use1" };
