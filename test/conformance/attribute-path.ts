/** Whether a path into a resource names something that the provider's schema has. */
import type { Step } from "./expressions";
import type { Block, CtyType } from "./facts";

/** @returns what is wrong with the path, or undefined where it is right */
export function wrongInPath(schema: Block, steps: readonly Step[]): string | undefined {
  const [first, ...rest] = steps;
  if (!first) return undefined;
  if (!("name" in first)) return `[${first.index}] stands where a name is wanted`;
  const attribute = schema.attributes[first.name];
  if (attribute) return wrongInType(attribute.type, rest, first.name);
  const block = schema.blocks[first.name];
  if (!block) return schema.truncated ? undefined : `there is no ${first.name}`;
  if (block.nesting === "single") return wrongInPath(block, rest);
  const [index, ...inner] = rest;
  if (!index) return undefined;
  if (block.nesting === "map") return wrongInPath(block, inner);
  return "index" in index ? wrongInPath(block, inner) : `${first.name} is a list of blocks: an index must follow, not .${index.name}`;
}

function wrongInType(type: CtyType, steps: readonly Step[], name: string): string | undefined {
  const [step, ...rest] = steps;
  if (!step || type === "dynamic") return undefined;
  if (typeof type === "string") return `${name} is a ${type} and has no ${"name" in step ? step.name : `[${step.index}]`}`;
  if (type[0] === "map") return wrongInType(type[1], rest, name);
  if (type[0] === "list" || type[0] === "set") {
    if ("name" in step) return `${name} is a ${type[0]}: an index must follow, not .${step.name}`;
    return type[0] === "set" && step.index !== "*" ? `${name} is a set, which has no index` : wrongInType(type[1], rest, name);
  }
  if (type[0] === "tuple") return undefined;
  const key = "name" in step ? step.name : step.index;
  const field = (type[1] as Record<string, CtyType>)[key];
  return field === undefined ? `${name} has no ${key}` : wrongInType(field, rest, `${name}.${key}`);
}
