/** Every reference of a stack must meet something: a resource, data source, variable, local or provider of the stack, and a name it has. */
import { wrongInPath } from "./attribute-path";
import { type Step, type Traversal, traversalsIn, traversalsOf } from "./expressions";
import { type Block, blockOf } from "./facts";
import type { Report } from "./finding";
import { hasTemplate, isObject, type Json, type JsonObject, objectOf } from "./json";

/** Roots whose names Terraform itself gives. */
const ownRoots: ReadonlySet<string> = new Set(["each", "count", "path", "terraform"]);
/** Parts of a stack's file that hold expressions. */
const parts = ["resource", "data", "output", "locals", "provider", "module", "check"] as const;

interface Site {
  readonly address: string;
  readonly path: string;
  /** The resource that contains the reference, for `self`. */
  readonly schema?: Block | undefined;
}
type Say = (site: Site, message: string) => void;

export function checkReferences(stack: JsonObject, report: Report): void {
  const say: Say = ({ address, path }, message) => report({ kind: "reference", address, path, message });
  for (const part of parts) {
    for (const [first, inner] of Object.entries(objectOf(stack[part]))) {
      const isTyped = part === "resource" || part === "data";
      if (!isTyped) walk(inner, { address: `${part}.${first}`, path: "" }, stack, say);
      for (const [name, config] of isTyped ? Object.entries(objectOf(inner)) : []) {
        const site = {
          address: `${part === "data" ? "data." : ""}${first}.${name}`,
          path: "",
          schema: blockOf(part as "resource" | "data", first),
        };
        walk(config, site, stack, say);
        checkMeta(objectOf(config), site, stack, say);
      }
    }
  }
}

function walk(value: Json | undefined, site: Site, stack: JsonObject, say: Say): void {
  if (typeof value === "string" && hasTemplate(value))
    for (const each of readTemplates(value, site, say)) checkTraversal(each, site, stack, say);
  if (Array.isArray(value)) for (const [i, each] of value.entries()) walk(each, { ...site, path: `${site.path}[${i}]` }, stack, say);
  if (isObject(value)) {
    for (const [key, each] of Object.entries(value)) {
      if (key !== "//") walk(each, { ...site, path: site.path ? `${site.path}.${key}` : key }, stack, say);
    }
  }
}

function readTemplates(text: string, site: Site, say: Say): Traversal[] {
  try {
    return traversalsIn(text);
  } catch (error) {
    say(site, (error as Error).message);
    return [];
  }
}

function checkTraversal({ steps, text }: Traversal, site: Site, stack: JsonObject, say: Say): void {
  const names = steps.map((step) => ("name" in step ? step.name : undefined));
  const [root, second] = names;
  if (root === undefined || ownRoots.has(root)) return;
  const table = { var: "variable", local: "locals", module: "module" }[root];
  if (table) {
    if (second === undefined || !(second in objectOf(stack[table]))) say(site, `${text} names no ${table} of this stack`);
  } else if (root === "self") {
    const wrong = site.schema && wrongInPath(site.schema, steps.slice(1));
    if (wrong) say(site, `${text}: ${wrong}`);
  } else if (root === "data") checkAddress("data", steps.slice(1), text, site, stack, say);
  else checkAddress("resource", steps, text, site, stack, say);
}

function checkAddress(kind: "resource" | "data", steps: readonly Step[], text: string, site: Site, stack: JsonObject, say: Say): void {
  const [type, name] = steps.map((step) => ("name" in step ? step.name : undefined));
  const config = type !== undefined && name !== undefined ? objectOf(objectOf(stack[kind])[type])[name] : undefined;
  if (!type || !isObject(config)) {
    say(site, `${text} meets nothing in this stack`);
    return;
  }
  const schema = blockOf(kind, type);
  if (!schema) return; // reported where the resource stands
  const path = steps.slice(2);
  const repeated = config["count"] !== undefined || config["for_each"] !== undefined;
  const indexed = path[0] !== undefined && "index" in path[0];
  if (repeated && path.length > 0 && !indexed) {
    say(site, `${text}: ${type}.${name} is repeated, an index must follow`);
    return;
  }
  const wrong = wrongInPath(schema, repeated ? path.slice(1) : path);
  if (wrong) say(site, `${text}: ${wrong} in ${type}`);
}

/** Bare references: what Terraform reads without a template around it. */
function checkMeta(config: JsonObject, site: Site, stack: JsonObject, say: Say): void {
  const lifecycle = objectOf(config["lifecycle"]);
  const bare = (value: Json | undefined) =>
    (Array.isArray(value) ? value.filter((each) => typeof each === "string" && !hasTemplate(each)) : []) as string[];
  for (const text of bare(config["depends_on"])) checkBare(text, { ...site, path: "depends_on" }, stack, say);
  for (const text of bare(lifecycle["replace_triggered_by"]))
    checkBare(text, { ...site, path: "lifecycle.replace_triggered_by" }, stack, say);
  for (const text of bare(lifecycle["ignore_changes"])) {
    const wrong = site.schema && wrongInPath(site.schema, traversalsOf(text)[0]?.steps ?? []);
    if (wrong) say({ ...site, path: "lifecycle.ignore_changes" }, `${text}: ${wrong}`);
  }
  const provider = config["provider"];
  if (typeof provider === "string" && !hasProvider(stack, provider))
    say({ ...site, path: "provider" }, `${provider} is no provider of this stack`);
}

function checkBare(text: string, site: Site, stack: JsonObject, say: Say): void {
  const [traversal] = traversalsOf(text);
  if (!traversal || traversal.steps.length < 2) {
    say(site, `${text} is no address`);
    return;
  }
  checkTraversal(traversal, site, stack, say);
}

function hasProvider(stack: JsonObject, reference: string): boolean {
  const [name, alias] = reference.replace(/^\$\{(.*)\}$/, "$1").split(".");
  const configured = objectOf(stack["provider"])[name ?? ""];
  const all = Array.isArray(configured) ? configured : [configured];
  return all.some((each) => isObject(each) && each["alias"] === alias);
}
