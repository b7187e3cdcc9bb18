#!/usr/bin/env node
/**
 * Terraform for programs that run it by themselves (`cdktf`, `berth plan`): the stack of the current folder is turned to the emulator first.
 *
 * EMULATED_ENDPOINT   where the emulator answers
 * EMULATED_FOLDER     takes Terraform's private configuration
 * EMULATED_TERRAFORM  the real program
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { openTerraform } = require("../../dist/emulator/terraform/command.js");
const { turnToEmulator } = require("../../dist/emulator/scratch/scratch-copy.js");

const { EMULATED_ENDPOINT: endpoint, EMULATED_FOLDER: folder, EMULATED_TERRAFORM: program } = process.env;
const terraform = await openTerraform(folder, { ...process.env, TERRAFORM: program });

/** A stack that is turned already says nothing of its account any more, so it is turned once. */
const stackFile = "cdk.tf.json";
const mark = "emulated.sha256";
const digest = (text) => createHash("sha256").update(text).digest("hex");

if (existsSync(stackFile)) {
  const text = readFileSync(stackFile, "utf8");
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== digest(text)) {
    const { json } = await turnToEmulator(JSON.parse(text), { terraform, endpoint });
    const turned = JSON.stringify(json, null, 2);
    writeFileSync(stackFile, turned);
    writeFileSync(mark, digest(turned));
  }
}

const child = spawn(program, process.argv.slice(2), { stdio: "inherit", env: terraform.environment.env });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
