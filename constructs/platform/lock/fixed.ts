/** Choices that a vendor fixes when it creates a resource: another value would replace it under its own name, so the lock file keeps what it was created with. */
import type { Path } from "../../language/problems/problem";
import { isToken } from "../../language/schema/values";
import { canonicalJson } from "../naming/canonical-json";
import { compareText } from "../naming/order";
import type { ResolveContext } from "../resolve/resolve-context";
import type { ReportOf } from "../resolve/resource-reporter";
import type { NetworkUse } from "../types/network";
import type { Encryption } from "../types/shared/value";

export interface FixedChoice {
  /** As messages name it: `ranges.services`. */
  readonly name: string;
  /** Plain JSON. */
  readonly value: unknown;
  /** Path of the key, relative to the entry. */
  readonly below: Path;
  /** The value that can be left, but not returned to. @default none */
  readonly freeFrom?: string;
}

/** A key of the entry whose value is fixed. */
export const fixedKey = (below: readonly string[], value: unknown): FixedChoice => ({ name: below.join("."), value, below });

/** Compares what an entry was created with with what is decided now, and reports each difference; of one that moves, only the move is reported. */
export function holdFixed(
  lockPath: string,
  choices: readonly FixedChoice[],
  { pin, locked, isMoved = false }: Pick<ResolveContext, "pin" | "locked" | "isMoved">,
  report: ReportOf<never>,
): void {
  const path = `${lockPath}.fixed`;
  const before = locked("fixed", path) ?? {};
  const held = choices
    .map((choice) => ({ ...choice, text: textOf(choice.value) }))
    .filter(({ name, text, freeFrom }) => text !== freeFrom || Object.hasOwn(before, name))
    .sort((a, b) => compareText(a.name, b.name));
  if (held.length === 0) return;
  const now = Object.fromEntries(held.map(({ name, text }) => [name, text]));
  const made = pin("fixed", path, Object.keys(now), (previous) => (previous?.isSameRequest ? now : { ...now, ...within(now, before) }));
  if (isMoved) return;
  for (const { name, text, below } of held) {
    const first = made[name];
    if (first === undefined || first === text) continue;
    report("B4089", below, {
      message: `${name} cannot change, because the vendor fixes it at creation`,
      value: text,
      allowed: first,
      fix: `write ${first} again, or add a new entry with another key; if nothing was deployed yet, run berth lock --update ${path}`,
    });
  }
}

const within = (names: object, all: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => Object.hasOwn(names, name)));

/** On one line, as the lock file holds it. Values that an app knows at apply are all alike. */
function textOf(value: unknown): string {
  const text = typeof value === "string" ? value : canonicalJson(value);
  return isToken(text) ? "known at apply" : text;
}

/** Machines and control planes do not move to another network. Networks of the spec are compared by identity, existing ones by what they are. */
export const fixedNetwork = (use: NetworkUse, existing: unknown): FixedChoice =>
  fixedKey(["network"], use.kind === "own" ? "own" : use.kind === "stack" ? use.network.id : existing);

/** `customer`, `provider` or the key. */
export const fixedEncryption = (encryption: Encryption): FixedChoice =>
  fixedKey(["encryption"], encryption.kind === "key" ? encryption.key : encryption.kind);
