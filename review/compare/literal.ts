/** Evaluates expressions as far as the tree allows: values elsewhere in the tree, also in other stacks through outputs. */
import { asList, isMap, type Json, type JsonMap, ownValue } from "../model/json";
import type { Stack, Tree } from "../model/tree";

/** Limits circular references. */
const DEEPEST = 12;

const whole =
  /^\$\{((?:data\.)?[a-z][a-z0-9]*_[a-z0-9_]*\.[A-Za-z_][\w-]*(?:\[(?:\d+|"[^"]*")\])?(?:\.[A-Za-z_*][\w*-]*|\[(?:\d+|"[^"]*"|\*)\])*)\}$/;
const each = /\$\{[^{}]*\}/g;

/**
 * The value with every reference followed that the tree answers. What only Terraform knows stays an expression; where it belongs to
 * another stack its address has that stack's name before it: `${network-main/aws_vpc.network.id}`.
 */
export function literalOf(value: Json | undefined, stack: Stack, tree: Tree, depth = 0): Json | undefined {
  if (typeof value === "string") return value.includes("${") && depth < DEEPEST ? ofText(value, stack, tree, depth) : value;
  if (Array.isArray(value))
    return value.flatMap((item) => {
      const found = literalOf(item, stack, tree, depth);
      // A whole list in the place of an item: `["${aws_x.y.list}"]` is no list of a list.
      return found === undefined ? [] : Array.isArray(found) && typeof item === "string" ? found : [found as Json];
    });
  if (isMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, literalOf(inner, stack, tree, depth) ?? null]));
  return value;
}

function ofText(text: string, stack: Stack, tree: Tree, depth: number): Json {
  const [, path] = whole.exec(text) ?? [];
  if (path !== undefined) return followed(path, stack, tree, depth) ?? text;
  return text.replace(each, (expression) => {
    const [, inside] = whole.exec(expression) ?? [];
    const found = inside === undefined ? undefined : followed(inside, stack, tree, depth);
    return typeof found === "string" || typeof found === "number" ? String(found) : expression;
  });
}

function followed(path: string, stack: Stack, tree: Tree, depth: number): Json | undefined {
  const steps = path.split(/\.|(?=\[)/).filter((step) => step !== "");
  const length = steps[0] === "data" ? 3 : 2;
  const address = steps.slice(0, length).join(".");
  const rest = steps.slice(length).map((step) => step.replace(/^\["?([^"\]]*)"?\]$/, "$1"));
  const resource = stack.resources.get(address);
  if (resource === undefined) return undefined;
  if (resource.type === "terraform_remote_state") return ofOutput(address, rest, stack, tree, depth);
  const found = at(resource.attributes, rest);
  return found === undefined ? undefined : literalOf(found, stack, tree, depth + 1);
}

function ofOutput(
  address: string,
  [outputs, name = "", ...rest]: readonly string[],
  stack: Stack,
  tree: Tree,
  depth: number,
): Json | undefined {
  const writer = tree.stacks.get(stack.reads.get(address) ?? "");
  const output = outputs === "outputs" ? writer?.outputs.get(name) : undefined;
  if (writer === undefined || output === undefined) return undefined;
  const value = literalOf(output.value, writer, tree, depth + 1);
  const found = rest.length === 0 ? value : at(value, rest);
  return found === undefined ? undefined : placed(found, writer.name);
}

/** Remaining references belong to the stack that was read. */
function placed(value: Json, stack: string): Json {
  if (typeof value === "string") return value.replaceAll(/\$\{(?=(?:data\.)?[a-z][a-z0-9]*_)(?![\w-]+\/)/g, `\${${stack}/`);
  if (Array.isArray(value)) return value.map((item) => placed(item, stack));
  if (isMap(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, placed(inner, stack)]));
  return value;
}

/** A single block can be written as a map or as a list of one. */
function at(value: Json | undefined, [step, ...rest]: readonly string[]): Json | undefined {
  if (step === undefined || value === undefined || value === null) return value ?? undefined;
  if (/^\d+$/.test(step)) return at(isMap(value) ? (value[step] ?? (step === "0" ? value : undefined)) : asList(value)[Number(step)], rest);
  if (step === "*" || isMap(value) === false) return undefined;
  return at(ownValue(value as JsonMap, step), rest);
}
