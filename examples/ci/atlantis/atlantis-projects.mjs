#!/usr/bin/env node
// Prints atlantis.yaml for what `berth synth` wrote: one project a stack, each after those that it needs.
import { readFileSync } from "node:fs";

const { stacks } = JSON.parse(readFileSync("cdktf.out/manifest.json", "utf8"));
const projects = Object.values(stacks).map(({ name, workingDirectory, dependencies }) => ({
  name,
  dir: `cdktf.out/${workingDirectory}`,
  depends_on: dependencies,
  autoplan: { when_modified: ["cdk.tf.json", "../../../berth.yaml", "../../../berth.lock.json"] },
}));
console.log(JSON.stringify({ version: 3, parallel_plan: true, projects }, null, 2));
