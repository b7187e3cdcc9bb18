/** Users of a resource or output, indexed per stack on first use. */
import { type AttributeFacts, attributeOf, type Block, blockOf, type NestedBlock, nestedOf } from "../../constructs/catalog/provider-facts";
import type { Json, JsonMap } from "../model/json";
import type { Resource, Stack, Tree } from "../model/tree";
import { type Reference, referencesIn } from "./references";
import { blockItems } from "./values";

/** An attribute that contains a reference. */
export interface Use {
  readonly resource: Resource;
  /** Of an attribute in blocks: dots between names, without indexes. */
  readonly path: string;
  /** The value of the attribute. */
  readonly value: Json;
  readonly facts: AttributeFacts | NestedBlock | undefined;
  readonly reference: Reference;
}

interface Index {
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  readonly outputs: ReadonlyMap<string, readonly { readonly output: string; readonly reference: Reference }[]>;
}

export class Uses {
  private readonly indexes = new Map<string, Index>();
  private readonly readers: ReadonlyMap<string, readonly { readonly stack: Stack; readonly state: string }[]>;

  constructor(private readonly tree: Tree) {
    const all = [...tree.stacks.values()].flatMap((stack) =>
      [...stack.reads].flatMap(([state, writer]) => (writer === null ? [] : [{ writer, stack, state }])),
    );
    this.readers = grouped(all.map(({ writer, stack, state }) => [writer, { stack, state }]));
  }

  /** Users of an address in its own stack. */
  of(stack: string, address: string): readonly Use[] {
    return this.index(stack)?.uses.get(address) ?? [];
  }

  /** Outputs of the stack that refer to an address. */
  outputs(stack: string, address: string): readonly { readonly output: string; readonly reference: Reference }[] {
    return this.index(stack)?.outputs.get(address) ?? [];
  }

  /** Users of an output in other stacks. */
  ofOutput(writer: string, output: string): readonly Use[] {
    return (this.readers.get(writer) ?? []).flatMap(({ stack, state }) =>
      this.of(stack.name, state).filter(({ reference: { attribute } }) => {
        const [outputs, name] = attribute.split(".");
        return outputs === "outputs" && name === output;
      }),
    );
  }

  private index(name: string): Index | undefined {
    const known = this.indexes.get(name);
    const stack = this.tree.stacks.get(name);
    if (known !== undefined || stack === undefined) return known;
    const made = indexOf(stack);
    this.indexes.set(name, made);
    return made;
  }
}

function indexOf(stack: Stack): Index {
  const uses = [...stack.resources.values()].flatMap((resource) =>
    resource.mode === "managed"
      ? usesIn(resource, resource.attributes, blockOf(resource.type), "").map((use): [string, Use] => [use.reference.address, use])
      : [],
  );
  const outputs = [...stack.outputs].flatMap(([output, { value }]) =>
    referencesIn(value).map((reference) => [reference.address, { output, reference }] as const),
  );
  return { uses: grouped(uses), outputs: grouped(outputs) };
}

/** Descends into known blocks, so that each reference belongs to its own attribute. */
function usesIn(resource: Resource, body: JsonMap, block: Block | undefined, above: string): Use[] {
  return Object.entries(body).flatMap(([name, value]) => {
    const path = `${above}${name}`;
    const nested = nestedOf(block, name);
    if (nested !== undefined && blockItems(value).length > 0)
      return blockItems(value).flatMap((item) => usesIn(resource, item, nested, `${path}.`));
    return referencesIn(value).map((reference) => ({ resource, path, value, facts: attributeOf(block, name) ?? nested, reference }));
  });
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const known = found.get(key);
    if (known === undefined) found.set(key, [value]);
    else known.push(value);
  }
  return found;
}
