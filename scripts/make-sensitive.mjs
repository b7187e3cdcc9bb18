#!/usr/bin/env node
/**
 * Writes facts/sensitive-attributes.json: the names of all attributes that providers mark as sensitive, by resource type.
 *
 *   node scripts/make-sensitive.mjs SCHEMA.json …
 *
 * A schema is what `terraform providers schema -json` prints, or a file of one provider with `resources` in the same shape.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const target = join(fileURLToPath(import.meta.url), "../../facts/sensitive-attributes.json");

/** Dotted paths of sensitive attributes in a block and the blocks in it. */
function pathsIn({ attributes = {}, block_types: blocks = {} }, above = []) {
  const own = Object.entries(attributes).flatMap(([name, attribute]) => {
    if (attribute.sensitive) return [[...above, name].join(".")];
    return attribute.nested_type ? pathsIn({ attributes: attribute.nested_type.attributes }, [...above, name]) : [];
  });
  const inner = Object.entries(blocks).flatMap(([name, { block = {} }]) => pathsIn(block, [...above, name]));
  return [...own, ...inner];
}

/** Types with the block that describes them, of both kinds of files. */
const typesOf = (schema) =>
  schema.provider_schemas === undefined
    ? Object.entries(schema.resources)
    : Object.values(schema.provider_schemas).flatMap(({ resource_schemas: resources = {} }) =>
        Object.entries(resources).map(([type, { block }]) => [type, block]),
      );

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node scripts/make-sensitive.mjs SCHEMA.json …");
  process.exit(2);
}
const found = files.flatMap((file) => typesOf(JSON.parse(readFileSync(file, "utf8"))));
const sensitive = found.map(([type, block]) => [type, pathsIn(block).sort()]).filter(([, paths]) => paths.length > 0);
const sorted = Object.fromEntries(sensitive.sort(([a], [b]) => (a < b ? -1 : 1)));
const lines = Object.entries(sorted).map(([type, paths]) => `  ${JSON.stringify(type)}: ${JSON.stringify(paths)}`);
writeFileSync(target, `{\n${lines.join(",\n")}\n}\n`);
console.log(`${lines.length} types with sensitive attributes`);
