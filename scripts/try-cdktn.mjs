#!/usr/bin/env node
/**
 * `npm run test:cdktn`: repeats the trial of cdktn, the community's successor of cdktf, in a temporary copy of this project
 * (docs/decisions/0017-cdktf-and-its-successor.md). The copy installs cdktn under the name `cdktf`, compiles, runs the suites of constructs,
 * contracts, conformance and synthesis, and must synthesize every example to the same bytes, except for the version of the tool.
 * Does nothing, and says why, if the packages cannot be fetched. `--examples` leaves the suites out.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { differences } from "./cdktn/compare-output.mjs";

const CDKTN = "0.24.0";
/** The peer range of cdktn ends before the version that this project is developed with. */
const CONSTRUCTS = "10.7.0";
/** Bindings that are generated for cdktn itself. They have a newer provider, so the blocks that require providers are not compared. */
const NATIVE = { "@cdktf/provider-aws": "npm:@cdktn/provider-aws@25.7.0" };
const SUITES = ["test/constructs", "test/contracts", "test/conformance", "test/stacks/synth"];
const LEFT_OUT = new Set(["node_modules", "dist", ".git", ".berth", "cdktf.out"]);

const root = join(fileURLToPath(import.meta.url), "../..");
const berth = (tree) => join(tree, "dist/cli/berth.js");

function run(cwd, command, ...args) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: "inherit", env: { ...process.env, CHECKPOINT_DISABLE: "1" } });
  if (status !== 0) throw new Error(`${basename(command)} ${args.join(" ")} failed${error ? `: ${error.message}` : ""}`);
}

function canFetch(name) {
  return spawnSync("npm", ["view", name, "version"], { stdio: "ignore" }).status === 0;
}

/** A copy of this project whose package.json has other packages under the names that the sources import. */
function copyWith(folder, aliases) {
  cpSync(root, folder, { recursive: true, filter: (source) => !LEFT_OUT.has(basename(source)) });
  const file = join(folder, "package.json");
  const description = JSON.parse(readFileSync(file, "utf8"));
  const { "cdktf-cli": _, ...kept } = description.devDependencies;
  Object.assign(description, {
    devDependencies: { ...kept, ...aliases, constructs: CONSTRUCTS },
    // Bindings of cdktf ask for cdktf ^0.21.0 as their peer; an override hands them the alias.
    overrides: Object.fromEntries(Object.keys(aliases).map((name) => [name, `$${name}`])),
  });
  writeFileSync(file, JSON.stringify(description, null, 2));
  rmSync(join(folder, "package-lock.json"));
  run(folder, "npm", "install", "--no-audit", "--no-fund", "--loglevel=error");
  run(folder, process.execPath, "node_modules/typescript/bin/tsc", "-p", ".");
}

/** Synthesizes every example with the Berth of a tree. Specs and outputs have the same relation in all trees, because paths of local states do. */
function synthesizeExamples(tree, folder, clouds) {
  const examples = join(folder, "examples");
  cpSync(join(root, "examples"), examples, { recursive: true, filter: (source) => !LEFT_OUT.has(basename(source)) });
  for (const name of clouds ?? readdirSync(examples)) {
    if (!readdirSync(join(examples, name)).includes("berth.yaml")) continue;
    run(
      folder,
      process.execPath,
      berth(tree),
      "synth",
      "--locked",
      "-f",
      join(examples, name, "berth.yaml"),
      "-o",
      join(folder, "out", name),
    );
  }
  return join(folder, "out");
}

function compare(title, ofCdktf, ofCdktn, options) {
  const { files, different } = differences(ofCdktf, ofCdktn, options);
  console.log(`${title}: ${files} files compared, ${different.length} differ`);
  for (const each of different) console.log(`  ${each}`);
  if (files === 0 || different.length > 0) process.exitCode = 1;
}

function tryAll(folder) {
  run(root, process.execPath, "node_modules/typescript/bin/tsc", "-p", ".");
  const copy = join(folder, "copy");
  copyWith(copy, { cdktf: `npm:cdktn@${CDKTN}` });
  run(copy, process.execPath, "node_modules/typescript/bin/tsc", "-p", "test");
  for (const each of ["cdktf", "cdktn", "native"]) mkdirSync(join(folder, each));
  const expected = synthesizeExamples(root, join(folder, "cdktf"));
  compare(`cdktn ${CDKTN} with the bindings of cdktf`, expected, synthesizeExamples(copy, join(folder, "cdktn")));
  if (Object.values(NATIVE).every((each) => canFetch(each.replace("npm:", "")))) {
    const native = join(folder, "native-copy");
    copyWith(native, { cdktf: `npm:cdktn@${CDKTN}`, cdktn: CDKTN, ...NATIVE });
    const out = synthesizeExamples(native, join(folder, "native"));
    compare("cdktn with its own bindings", expected, out, { withoutProviders: true });
  } else console.log(`skipped: ${Object.values(NATIVE).join(", ")} cannot be fetched`);
  if (!process.argv.includes("--examples"))
    run(copy, process.execPath, "node_modules/vitest/vitest.mjs", "run", "--no-isolate", "--maxWorkers=1", ...SUITES);
}

if (!canFetch(`cdktn@${CDKTN}`)) console.log(`skipped: cdktn@${CDKTN} cannot be fetched from the npm registry`);
else {
  const folder = mkdtempSync(join(tmpdir(), "berth-cdktn-"));
  try {
    tryAll(folder);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
