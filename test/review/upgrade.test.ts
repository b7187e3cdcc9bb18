import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { head } from "./reviewed";

const program = join(__dirname, "../../dist/cli/berth.js");
const spec = `${head}registries:\n  images: { location: use1, repositories: [api] }\n`;

/** A Berth of some version, that writes one repository with what that version sets. */
function fakeBerth(folder: string, version: string, tags: string): void {
  const stack = { resource: { aws_ecr_repository: { api: { name: "api", image_tag_mutability: tags } } } };
  const manifest = {
    stacks: { "registry-images": { name: "registry-images", synthesizedStackPath: "stacks/registry-images/cdk.tf.json" } },
  };
  mkdirSync(join(folder, "fake"), { recursive: true });
  writeFileSync(join(folder, "fake/package.json"), JSON.stringify({ name: "berth-iac", version, bin: { berth: "berth.js" } }));
  writeFileSync(
    join(folder, "fake/berth.js"),
    `#!/usr/bin/env node
const { mkdirSync, writeFileSync } = require("node:fs");
const out = process.argv[process.argv.indexOf("-o") + 1];
mkdirSync(out + "/stacks/registry-images", { recursive: true });
writeFileSync(out + "/manifest.json", ${JSON.stringify(JSON.stringify(manifest))});
writeFileSync(out + "/stacks/registry-images/cdk.tf.json", ${JSON.stringify(JSON.stringify(stack))});
`,
  );
  chmodSync(join(folder, "fake/berth.js"), 0o755);
  const dependencies = { "berth-iac": "file:fake" };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "infra", version: "1.0.0", dependencies }));
  const packages = {
    "": { name: "infra", version: "1.0.0", dependencies },
    fake: { name: "berth-iac", version, bin: { berth: "berth.js" } },
    "node_modules/berth-iac": { resolved: "fake", link: true },
  };
  writeFileSync(
    join(folder, "package-lock.json"),
    JSON.stringify({ name: "infra", version: "1.0.0", lockfileVersion: 3, requires: true, packages }),
  );
}

function repository(): { readonly folder: string; commit(version: string, tags: string): void } {
  const folder = mkdtempSync(join(tmpdir(), "berth-upgrade-"));
  const git = (...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], { cwd: folder, encoding: "utf8" });
  git("init", "-q", "-b", "main");
  return {
    folder,
    commit(version, tags) {
      fakeBerth(folder, version, tags);
      writeFileSync(join(folder, "berth.yaml"), spec);
      git("add", ".");
      git("commit", "-qm", version);
    },
  };
}

const review = (cwd: string, ...more: string[]) =>
  spawnSync(process.execPath, [program, "review", "--base", "HEAD~1", "--head", "HEAD", "--format", "json", ...more], {
    cwd,
    encoding: "utf8",
  });

describe("1. Inputs: --upgrade", () => {
  const { folder, commit } = repository();
  commit("0.1.0", "IMMUTABLE");
  commit("0.2.0", "MUTABLE");

  it("without it both sides are made by the Berth that runs, and only the spec's change shows", () => {
    expect(JSON.parse(review(folder).stdout)).toMatchObject({ verdict: "no change", changes: [] });
  });

  it("takes each side's own Berth, as its lock file has it, and says that the tool changed", () => {
    const { stdout, stderr } = review(folder, "--upgrade");
    expect(stderr).toBe("");
    const result = JSON.parse(stdout) as { findings: { kind: string; data: unknown }[]; changes: unknown[] };
    expect(result.changes).toMatchObject([{ stack: "registry-images", address: "aws_ecr_repository.api", action: "update" }]);
    expect(result.findings.find(({ kind }) => kind === "tool")?.data).toEqual({ kind: "tool", before: "0.1.0", after: "0.2.0" });
  });

  it("fails with the side's own words where its Berth does", () => {
    const broken = repository();
    broken.commit("0.1.0", "IMMUTABLE");
    rmSync(join(broken.folder, "fake/berth.js"));
    writeFileSync(join(broken.folder, "fake/berth.js"), '#!/usr/bin/env node\nconsole.error("I know no such key"); process.exit(1);\n');
    chmodSync(join(broken.folder, "fake/berth.js"), 0o755);
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qam", "broken"], { cwd: broken.folder });
    const { status, stderr } = review(broken.folder, "--upgrade");
    expect(status).toBe(1);
    expect(stderr).toContain("berth synth of HEAD failed: I know no such key");
  });
});
