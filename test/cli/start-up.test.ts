import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { berthProgram } from "../../cli/program";
import { root, runProgram } from "../support/emulated-programs";

/** Modules that a command line loads, relative to the project. */
async function loadedBy(...args: readonly string[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "berth-modules-"));
  const list = join(folder, "modules.json");
  try {
    const command = ["--require", join(__dirname, "list-modules.cjs"), join(root, "dist/cli/berth.js"), ...args];
    await runProgram(command, { cwd: join(root, "examples/quick-start"), env: { ...process.env, LOADED_MODULES: list } });
    return (JSON.parse(readFileSync(list, "utf8")) as string[]).map((file) => relative(root, file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What no command line needs before its command runs. */
const implementation =
  /^(?:dist\/(?:constructs\/(?!catalog\/package-root)|stacks\/|emulator\/|review\/(?!render\/formats)|cli\/run\/)|node_modules\/(?!commander\/|@bomb\.sh\/))/;

const names = berthProgram().commands.map((command) => command.name());

describe("starting berth", () => {
  const lines = [
    "--version",
    "--help",
    ...names.map((name) => `${name} --help`),
    "complete bash",
    "complete -- pl",
    "complete -- plan --",
    "complete -- review --format ",
  ];
  it.each(lines)("loads no implementation of a command for: berth %s", async (line) => {
    const loaded = await loadedBy(...line.split(" "));
    expect(loaded).toContain("dist/cli/program.js");
    expect(loaded.filter((file) => implementation.test(file))).toEqual([]);
  });

  it("loads the implementation of the one command that runs", async () => {
    const loaded = await loadedBy("explain", "B2104");
    expect(loaded.filter((file) => file.startsWith("dist/cli/run/"))).toEqual(["dist/cli/run/explain.js"]);
    expect(loaded.filter((file) => /^dist\/(?:emulator|review)\//.test(file) && !file.endsWith("/formats.js"))).toEqual([]);
  });

  it("loads the spec's reader, but nothing that builds, to complete the names of stacks", async () => {
    const loaded = await loadedBy("complete", "--", "plan", "cluster-");
    expect(loaded).toContain("dist/stacks/prepare.js");
    expect(loaded.filter((file) => /^node_modules\/(?:cdktf|constructs)\//.test(file))).toEqual([]);
  });
});
