/** Overrides: JSON merge patches (RFC 7396) on a stack's synthesized resources, by address. */

import { blockOf } from "../catalog/provider-facts";
import { nearest } from "../language/problems/nearest";
import type { Problem } from "../language/problems/problem";
import { patternOf } from "../platform/naming/pattern";
import type { UnitInput } from "../platform/types/unit";
import type { StackJson } from "./cdktf-speedups/render-stack";
import { type StackCode, stackCodes } from "./codes";
import { unknownAttributes } from "./override-attributes";

type Json = { [key: string]: unknown };
type Override = UnitInput["overrides"][number];

/** What is wrong with the overrides of one stack. */
export class OverrideError extends Error {
  /** @param matched paths of the overrides that matched a resource of the stack, right or wrong */
  constructor(
    readonly problems: readonly (Problem & { readonly code: StackCode })[],
    readonly matched: readonly string[],
  ) {
    super(problems.map(({ message }) => message).join("\n"));
  }
}

export interface Overridden {
  readonly json: StackJson;
  /** Paths of the overrides that matched a resource here. Those that name stacks by a pattern need one match anywhere. */
  readonly matched: readonly string[];
}

/**
 * @returns the JSON with every override applied to the resources that its pattern matches
 * @throws OverrideError naming each that matches nothing, names an unknown attribute, changes nothing, or meets another.
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
      const faults = [...unknownNames(override, each), ...conflicts(override, address, setBy), ...noOps(override, address, attributes)];
      problems.push(...faults);
      if (faults.length === 0) mergePatch(attributes, override.merge);
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

/** RFC 7396: maps are merged, null removes, anything else replaces. */
function mergePatch(target: Json, patch: Json): void {
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete target[key];
    else if (isMap(value)) {
      if (!isMap(target[key])) target[key] = {};
      mergePatch(target[key] as Json, value);
    } else target[key] = value;
  }
}

/** Each property that a patch sets, as dotted path with its value. */
function leaves(patch: Json, above: readonly string[] = []): { steps: readonly string[]; value: unknown }[] {
  return Object.entries(patch).flatMap(([key, value]) =>
    isMap(value) ? leaves(value, [...above, key]) : [{ steps: [...above, key], value }],
  );
}

function noMatch(override: Override, stack: string, resources: Record<string, object>): Problem & { code: StackCode } {
  const type = override.resource.split(".")[0] ?? "";
  const covers = patternOf(type);
  const there = Object.entries(resources).flatMap(([kind, named]) =>
    covers(kind) ? Object.keys(named).map((name) => `${kind}.${name}`) : [],
  );
  return problem(
    "B6001",
    override,
    `matches nothing in ${stack}`,
    there.length > 0 ? there.slice(0, 8).join(", ") : Object.keys(resources).sort().join(", "),
  );
}

function unknownNames(override: Override, { address, type, attributes }: Matched): (Problem & { code: StackCode })[] {
  const block = blockOf(type);
  if (block === undefined) return [];
  return unknownAttributes(override.merge, block, attributes).map(({ path, name, allowed, computed }) => {
    const meant = computed ? undefined : nearest(name, allowed);
    const message = computed ? `${address} has ${path} from the provider alone` : `${address} has no attribute ${path}`;
    const found = problem("B6002", override, message, allowed.join(", "));
    return meant === undefined ? found : { ...found, fix: `write ${meant}` };
  });
}

function conflicts(override: Override, address: string, setBy: Map<string, string>): (Problem & { code: StackCode })[] {
  return leaves(override.merge).flatMap(({ steps }) => {
    const property = [address, ...steps].join(".");
    const other = [...setBy].find(([set]) => set === property || set.startsWith(`${property}.`) || property.startsWith(`${set}.`))?.[1];
    setBy.set(property, override.path);
    return other === undefined || other === override.path ? [] : [problem("B6004", override, `sets ${property}, which ${other} sets too`)];
  });
}

function noOps(override: Override, address: string, attributes: Json): (Problem & { code: StackCode })[] {
  return leaves(override.merge)
    .filter(({ steps, value }) => {
      const there = steps.reduce<unknown>((at, step) => (isMap(at) ? at[step] : undefined), attributes);
      return value === null ? there === undefined : JSON.stringify(there) === JSON.stringify(value);
    })
    .map(({ steps, value }) =>
      problem(
        "B6003",
        override,
        value === null
          ? `${address} has no ${steps.join(".")} to remove`
          : `${address}.${steps.join(".")} is ${JSON.stringify(value)} already`,
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

const isMap = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
