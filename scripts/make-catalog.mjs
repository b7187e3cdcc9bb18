#!/usr/bin/env node
/**
 * Writes constructs/catalog/data/*.ts: the dated facts that the catalogue answers from, one module a table.
 *
 *   node scripts/make-catalog.mjs SOURCES_FOLDER
 *
 * The folder contains SOURCES.md with the catalogue's date, CLOUD-machines.tsv, machine-families.tsv, kubernetes-versions.tsv,
 * other-versions.tsv, regions.tsv and service-prices.tsv. Each table becomes one text, which is parsed on first use.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { machineFamilies } from "./catalog/machine-families.mjs";
import { machineTable } from "./catalog/machine-table.mjs";
import { priceTable } from "./catalog/price-table.mjs";
import { regionTable } from "./catalog/region-table.mjs";
import { versionTable } from "./catalog/version-table.mjs";
import { readTable } from "./facts/tables.mjs";

const target = join(fileURLToPath(import.meta.url), "../../constructs/catalog/data");
const clouds = ["aws", "google", "azure"];

function catalogDate(sources) {
  const date = /catalogue's date is (\d{4}-\d{2}-\d{2})/.exec(readFileSync(join(sources, "SOURCES.md"), "utf8"))?.[1];
  if (!date) throw new Error(`${sources}/SOURCES.md names no catalogue date`);
  return date;
}

function write(name, constant, columns, text) {
  if (/[`\\]|\$\{/.test(text)) throw new Error(`${name} contains a character that ends a template`);
  const head = `/** ${columns} Made by scripts/make-catalog.mjs; do not edit. */\n`;
  writeFileSync(join(target, `${name}.generated.ts`), `${head}export const ${constant}: string = \`${text}\`;\n`);
  console.log(`${name}: ${text.split("\n").length} lines, ${text.length} characters`);
}

const sources = process.argv[2];
if (!sources) {
  console.error("usage: node scripts/make-catalog.mjs SOURCES_FOLDER");
  process.exit(2);
}
const table = (name) => readTable(join(sources, `${name}.tsv`));
mkdirSync(target, { recursive: true });

const families = table("machine-families");
for (const cloud of clouds)
  write(
    `${cloud}-machines`,
    `${cloud}Machines`,
    "Machines: `= family generation arch bootDisk gpuType`, then `type cpu memoryMiB usdPerHour gpuCount flags` of each; flags: m bare metal, b burstable, n nested virtualization documented, l local-disk variant, c constrained vCPUs, o no longer current.",
    machineTable(cloud, table(`${cloud}-machines`), families),
  );
write("machine-families", "machineFamilies", "Families that may be chosen: `cloud family use`.", machineFamilies(families));
write(
  "versions",
  "versions",
  "Versions: `product version released endOfStandardSupport endOfExtendedSupport latestPatch supported`.",
  versionTable(table("kubernetes-versions"), table("other-versions")),
);
write(
  "regions",
  "regions",
  "Regions: `cloud region zoneSuffixes partition`; zones `-`: it has none, `?`: no source lists them.",
  regionTable(table("regions")),
);
write("prices", "prices", "Prices, separated by tabs: cloud, service, item, region, unit, USD, date.", priceTable(table("service-prices")));
write("catalog-date", "catalogDate", "The day as of which all facts of the catalogue stand.", catalogDate(sources));
