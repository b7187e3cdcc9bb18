/** Reads the schema of a resource type out of its CDKTF binding, for what the provider facts do not know of a newer provider. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

const getterTypes = [
  [/tolist\(this\.getNumberListAttribute/, ["set", "number"]],
  [/tolist\(this\.getListAttribute/, ["set", "string"]],
  [/getStringAttribute/, "string"],
  [/getNumberAttribute/, "number"],
  [/getBooleanAttribute/, "bool"],
  [/getNumberListAttribute/, ["list", "number"]],
  [/getListAttribute/, ["list", "string"]],
  [/getStringMapAttribute/, ["map", "string"]],
  [/getNumberMapAttribute/, ["map", "number"]],
  [/getBooleanMapAttribute/, ["map", "bool"]],
];

/**
 * The TypeScript a binding was compiled from. The compiled file has lost the comments that say what is required and computed;
 * its inline source map still contains them.
 */
function sourceOf(file) {
  const text = readFileSync(file, "utf8");
  const [, encoded] = /sourceMappingURL=data:application\/json;base64,([\w+/=]+)/.exec(text) ?? [];
  if (!encoded) throw new Error(`${file} has no inline source map`);
  return JSON.parse(Buffer.from(encoded, "base64").toString("utf8")).sourcesContent[0];
}

/** Class name → body, in the order of the file. */
function classesOf(source) {
  const starts = [...source.matchAll(/^export class (\w+) extends cdktf\.(\w+)/gm)];
  return new Map(starts.map((start, i) => [start[1], source.slice(start.index, starts[i + 1]?.index)]));
}

/** What `…ToHclTerraform` says of each settable name: `{ isBlock, type }` by function or class. */
function hclOf(text) {
  const entries = text.matchAll(/^ +(\w+): \{\s+value: .*\n\s+isBlock: (true|false),\s+type: "(\w+)"/gm);
  return new Map([...entries].map(([, name, isBlock, type]) => [name, { isBlock: isBlock === "true", type }]));
}

function hclOfClass(source, classes, name) {
  const nested = name.replace(/OutputReference$/, "");
  if (nested === name) return hclOf(classes.get(name));
  const start = source.search(new RegExp(`export function ${nested[0].toLowerCase()}${nested.slice(1)}ToHclTerraform\\(`));
  return start < 0 ? new Map() : hclOf(source.slice(start, source.indexOf("export class", start)));
}

function attributeType(body) {
  const hit = getterTypes.find(([pattern]) => pattern.test(body));
  return hit ? hit[1] : "dynamic";
}

function blockType({ itemClass, isList, isSet }, hcl, required, inner) {
  const single = hcl.type === "struct";
  const nesting = single ? "single" : hcl.type === "map" ? "map" : isSet === "true" || hcl.type === "set" ? "set" : "list";
  return {
    nesting_mode: nesting,
    ...(required && { min_items: 1 }),
    ...(!single && !isList && nesting !== "map" && { max_items: 1 }),
    block: inner(itemClass),
  };
}

function readClass(source, classes, className) {
  const body = classes.get(className);
  if (!body) throw new Error(`the binding has no class ${className}`);
  const hcl = hclOfClass(source, classes, className);
  const block = { attributes: {}, block_types: {} };
  const marks = [...body.matchAll(/\/\/ (\w+) - computed: (true|false), optional: (true|false), required: (true|false)/g)];
  marks.forEach((mark, i) => {
    const [, name, computed, optional, required] = mark;
    const part = body.slice(mark.index, marks[i + 1]?.index);
    const nested = /= new (\w+)\(this, "\w+"(?:, (true|false))?\)/.exec(part);
    if (nested && hcl.get(name)?.isBlock) {
      const itemClass = nested[1].replace(/(List|Map)$/, "OutputReference");
      const shape = { itemClass, isList: itemClass !== nested[1], isSet: nested[2] };
      block.block_types[name] = blockType(shape, hcl.get(name), required === "true", (inner) => readClass(source, classes, inner));
      return;
    }
    const flags = { required, optional, computed };
    const set = Object.keys(flags).filter((flag) => flags[flag] === "true");
    block.attributes[name] = { type: nested ? "dynamic" : attributeType(part), ...Object.fromEntries(set.map((flag) => [flag, true])) };
  });
  return block;
}

/** Folder names of a binding follow the type: `aws_eks_cluster` is `eks-cluster`, a data source `data-aws-eks-cluster`, with exceptions. */
function fileOf(root, cloud, address) {
  const isData = address.startsWith("data.");
  const type = address.replace(/^data\./, "");
  const bare = type.replace(`${cloud}_`, "").replaceAll("_", "-");
  const folder = isData ? `data-${cloud}-${bare}` : bare;
  const found = readdirSync(root).find((entry) => entry === folder);
  if (!found) throw new Error(`the bindings have no ${address} (looked for ${folder})`);
  return join(root, found, "index.js");
}

/**
 * The schema of one type in the shape of `terraform providers schema -json`. Deprecations and sensitive values are not in a binding, and
 * a limit on items is known only where it is one.
 *
 * @param packageName for example `@cdktf/provider-aws`
 * @param address `aws_eks_cluster` or `data.aws_eks_cluster`
 */
export function bindingSchema(packageName, address) {
  const root = join(dirname(require.resolve(`${packageName}/package.json`)), "lib");
  const cloud = packageName.split("provider-")[1];
  const source = sourceOf(fileOf(root, cloud, address));
  const classes = classesOf(source);
  return readClass(source, classes, [...classes.keys()].at(-1));
}

/** The provider version that the bindings were made from. */
export function bindingVersion(packageName) {
  const root = join(dirname(require.resolve(`${packageName}/package.json`)), "lib");
  const cloud = packageName.split("provider-")[1];
  return /providerVersion: '([\d.]+)'/.exec(sourceOf(join(root, "provider", "index.js")))?.[1] ?? unknownVersion(cloud);
}

function unknownVersion(cloud) {
  throw new Error(`the bindings of ${cloud} do not say which provider they wrap`);
}
