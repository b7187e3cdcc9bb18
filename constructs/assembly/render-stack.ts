/** A stack's elements as Terraform JSON: what cdktf writes, with each element resolved once instead of three times. */

import { TerraformElement, TerraformOutput, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { specPathOf } from "../contracts/spec-path";
import { isMap } from "../language/yaml/json";
import { resolveTokens } from "./token-values";

/** A stack as Terraform JSON. */
export type StackJson = Readonly<Record<string, unknown>>;

type Json = { [key: string]: unknown };

/** @returns what `TerraformStack.toTerraform` gives for a stack without overrides of its own; a test compares the two. */
export function renderStack(stack: TerraformStack): StackJson {
  const elements = elementsBelow(stack);
  const metadata: Json = { version: stack.node.tryGetContext("cdktfVersion"), stackName: stack.node.id, backend: "local" };
  const unit = specPathOf(stack);
  const json: Json = { "//": { metadata, outputs: outputPaths(elements), ...(unit !== null && { spec: unit }) } };
  for (const element of elements) {
    mergeInto(metadata, resolveTokens(stack, element.toMetadata()) as Json);
    mergeInto(json, noted(resolveTokens(stack, element.toTerraform()) as Json, element, unit));
  }
  return json;
}

/** With the path of the spec beside the construct's, where it is another than the whole unit's. */
function noted(json: Json, element: TerraformElement, unit: string | null): Json {
  const path = specPathOf(element);
  if (path === unit || path === null) return json;
  for (const kind of ["resource", "data"])
    for (const named of Object.values((json[kind] ?? {}) as Record<string, Record<string, Json>>))
      for (const body of Object.values(named)) body["//"] = { ...(body["//"] as Json), spec: path };
  return json;
}

function elementsBelow(node: IConstruct, found: TerraformElement[] = []): TerraformElement[] {
  if (TerraformElement.isTerraformElement(node)) found.push(node);
  for (const child of node.node.children) if (!TerraformStack.isStack(child)) elementsBelow(child, found);
  return found;
}

/** By construct path, the address of each declared output; the CLI shows them so. */
function outputPaths(elements: readonly TerraformElement[]): Json {
  const paths: Json = {};
  for (const element of elements) {
    if (!TerraformOutput.isTerraformOutput(element)) continue;
    const steps = element.node.path.split("/");
    const last = steps.pop() ?? "";
    let at = paths;
    for (const step of steps) {
      at[step] ??= {};
      at = at[step] as Json;
    }
    at[last] = element.friendlyUniqueId;
  }
  return paths;
}

/** Maps are merged, lists joined, anything else replaced: the rule of cdktf. */
function mergeInto(target: Json, source: Json): void {
  for (const [key, value] of Object.entries(source)) {
    const there = target[key];
    if (isMap(value) && isMap(there)) mergeInto(there, value);
    else if (Array.isArray(value) && Array.isArray(there)) target[key] = [...there, ...value];
    else if (value !== undefined) target[key] = value;
  }
}
