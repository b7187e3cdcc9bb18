import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dependencyOn, sourceOf } from "../../cli/init/package-source";

/** A folder where npm installed Berth, as its hidden lock records the source; null: another package manager. */
function installed(resolved: string | null): string {
  const root = mkdtempSync(join(tmpdir(), "berth-source-"));
  mkdirSync(join(root, "node_modules/berth-iac"), { recursive: true });
  if (resolved !== null)
    writeFileSync(join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages: { "node_modules/berth-iac": { resolved } } }));
  return root;
}

const from = (root: string, folder: string) => dependencyOn(sourceOf(join(root, "node_modules/berth-iac")), folder, "0.1.0");

describe("the dependency of a new project on Berth", () => {
  it("is a range if a registry has it", () => {
    const root = installed("https://registry.example.org/berth-iac/-/berth-iac-0.1.0.tgz");
    expect(from(root, root)).toEqual({ specifier: "^0.1.0", problem: null });
  });

  it.each([
    ["in the project", "file:berth-iac-0.1.0.tgz", "file:./berth-iac-0.1.0.tgz"],
    ["below the project", "file:vendor/berth-iac-0.1.0.tgz", "file:./vendor/berth-iac-0.1.0.tgz"],
  ])("is the path of a package file %s", (_where, resolved, specifier) => {
    const root = installed(resolved);
    expect(from(root, root)).toEqual({ specifier, problem: null });
  });

  it("is a path and a warning for a package file elsewhere, and never the path of this machine", () => {
    const root = installed("file:berth-iac-0.1.0.tgz");
    expect(from(root, join(root, "new/shop"))).toEqual({
      specifier: "file:../../berth-iac-0.1.0.tgz",
      problem: {
        message:
          "package.json installs berth-iac from ../../berth-iac-0.1.0.tgz, which is outside the project, so nobody else can install it",
        fix: "copy berth-iac-0.1.0.tgz into the project and run npm install ./berth-iac-0.1.0.tgz",
      },
    });
  });

  it("is a path and a warning for a checkout", () => {
    const checkout = mkdtempSync(join(tmpdir(), "berth-checkout-"));
    const { specifier, problem } = dependencyOn(sourceOf(checkout), join(checkout, "shop"), "0.1.0");
    expect(specifier).toBe("file:..");
    expect(problem?.fix).toBe("run npm pack in .., move berth-iac-0.1.0.tgz into the project and run npm install ./berth-iac-0.1.0.tgz");
  });

  it("is a range with a warning where nothing says where it comes from", () => {
    const root = installed(null);
    expect(from(root, root)).toMatchObject({ specifier: "^0.1.0", problem: { message: expect.stringContaining("is not known") } });
  });
});
