/** What a tree knows of the things that a resource names: values that are written elsewhere, and addresses in place of names. */

import { asList, type Json } from "../model/json";
import type { Resource, Stack, Tree } from "../model/tree";
import { literalOf } from "./literal";

/** Attributes by which a thing is named: it stands as its address then, whichever of them is used. */
const names =
  "arn|id|name|unique_id|email|member|principal_id|object_id|client_id|self_link|key_id|user_name|resource_id|role_definition_resource_id|account_id";
/** Of data sources that tell about the caller and the partition these are facts, no names. */
const facts = "aws_caller_identity|aws_partition|aws_region|google_client_config|google_project|azurerm_client_config|azurerm_subscription";
const naming = new RegExp(
  `\\$\\{((?:[\\w-]+/)?(?:data\\.(?!(?:${facts})\\.))?[a-z][a-z0-9]*_[a-z0-9_]*\\.[A-Za-z_][\\w-]*)(?:\\[(?:\\d+|"[^"]*")\\])?(?:\\.identity(?:\\[0\\]|\\.0))?\\.(?:${names})\\}`,
  "g",
);

/** What another stack says, where that stack is not at hand. */
const output = /\$\{data\.terraform_remote_state\.([\w-]+)\.outputs\.([\w.[\]-]+)\}/g;

/** References in place of names become addresses, outputs of other stacks `output NAME of STACK`. */
const readable = (text: string): string =>
  text
    .replaceAll(naming, (_all, address: string) => address)
    .replaceAll(output, (_all, stack: string, name: string) => `(output ${name} of ${stack})`);

export class Surroundings {
  constructor(
    readonly tree: Tree,
    readonly stack: Stack,
  ) {}

  /** The value with references followed, addresses in place of names. */
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

  /** The same as one text; empty where there is none. */
  text(value: Json | undefined): string {
    const found = this.value(value);
    return found === undefined || found === null ? "" : typeof found === "string" ? found : JSON.stringify(found);
  }

  texts(value: Json | undefined): string[] {
    return asList(this.value(value)).map((item) => (typeof item === "string" ? item : JSON.stringify(item)));
  }

  /** The resource at an address as `text` writes it, with `stack/` before it where it is in another. */
  at(address: string): { readonly resource: Resource; readonly around: Surroundings } | null {
    const [, name, rest = ""] = /^(?:([\w-]+)\/)?(.*)$/.exec(address) ?? [];
    const stack = name === undefined ? this.stack : this.tree.stacks.get(name);
    const resource = stack?.resources.get(rest);
    return stack === undefined || resource === undefined
      ? null
      : { resource, around: stack === this.stack ? this : new Surroundings(this.tree, stack) };
  }

  /** The address of what has this name here, or the name itself. */
  byName(type: string, name: string, attribute = "name"): string {
    for (const resource of this.stack.resources.values())
      if (resource.type === type && resource.mode === "managed" && resource.attributes[attribute] === name) return resource.address;
    return name;
  }

  /** Names stay those of what is here; of data sources that are not, likewise. */
  private named(text: string): string {
    return text.includes("${")
      ? text.replaceAll(naming, (all, address: string) => (this.stack.resources.has(address) ? address : all))
      : text;
  }
}

/** Every text in a value changed. */
function each(value: Json | undefined, change: (text: string) => string): Json | undefined {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => each(item, change) as Json);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, each(inner, change) as Json]));
  return value;
}
