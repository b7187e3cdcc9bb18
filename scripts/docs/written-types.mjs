/** The language as TypeScript: interfaces with docstrings from the Zod schema, for those who write constructs' props instead of YAML. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { z } = require("zod");

const WIDTH = 132;

/** Keys that constructs take as objects, as ids, or not at all. */
const byReference = {
  network: ["location", "renamedFrom"],
  registry: ["location", "renamedFrom", "replicas"],
  cluster: ["location", "renamedFrom", "network", "existing", "orchestrator"],
  hypervisor: ["location", "renamedFrom", "network"],
  waiver: ["at"],
};
const ofPlatform = ["name", "environment", "labels", "state", "addresses", "outside"];
const roots = ["location", "network", "registry", "cluster", "hypervisor", "waiver"];

const pascal = (text) => text.replaceAll(/(?:^|[-_])([a-z0-9])/g, (_, first) => first.toUpperCase());
const singular = (name) => name.replace(/ies$/, "y").replace(/(?<!s)s$/, "");
const isObject = (schema) => schema.type === "object" && schema.properties !== undefined;
const quoted = (key) => (/^[A-Za-z]\w*$/.test(key) ? key : JSON.stringify(key));

/** The text of constructs/library/spec-types.generated.ts. */
export function writtenTypes(spec) {
  const { $defs, properties } = z.toJSONSchema(spec, { io: "input", unrepresentable: "any" });
  const writer = new Writer($defs);
  const platform = Object.fromEntries(ofPlatform.map((key) => [key, properties[key]]));
  writer.interface("PlatformSpec", { description: "Keys of a spec that belong to no entry", properties: platform, required: ["name"] });
  for (const id of roots) writer.named(id);
  return `/** Types of the props of constructs: the entries of a spec, with objects in place of keys. Generated from the schema by \`npm run docs\`. */\n\n${writer.text()}`;
}

class Writer {
  made = new Map();

  constructor(defs) {
    this.defs = defs;
  }

  text() {
    return [...this.made.values()].join("\n");
  }

  /** A definition of its own: an interface, a union, or what it is an other word for. */
  named(id) {
    if (id.startsWith("__")) return "unknown"; // any JSON, which refers to itself
    const schema = this.defs[id];
    const name = `${pascal(id)}Spec`;
    if (!isObject(schema) && !schema.anyOf?.some(isObject) && !schema.oneOf?.some(isObject)) return this.type(schema, name);
    if (this.made.has(name)) return name;
    this.made.set(name, "");
    if (isObject(schema)) return this.interface(name, schema, byReference[id] ?? []);
    const type = this.type(schema, name);
    this.made.set(name, `${comment(schema, "")}export type ${name} =${broken(type)};\n`);
    return name;
  }

  interface(name, schema, left = []) {
    this.made.set(name, "");
    const members = this.members(schema, name, "  ", left);
    this.made.delete(name); // after what it is made of
    this.made.set(name, `${comment(schema, "")}export interface ${name} {\n${members}}\n`);
    return name;
  }

  members({ properties, required = [] }, name, indent, left = []) {
    return Object.entries(properties)
      .filter(([key]) => !left.includes(key))
      .map(([key, value]) => {
        const must = required.includes(key);
        const type = this.type(value, `${name.replace(/Spec$/, "")}${pascal(key)}`);
        return `${comment(value, indent)}${indent}readonly ${quoted(key)}${must ? "" : "?"}: ${type}${must ? "" : " | undefined"};\n`;
      })
      .join("");
  }

  type(schema, name) {
    if (schema.$ref) return this.named(schema.$ref.replace("#/$defs/", ""));
    const forms = schema.anyOf ?? schema.oneOf;
    if (forms) return [...new Set(forms.map((form) => this.type(form, nameOfForm(form, name))))].join(" | ");
    if (schema.enum) return schema.enum.map((word) => JSON.stringify(word)).join(" | ");
    if (schema.const !== undefined) return JSON.stringify(schema.const);
    if (schema.type === "array") return arrayOf(this.type(schema.items, singular(name)));
    if (isObject(schema)) return this.made.has(name) ? name : this.interface(name, schema);
    if (schema.type === "object") return `Readonly<Record<string, ${this.type(schema.additionalProperties ?? {}, singular(name))}>>`;
    return { integer: "number", number: "number", string: "string", boolean: "boolean", null: "null" }[schema.type] ?? "unknown";
  }
}

const arrayOf = (item) => (/[ |]/.test(item) ? `readonly (${item})[]` : `readonly ${item}[]`);
const broken = (type) => ` ${type}`;

/** Branches of a union are distinguished by their constant or their first key. */
function nameOfForm(form, name) {
  if (!isObject(form)) return name;
  const [key, { const: word }] = Object.entries(form.properties)[0];
  return word === undefined
    ? `${name.replace(/Spec$/, "")}By${pascal(key)}`
    : name.endsWith("Spec")
      ? `${pascal(word)}${name}`
      : `${name}${pascal(word)}`;
}

/** Description and default, wrapped. */
function comment({ description, default: value }, indent) {
  const lines = [...wrapped(description === undefined ? "" : `${description}.`.replace(/([.?!])\.$/, "$1"), WIDTH - indent.length)];
  if (value !== undefined) lines.push(`@default ${JSON.stringify(value)}`);
  if (lines.length === 0) return "";
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join("")}${indent} */\n`;
}

function wrapped(text, width) {
  const lines = [];
  for (const word of text.split(" ").filter(Boolean)) {
    if (lines.length > 0 && lines.at(-1).length + word.length < width) lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines;
}
