/** No resource of a stack may wait for itself, by whatever it refers to or depends on. */
import { type Traversal, traversalsIn, traversalsOf } from "./expressions";
import type { Report } from "./finding";
import { hasTemplate, isObject, type Json, type JsonObject, objectOf } from "./json";

export function checkCycles(stack: JsonObject, report: Report): void {
  const needs = needsOf(stack);
  const done = new Set<string>();
  const visit = (address: string, way: readonly string[]): void => {
    const start = way.indexOf(address);
    if (start >= 0) {
      report({ kind: "cycle", address, path: "", message: [...way.slice(start), address].join(" → ") });
      return;
    }
    if (done.has(address)) return;
    for (const need of needs.get(address) ?? []) visit(need, [...way, address]);
    done.add(address);
  };
  for (const address of needs.keys()) visit(address, []);
}

/** What each resource and data source waits for, by address. */
function needsOf(stack: JsonObject): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const kind of ["resource", "data"] as const)
    for (const [type, named] of Object.entries(objectOf(stack[kind])))
      for (const [name, config] of Object.entries(objectOf(named))) {
        const address = kind === "data" ? `data.${type}.${name}` : `${type}.${name}`;
        found.set(address, new Set(referredIn(config).filter((each) => each !== address)));
      }
  return found;
}

function referredIn(value: Json | undefined, key = ""): string[] {
  if (typeof value === "string") {
    const isBare = key === "depends_on" && !hasTemplate(value);
    return (isBare ? traversalsOf(value) : traversalsIn(value)).flatMap(addressOf);
  }
  if (Array.isArray(value)) return value.flatMap((each) => referredIn(each, key));
  return isObject(value) ? Object.entries(value).flatMap(([name, each]) => (name === "//" ? [] : referredIn(each, name))) : [];
}

function addressOf({ steps }: Traversal): string[] {
  const names = steps.flatMap((step) => ("name" in step ? [step.name] : []));
  const parts = names[0] === "data" ? names.slice(0, 3) : names.slice(0, 2);
  return [parts.join(".")];
}
