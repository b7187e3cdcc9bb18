/** Renders a stack as Terraform JSON. Each element is resolved once; CDKTF resolves it three times. */
import { TerraformElement, TerraformOutput, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { specPathOf } from "../../contracts/spec-path";
import { resolveTokens } from "./token-values";

/** A stack as Terraform JSON. */
export type StackJson = Readonly<Record<string, unknown>>;

type Json = { [key: string]: unknown };

/** @returns the same as `TerraformStack.toTerraform` for a stack without CDKTF overrides, with spec paths added; a test compares the two */
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

/**
 * @param json what CDKTF rendered
 * @returns the same with the spec paths that `renderStack` adds
 */
export function withSpecPaths(stack: TerraformStack, json: Json): StackJson {
  const unit = specPathOf(stack);
  if (unit !== null) json["//"] = { ...(json["//"] as Json), spec: unit };
  for (const element of elementsBelow(stack)) {
    const rendered = Object.keys(element.toTerraform()).filter((kind) => kind === "resource" || kind === "data");
    for (const kind of rendered) {
      const type = (element as unknown as { readonly terraformResourceType: string }).terraformResourceType;
      const body = (json[kind] as Record<string, Record<string, Json>>)[type]?.[element.friendlyUniqueId];
      const path = specPathOf(element);
      if (body !== undefined && path !== null && path !== unit) body["//"] = { ...(body["//"] as Json), spec: path };
    }
  }
  return json;
}

/** Adds the spec path of an element to its resources, if it differs from that of the whole unit. */
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

/** The address of each declared output by construct path, as the CDKTF CLI shows them. */
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

/** Merges maps, joins lists and replaces other values, as CDKTF does. */
function mergeInto(target: Json, source: Json): void {
  for (const [key, value] of Object.entries(source)) {
    const there = target[key];
    if (isMap(value) && isMap(there)) mergeInto(there, value);
    else if (Array.isArray(value) && Array.isArray(there)) target[key] = [...there, ...value];
    else if (value !== undefined) target[key] = value;
  }
}

const isMap = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
