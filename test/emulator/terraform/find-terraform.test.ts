import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findTerraform } from "../../../emulator/terraform/find-terraform";

const folder = mkdtempSync(join(tmpdir(), "berth-find-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that writes `text`. */
const program = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\necho '${text}'\n`);
  chmodSync(file, 0o755);
  return file;
};

describe("looking for Terraform", () => {
  it("takes the one that TERRAFORM names", async () => {
    const file = program("new", '{"terraform_version":"1.11.4"}');
    expect(await findTerraform({ TERRAFORM: file })).toEqual({ file, version: "1.11.4" });
  });

  it.each([
    ["there is none on the PATH", () => ({ PATH: folder }), "terraform is not on the PATH"],
    ["the named one is not there", () => ({ TERRAFORM: "/none/terraform" }), "/none/terraform does not exist"],
    ["it is too old", () => ({ TERRAFORM: program("old", '{"terraform_version":"1.9.8"}') }), "is version 1.9.8, older than 1.10"],
    ["it is another program", () => ({ TERRAFORM: program("other", "hello") }), "could not be started"],
  ])("says what to install where %s", async (_, env, reason) => {
    await expect(findTerraform(env())).rejects.toMatchObject({
      tool: "Terraform",
      reason: expect.stringContaining(reason),
      install: [expect.stringContaining("install Terraform 1.10"), expect.stringContaining("TERRAFORM")],
    });
  });
});
