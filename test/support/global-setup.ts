/** Before all tests: compiles the sources, since some tests run what is compiled, and names a folder for synthesized examples. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

export default function setup(project: TestProject): (() => void) | undefined {
  build();
  // in watch mode, before each further run
  project.onTestsRerun(build);
  return process.env["BERTH_EXAMPLES"] === undefined ? nameExamples() : undefined;
}

/** @throws Error if the sources do not compile; the compiler has printed why */
function build(): void {
  execFileSync(process.execPath, [join(__dirname, "../../scripts/build.mjs")], { stdio: "inherit" });
}

/** @returns removes the folder */
function nameExamples(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "berth-examples-"));
  process.env["BERTH_EXAMPLES"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
