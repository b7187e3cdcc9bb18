/** Applies overrides: JSON merge patches (RFC 7396) on synthesized resources of a stack, by address. */

import { blockOf } from "../catalog/provider-facts";
import { nearest } from "../language/problems/nearest";
import type { Problem } from "../language/problems/problem";
import { isMap } from "../language/yaml/json";
import { patternOf } from "../platform/naming/pattern";
import type { UnitInput } from "../platform/types/unit";
import type { StackJson } from "./cdktf-speedups/render-stack";
import { type StackCode, stackCodes } from "./codes";
import { unknownAttributes } from "./override-attributes";

type Json = { [key: string]: unknown };
type Override = UnitInput["overrides"][number];

/** Overrides of one stack that cannot be applied. */
export class OverrideError extends Error {
  /** @param matched paths of the overrides that matched a resource of the stack, valid or not */
  constructor(
    readonly problems: readonly (Problem & { readonly code: StackCode })[],
    readonly matched: readonly string[],
  ) {
    super(problems.map(({ message }) => message).join("\n"));
  }
}

export interface Overridden {
  readonly json: StackJson;
  /** Paths of the overrides that matched a resource of this stack. An override that names stacks by a pattern needs one match in any of them. */
  readonly matched: readonly string[];
}

/**
 * @returns the JSON with every override applied to the resources that its pattern matches
 * @throws OverrideError with each override that matches nothing, sets an unknown attribute, has no effect, or conflicts with another
 */
export function applyOverrides(json: StackJson, overrides: readonly Override[], stack: string): Overridden {
  if (overrides.length === 0) return { json, matched: [] };
  const matched: string[] = [];
  const problems: (Problem & { code: StackCode })[] = [];
  const resources = structuredClone((json.resource ?? {}) as Record<string, Record<string, Json>>);
  const setBy = new Map<string, string>();
  for (const override of overrides) {
    const found = matching(resources, override.resource);
    if (found.length > 0) matched.push(override.path);
    else if (!override.stack.includes("*")) problems.push(noMatch(override, stack, resources));
    for (const each of found) {
      const { address, attributes } = each;
      const invalid = [...unknownNames(override, each), ...conflicts(override, address, setBy), ...noOps(override, address, attributes)];
      problems.push(...invalid);
      if (invalid.length === 0) mergePatch(attributes, override.merge);
    }
  }
  if (problems.length > 0) throw new OverrideError(problems, matched);
  return { json: { ...json, resource: resources }, matched };
}

interface Matched {
  readonly address: string;
  readonly type: string;
  readonly attributes: Json;
}

function matching(resources: Record<string, Record<string, Json>>, pattern: string): Matched[] {
  const covers = patternOf(pattern);
  return Object.entries(resources).flatMap(([type, named]) =>
    Object.entries(named)
      .map(([name, attributes]) => ({ address: `${type}.${name}`, type, attributes }))
      .filter(({ address }) => covers(address)),
  );
}

/** RFC 7396: maps are merged, null removes a value, anything else replaces it. */
function mergePatch(target: Json, patch: Json): void {
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete target[key];
    else if (isMap(value)) {
      if (!isMap(target[key])) target[key] = {};
      mergePatch(target[key] as Json, value);
    } else target[key] = value;
  }
}

/** Each property that a patch sets, with its value. */
function leaves(patch: Json, above: readonly string[] = []): { steps: readonly string[]; value: unknown }[] {
  return Object.entries(patch).flatMap(([key, value]) =>
    isMap(value) ? leaves(value, [...above, key]) : [{ steps: [...above, key], value }],
  );
}

function noMatch(override: Override, stack: string, resources: Record<string, object>): Problem & { code: StackCode } {
  const type = override.resource.split(".")[0] ?? "";
  const covers = patternOf(type);
  const existing = Object.entries(resources).flatMap(([kind, named]) =>
    covers(kind) ? Object.keys(named).map((name) => `${kind}.${name}`) : [],
  );
  return problem(
    "B6001",
    override,
    `No resource of ${stack} matches ${override.resource}`,
    existing.length > 0 ? existing.slice(0, 8).join(", ") : Object.keys(resources).sort().join(", "),
  );
}

function unknownNames(override: Override, { address, type, attributes }: Matched): (Problem & { code: StackCode })[] {
  const block = blockOf(type);
  if (block === undefined) return [];
  return unknownAttributes(override.merge, block, attributes).map(({ path, name, allowed, computed }) => {
    const suggestion = computed ? undefined : nearest(name, allowed);
    const message = computed
      ? `${path} of ${address} is set by the provider and cannot be overridden`
      : `${address} has no attribute ${path}`;
    const found = problem("B6002", override, message, allowed.join(", "));
    return suggestion === undefined ? found : { ...found, fix: `write ${suggestion}` };
  });
}

function conflicts(override: Override, address: string, setBy: Map<string, string>): (Problem & { code: StackCode })[] {
  return leaves(override.merge).flatMap(({ steps }) => {
    const property = [address, ...steps].join(".");
    const other = [...setBy].find(([set]) => set === property || set.startsWith(`${property}.`) || property.startsWith(`${set}.`))?.[1];
    setBy.set(property, override.path);
    return other === undefined || other === override.path ? [] : [problem("B6004", override, `${property} is also set by ${other}`)];
  });
}

function noOps(override: Override, address: string, attributes: Json): (Problem & { code: StackCode })[] {
  return leaves(override.merge)
    .filter(({ steps, value }) => {
      const current = steps.reduce<unknown>((at, step) => (isMap(at) ? at[step] : undefined), attributes);
      return value === null ? current === undefined : JSON.stringify(current) === JSON.stringify(value);
    })
    .map(({ steps, value }) =>
      problem(
        "B6003",
        override,
        value === null
          ? `${address} has no ${steps.join(".")} to remove`
          : `${address}.${steps.join(".")} is already ${JSON.stringify(value)}`,
      ),
    );
}

const problem = (code: StackCode, override: Override, message: string, allowed?: string): Problem & { code: StackCode } => ({
  code,
  severity: "error",
  path: override.path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  message,
  fix: stackCodes[code].fix,
  ...(allowed !== undefined && { allowed }),
});
