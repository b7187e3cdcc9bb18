/** Resolves the references and names of a resource within its tree: to values, or to addresses. */

import { asList, type Json } from "../model/json";
import type { Resource, Stack, Tree } from "../model/tree";
import { literalOf } from "./literal";

/** Attributes that identify a resource: a reference to any of them becomes its address. */
const names =
  "arn|id|name|unique_id|email|member|principal_id|object_id|client_id|self_link|key_id|user_name|resource_id|role_definition_resource_id|account_id";
/** Data sources about the caller and the partition return facts, not names. */
const facts = "aws_caller_identity|aws_partition|aws_region|google_client_config|google_project|azurerm_client_config|azurerm_subscription";
const naming = new RegExp(
  `\\$\\{((?:[\\w-]+/)?(?:data\\.(?!(?:${facts})\\.))?[a-z][a-z0-9]*_[a-z0-9_]*\\.[A-Za-z_][\\w-]*)(?:\\[(?:\\d+|"[^"]*")\\])?(?:\\.identity(?:\\[0\\]|\\.0))?\\.(?:${names})\\}`,
  "g",
);

/** An output of a stack that is not in the tree. */
const output = /\$\{data\.terraform_remote_state\.([\w-]+)\.outputs\.([\w.[\]-]+)\}/g;

/** References become addresses; outputs of other stacks become `output NAME of STACK`. */
const readable = (text: string): string =>
  text
    .replaceAll(naming, (_all, address: string) => address)
    .replaceAll(output, (_all, stack: string, name: string) => `(output ${name} of ${stack})`);

export class TreeLookup {
  constructor(
    readonly tree: Tree,
    readonly stack: Stack,
  ) {}

  /** The value with references resolved and addresses instead of names. */
  value(value: Json | undefined): Json | undefined {
    return each(
      literalOf(
        each(value, (text) => this.named(text)),
        this.stack,
        this.tree,
      ),
      readable,
    );
  }

  /** The same as text; empty if there is no value. */
  text(value: Json | undefined): string {
    const found = this.value(value);
    return found === undefined || found === null ? "" : typeof found === "string" ? found : JSON.stringify(found);
  }

  texts(value: Json | undefined): string[] {
    return asList(this.value(value)).map((item) => (typeof item === "string" ? item : JSON.stringify(item)));
  }

  /** The resource at an address as `text` returns it, prefixed by `stack/` if it is in another stack. */
  at(address: string): { readonly resource: Resource; readonly lookup: TreeLookup } | null {
    const [, name, rest = ""] = /^(?:([\w-]+)\/)?(.*)$/.exec(address) ?? [];
    const stack = name === undefined ? this.stack : this.tree.stacks.get(name);
    const resource = stack?.resources.get(rest);
    return stack === undefined || resource === undefined
      ? null
      : { resource, lookup: stack === this.stack ? this : new TreeLookup(this.tree, stack) };
  }

  /** The address of the managed resource with this name, or the name itself. */
  byName(type: string, name: string, attribute = "name"): string {
    for (const resource of this.stack.resources.values())
      if (resource.type === type && resource.mode === "managed" && resource.attributes[attribute] === name) return resource.address;
    return name;
  }

  /** Replaces references to resources of this stack only. */
  private named(text: string): string {
    return text.includes("${")
      ? text.replaceAll(naming, (all, address: string) => (this.stack.resources.has(address) ? address : all))
      : text;
  }
}

/** Applies a function to every text in a value. */
function each(value: Json | undefined, change: (text: string) => string): Json | undefined {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => each(item, change) as Json);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, each(inner, change) as Json]));
  return value;
}
