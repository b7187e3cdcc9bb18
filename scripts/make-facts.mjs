#!/usr/bin/env node
/**
 * Writes facts/PROVIDER.json.br: what the providers say about the types that stacks can contain (scripts/facts/types.mjs), and
 * facts/rest/PROVIDER.json.br: the same about all other types of the sources.
 *
 *   node scripts/make-facts.mjs SOURCES_FOLDER
 *
 * The folder contains schema/PROVIDER.json, behaviour.tsv and aws-6.25-differences.tsv. AWS is brought to the version that the bindings
 * wrap; a difference between the two that the table does not name ends the script.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { bindingSchema, bindingVersion } from "./facts/bindings.mjs";
import { addBehaviour, compactBlock } from "./facts/compact.mjs";
import { newerBlock } from "./facts/newer.mjs";
import { readTable } from "./facts/tables.mjs";
import { types } from "./facts/types.mjs";

const target = join(fileURLToPath(import.meta.url), "../../facts");

/** Providers whose facts are older than the bindings, with the table of what differs. */
const newer = { aws: { bindings: "@cdktf/provider-aws", differences: "aws-6.25-differences.tsv" } };

/** Providers whose bindings are of the facts' own version: a type that the facts leave out has its shape from them. */
const ofSameVersion = { azurerm: "@cdktf/provider-azurerm", google: "@cdktf/provider-google" };

/** Values that the newer provider takes and the older facts do not list. @see the changelog of hashicorp/aws 6 */
const newerValues = [
  { resource: "aws_ecr_repository", path: "image_tag_mutability", add: ["IMMUTABLE_WITH_EXCLUSION", "MUTABLE_WITH_EXCLUSION"] },
  {
    resource: "aws_ecr_repository_creation_template",
    path: "image_tag_mutability",
    add: ["IMMUTABLE_WITH_EXCLUSION", "MUTABLE_WITH_EXCLUSION"],
  },
];

const schemaOf = (schema, address) => (address.startsWith("data.") ? schema.data_sources[address.slice(5)] : schema.resources[address]);

/** `region` on every regional type is left out of the table because it is everywhere. */
const isKnown = (rows, address, { path, only_in }) =>
  (path === "region" && only_in !== "5.100.0") ||
  rows.some((row) => row.resource === address && row.path === path && row.only_in === only_in);

function newerSchema(old, address, { bindings }, rows, problems) {
  const now = bindingSchema(bindings, address);
  if (!old) return { ...now, shapeOnly: true };
  const found = [];
  const block = newerBlock(old, now, [], found);
  for (const difference of found) {
    if (!isKnown(rows, address, difference))
      problems.push(`${address}.${difference.path} differs (${difference.only_in}), the table does not say so`);
  }
  for (const row of rows.filter((each) => each.resource === address && each.path)) {
    if (!found.some((each) => each.path === row.path))
      problems.push(`${address}.${row.path}: the table names a difference that the bindings do not show`);
  }
  return block;
}

const shapeOf = (provider, address) => ofSameVersion[provider] && { ...bindingSchema(ofSameVersion[provider], address), shapeOnly: true };

const schemaIn = (sources, provider) => JSON.parse(readFileSync(join(sources, "schema", `${provider}.json`), "utf8"));

/** Their statements nest in themselves, and the sources cut that off elsewhere than the bindings do. */
const endless = /^aws_wafv2_/;

/** Resource types that the sources know and stacks do not hold: for reviews of other trees. What the newer provider dropped is left out. */
function restOf(provider, sources) {
  const gone = newer[provider]
    ? readTable(join(sources, newer[provider].differences)).filter(({ path, only_in }) => !path && only_in === "5.100.0")
    : [];
  const left = new Set([...(types[provider] ?? []), ...gone.map(({ resource }) => resource)]);
  return Object.keys(schemaIn(sources, provider).resources).filter((type) => !left.has(type) && !endless.test(type));
}

function factsOfProvider(provider, wanted, sources, behaviour, problems) {
  const schema = schemaIn(sources, provider);
  const ahead = newer[provider];
  const rows = ahead ? readTable(join(sources, ahead.differences)) : [];
  const facts = { provider, version: ahead ? bindingVersion(ahead.bindings) : schema.version, resources: {}, dataSources: {} };
  for (const address of [...wanted].sort()) {
    const old = schemaOf(schema, address);
    const block = ahead ? newerSchema(old, address, ahead, rows, problems) : (old ?? shapeOf(provider, address));
    if (!block) {
      problems.push(`${address} is neither in the facts nor in bindings`);
      continue;
    }
    const compact = { ...compactBlock(block), ...(block.shapeOnly && { shapeOnly: true }) };
    for (const row of behaviour.get(`${provider} ${address}`) ?? []) {
      const removed = rows.some((each) => each.resource === address && each.only_in === "5.100.0" && row.path.startsWith(each.path));
      if (!addBehaviour(compact, row) && !removed) problems.push(`${address}.${row.path} has behaviour and no schema`);
    }
    if (address.startsWith("data.")) facts.dataSources[address.slice(5)] = compact;
    else facts.resources[address] = compact;
  }
  return withoutRemoved(facts, rows);
}

/** A relation to a name that the newer provider has dropped says nothing any more. */
function withoutRemoved(facts, rows) {
  for (const { resource, path } of rows.filter(({ only_in }) => only_in === "5.100.0")) {
    for (const entry of Object.values({ ...facts.resources[resource]?.attributes, ...facts.resources[resource]?.blocks })) {
      for (const relation of ["conflictsWith", "exactlyOneOf", "atLeastOneOf", "requiredWith"]) {
        if (!entry[relation]?.includes(path)) continue;
        entry[relation] = entry[relation].filter((other) => other !== path);
        if (entry[relation].length === 0) delete entry[relation];
      }
    }
  }
  for (const { resource, path, add } of newerValues) facts.resources[resource]?.attributes[path]?.allowed?.push(...add);
  return facts;
}

function main(sources) {
  if (!sources) throw new Error("usage: node scripts/make-facts.mjs SOURCES_FOLDER");
  const behaviour = byType(readTable(join(sources, "behaviour.tsv")));
  const problems = [];
  const listed = Object.keys(types).map((provider) => ["", factsOfProvider(provider, types[provider], sources, behaviour, problems)]);
  const providers = readdirSync(join(sources, "schema")).map((name) => name.replace(/\.json$/, ""));
  const others = providers.map((provider) => [provider, restOf(provider, sources)]).filter(([, rest]) => rest.length > 0);
  const rest = others.map(([provider, wanted]) => ["rest", factsOfProvider(provider, wanted, sources, behaviour, problems)]);
  if (problems.length > 0) throw new Error(`the sources do not fit together:\n  ${problems.join("\n  ")}`);
  for (const [folder, facts] of [...listed, ...rest]) {
    const json = JSON.stringify(facts);
    const packed = brotliCompressSync(json, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: json.length },
    });
    mkdirSync(join(target, folder), { recursive: true });
    writeFileSync(join(target, folder, `${facts.provider}.json.br`), packed);
    const count = Object.keys(facts.resources).length + Object.keys(facts.dataSources).length;
    console.log(`${facts.provider} ${facts.version}: ${count} types, ${json.length} bytes as JSON, ${packed.length} packed`);
  }
}

function byType(rows) {
  const groups = new Map();
  for (const row of rows) {
    const key = `${row.provider} ${row.resource}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(row);
  }
  return groups;
}

try {
  main(process.argv[2]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
