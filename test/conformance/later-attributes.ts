/** Attributes that providers got after the version of the bindings, and that stacks ask for together with such a provider. */
import type { Attribute, Block } from "./facts";

/** Resource type → block → attribute. */
const later: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Attribute>>>>>> = {
  aws_launch_template: {
    // From aws 6.33.0: https://github.com/hashicorp/terraform-provider-aws/pull/46533
    cpu_options: { nested_virtualization: { type: "string", use: "optional", allowed: ["enabled", "disabled"] } },
  },
};

/** The block of a resource type with them. */
export function withLaterAttributes(type: string, block: Block | undefined): Block | undefined {
  const added = later[type];
  if (block === undefined || added === undefined) return block;
  const blocks = Object.entries(added).map(([name, attributes]) => {
    const nested = block.blocks[name];
    if (nested === undefined) throw new Error(`${type} has no block ${name}`);
    return [name, { ...nested, attributes: { ...nested.attributes, ...attributes } }] as const;
  });
  return { ...block, blocks: { ...block.blocks, ...Object.fromEntries(blocks) } };
}
