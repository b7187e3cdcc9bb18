/**
 * The rival: a plain CDKTF program that makes the same resources, written by hand as far as CDKTF can tell. It is generated from a stack
 * that Berth wrote: each resource by its class from the bindings, references as attributes of other resources, literals as literals.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const bindings = { aws: "@cdktf/provider-aws", google: "@cdktf/provider-google", azurerm: "@cdktf/provider-azurerm" };
/** Attributes whose keys are data and not names of attributes. */
const maps = new Set(["tags", "labels", "resource_labels", "node_labels"]);
const reference = /(?<![\w.-])((?:data\.)?(?:aws|google|azurerm)_[a-z0-9_]+\.[A-Za-z0-9_-]+)/g;

/**
 * @param stack a stack as Terraform JSON
 * @param names texts of the stack that differ from one stack to the next → the expression that replaces them
 * @returns source text of `(scope, values) => void`, which makes one stack's contents
 */
export function plainProgram(stack, names) {
  const elements = inOrder(elementsOf(stack));
  const variables = new Map(elements.map(({ address }, index) => [address, `r${index}`]));
  const writer = new Writer(variables, names);
  const imports = new Map();
  const lines = [providerLine(stack, writer, imports), backendLine(stack, writer)];
  for (const { address, type, name, kind, body } of elements)
    lines.push(
      `const ${variables.get(address)} = new ${classFor(kind, type, imports)}(stack, ${JSON.stringify(name)}, ${writer.config(body)});`,
    );
  for (const [name, { value, description }] of Object.entries(stack.output ?? {}))
    lines.push(
      `new TerraformOutput(stack, ${JSON.stringify(name)}, { value: ${writer.value(value)}, description: ${writer.value(description)}, staticId: true });`,
    );
  return { imports: [...imports].map(([name, path]) => `const { ${name} } = require(${JSON.stringify(path)});`), lines };
}

function elementsOf(stack) {
  return ["data", "resource"].flatMap((kind) =>
    Object.entries(stack[kind] ?? {}).flatMap(([type, named]) =>
      Object.entries(named).map(([name, body]) => ({
        kind,
        type,
        name,
        body,
        address: kind === "data" ? `data.${type}.${name}` : `${type}.${name}`,
      })),
    ),
  );
}

/** Each after those that it refers to. */
function inOrder(elements) {
  const byAddress = new Map(elements.map((element) => [element.address, element]));
  const sorted = new Map();
  const visit = (element) => {
    if (sorted.has(element.address)) return;
    sorted.set(element.address, undefined);
    for (const [, address] of JSON.stringify(element.body).matchAll(reference))
      if (address !== element.address && byAddress.has(address)) visit(byAddress.get(address));
    sorted.delete(element.address);
    sorted.set(element.address, element);
  };
  for (const element of elements) visit(element);
  return [...sorted.values()];
}

class Writer {
  constructor(variables, names) {
    this.variables = variables;
    this.names = names;
  }

  config(body) {
    return this.object(Object.entries(body).filter(([key]) => key !== "//"));
  }

  object(entries) {
    const written = entries.map(([key, value]) => {
      if (key === "depends_on") return `dependsOn: [${value.map((address) => this.variables.get(address)).join(", ")}]`;
      return `${JSON.stringify(camel(key))}: ${maps.has(key) && isMap(value) ? this.data(value) : this.value(value)}`;
    });
    return `{ ${written.join(", ")} }`;
  }

  data(map) {
    return `{ ${Object.entries(map).map(([key, value]) => `${this.text(key, true)}: ${this.value(value)}`)} }`;
  }

  value(value) {
    if (typeof value === "string") return this.text(value);
    if (Array.isArray(value)) return `[${value.map((each) => this.value(each)).join(", ")}]`;
    return isMap(value) ? this.object(Object.entries(value)) : JSON.stringify(value);
  }

  /** An attribute of another resource, or a text with references and names in it. */
  text(text, isKey = false) {
    const [, address, attribute] = /^\$\{((?:data\.)?[a-z0-9_]+\.[\w-]+)\.([a-z0-9_]+)\}$/.exec(text) ?? [];
    const variable = this.variables.get(address);
    if (variable !== undefined) return `${variable}.${camel(attribute)}`;
    const pieces = text.split(this.splitter()).filter((piece) => piece !== undefined && piece !== "");
    const written = pieces.map((piece) => {
      const known = this.variables.get(piece);
      return known === undefined ? (this.names[piece] ?? JSON.stringify(piece)) : `${known}.fqn`;
    });
    const expression = written.join(" + ") || '""';
    return isKey && written.some((piece) => !piece.startsWith('"')) ? `[${expression}]` : expression;
  }

  splitter() {
    const names = Object.keys(this.names).map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp([reference.source, ...names.map((name) => `(${name})`)].join("|"), "g");
  }
}

function providerLine(stack, writer, imports) {
  return Object.entries(stack.provider)
    .flatMap(([name, [settings]]) => {
      const className = `${pascal(name)}Provider`;
      imports.set(className, `${bindings[name]}/lib/provider`);
      return `new ${className}(stack, ${JSON.stringify(name)}, ${writer.config(settings)});`;
    })
    .join("\n");
}

const backendLine = (stack, writer) => `new LocalBackend(stack, ${writer.config(stack.terraform.backend.local)});`;

const require = createRequire(import.meta.url);

/** The class of a type: the only one of its folder that says it is of this type. */
function classFor(kind, type, imports) {
  const [provider, ...rest] = type.split("_");
  const path = `${bindings[provider]}/lib/${kind === "data" ? `data-${provider}-${rest.join("-")}` : rest.join("-")}`;
  const found = Object.entries(require(path)).find(([, value]) => value.tfResourceType === type);
  if (found === undefined) throw new Error(`${path} has no class of ${type}`);
  imports.set(found[0], path);
  return found[0];
}

const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const camel = (key) => key.replaceAll(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const pascal = (key) => camel(`_${key}`);

/** Every stack of a synthesized folder, by name. */
export function stacksOf(folder) {
  return new Map(
    readdirSync(join(folder, "stacks"))
      .sort()
      .map((name) => [name, JSON.parse(readFileSync(join(folder, "stacks", name, "cdk.tf.json"), "utf8"))]),
  );
}
