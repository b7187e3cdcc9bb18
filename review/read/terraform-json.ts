/** One stack's Terraform JSON → the stack as review sees it. Accepts every notation that Terraform accepts, not only cdktf's. */

import { isWrittenAlike } from "../compare/values";
import { asList, isMap, type Json, type JsonMap } from "../model/json";
import type { Resource, ResourceMeta, Stack } from "../model/tree";
import { valuesOf, withValues } from "./values";

/** Meta-arguments of Terraform. */
const metaWords = new Set(["//", "lifecycle", "depends_on", "provider", "provisioner", "connection"]);

/**
 * @param name of the stack
 * @param written of one file, or several merged
 * @param needs of the manifest
 * @param other the same stack of another tree: resources that are written alike are shared with it
 */
export function stackOf(name: string, written: JsonMap, needs: readonly string[], other?: Stack): Stack {
  const values = valuesOf(written);
  const json = withValues(written, values) as JsonMap;
  const notes = isMap(json["//"]) ? json["//"] : {};
  const specPath = typeof notes.spec === "string" ? notes.spec : null;
  const resources = [...resourcesOf(name, json, "managed", specPath, other), ...resourcesOf(name, json, "data", specPath, other)];
  return {
    name,
    specPath,
    resources: new Map(resources.map((resource) => [resource.address, resource])),
    outputs: new Map(named(json.output).map(([key, body]) => [key, { value: body.value ?? null, sensitive: body.sensitive === true }])),
    reads: readsOf(resources),
    needs,
    providers: new Map(named(json.provider).map(([key, body]) => [typeof body.alias === "string" ? `${key}.${body.alias}` : key, body])),
    backend: backendOf(json),
    modules: new Map(named(json.module)),
    values,
    moved: asList(json.moved).flatMap((each) =>
      isMap(each) && typeof each.from === "string" && typeof each.to === "string" ? [{ from: each.from, to: each.to }] : [],
    ),
  };
}

function resourcesOf(stack: string, json: JsonMap, mode: Resource["mode"], specPath: string | null, other?: Stack): Resource[] {
  return asList(json[mode === "data" ? "data" : "resource"]).flatMap((kinds) =>
    isMap(kinds)
      ? Object.entries(kinds).flatMap(([type, bodies]) =>
          named(bodies).map(([name, body]) => resourceOf({ stack, mode, type, name, body, specPath, other })),
        )
      : [],
  );
}

interface Found {
  readonly stack: string;
  readonly mode: Resource["mode"];
  readonly type: string;
  readonly name: string;
  readonly body: JsonMap;
  readonly specPath: string | null;
  readonly other: Stack | undefined;
}

/** The JSON body of each resource: an equal body on the other side is stored once. */
const bodies = new WeakMap<Resource, JsonMap>();

function resourceOf(found: Found): Resource {
  const { stack, mode, type, name, body, specPath, other } = found;
  const known = other?.resources.get(mode === "data" ? `data.${type}.${name}` : `${type}.${name}`);
  if (known !== undefined && other?.name === stack && other.specPath === specPath && isWrittenAlike(bodies.get(known), body)) return known;
  const made = newResource(found);
  bodies.set(made, body);
  return made;
}

function newResource({ stack, mode, type, name, body, specPath }: Found): Resource {
  const notes = isMap(body["//"]) ? body["//"] : {};
  const path = isMap(notes.metadata) ? notes.metadata.path : undefined;
  return {
    stack,
    address: mode === "data" ? `data.${type}.${name}` : `${type}.${name}`,
    mode,
    type,
    name,
    attributes: Object.fromEntries(Object.entries(body).filter(([key, value]) => !metaWords.has(key) && value !== null)),
    meta: metaOf(body),
    constructPath: typeof path === "string" ? path.replace(/^[^/]*\//, "") : null,
    specPath: typeof notes.spec === "string" ? notes.spec : specPath,
  };
}

function metaOf(body: JsonMap): ResourceMeta {
  const [lifecycle] = asList(body.lifecycle);
  const rules: JsonMap = isMap(lifecycle) ? lifecycle : {};
  return {
    preventDestroy: rules.prevent_destroy === true,
    createBeforeDestroy: rules.create_before_destroy === true,
    ignoreChanges: rules.ignore_changes === "all" ? ["*"] : texts(rules.ignore_changes).map((path) => path.replaceAll(/\[[^\]]*\]/g, "")),
    replaceTriggeredBy: texts(rules.replace_triggered_by).map(bare),
    dependsOn: texts(body.depends_on).map(bare),
    provider: typeof body.provider === "string" ? bare(body.provider).split(".").slice(1).join(".") || null : null,
  };
}

/** `${aws.usw2}` and `aws.usw2` are the same. */
const bare = (text: string): string => text.replace(/^\$\{(.*)\}$/, "$1");

const texts = (value: Json | undefined): string[] => asList(value).filter((each) => typeof each === "string");

/** Entries of a map of blocks, each written once or as a list of one or several. */
function named(value: Json | undefined): [string, JsonMap][] {
  return asList(value).flatMap((map) =>
    isMap(map)
      ? Object.entries(map).flatMap(([name, bodies]) =>
          asList(bodies).flatMap((body): [string, JsonMap][] => (isMap(body) ? [[name, body]] : [])),
        )
      : [],
  );
}

function readsOf(resources: readonly Resource[]): Map<string, string | null> {
  const readers = resources.filter(({ mode, type }) => mode === "data" && type === "terraform_remote_state");
  return new Map(readers.map(({ address, name }) => [address, name]));
}

function backendOf(json: JsonMap): JsonMap {
  const [terraform] = asList(json.terraform);
  if (!isMap(terraform)) return {};
  const [backend] = asList(terraform.backend ?? terraform.cloud);
  return isMap(backend) ? backend : {};
}
