/** Names of the sides of a review that are no ordinary git refs. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect } from "vitest";
import { fuzz } from "./fuzz";

const program = resolve(__dirname, "../../dist/cli/berth.js");
const scratch = mkdtempSync(join(tmpdir(), "berth-fuzz-refs-"));
const repository = join(scratch, "repository");
const temporary = join(scratch, "tmp");
const git = (...args: string[]): string =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...args], {
    cwd: repository,
    encoding: "utf8",
    stdio: "pipe",
  });

beforeAll(() => {
  for (const each of [repository, temporary]) mkdirSync(each);
  git("init", "-q", "-b", "main");
  writeFileSync(
    join(repository, "berth.yaml"),
    'apiVersion: berth/v1\nname: shop\nlocations: { use1: { cloud: aws, region: us-east-1, account: "123456789012" } }\n',
  );
  git("add", "-A");
  git("commit", "-qm", "first");
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const marker = join(scratch, "ran");
const ref = fc.oneof(
  fc.constantFrom(
    "main",
    "HEAD",
    "HEAD~0",
    "main^{tree}",
    "main:berth.yaml",
    ":/first",
    "main..HEAD",
    "-",
    "--",
    "@",
    "@{-1}",
    "HEAD@{now}",
    "",
  ),
  fc.constantFrom(
    "--upload-pack=X",
    "--output=X",
    "-oX",
    "--exec=X",
    "--help",
    "x;X",
    "$(X)",
    "`X`",
    "x|X",
    "x&&X",
    "ext::sh -c X",
    "x\nX",
  ),
  fc.string({ maxLength: 12 }).filter((text) => !text.includes("\u0000")),
);

let judged = 0;
fuzz(
  "refs",
  "any text as a git ref is a commit or an error without a trace; it runs nothing and leaves nothing",
  fc.property(fc.tuple(ref, fc.boolean()), ([drawn, isHead]) => {
    const written = drawn.replaceAll("X", `touch\${IFS}${marker}`);
    const args = ["review", `--base=${isHead ? "main" : written}`, `--head=${isHead ? written : "main"}`];
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: repository,
      encoding: "utf8",
      env: { ...process.env, TMPDIR: temporary, NO_COLOR: "1" },
    });
    judged++;
    expect(stderr).not.toMatch(/^\s+at |node:internal/m);
    expect([0, 1, 2]).toContain(status);
    expect(stdout + stderr).not.toContain(temporary);
    expect(readdirSync(scratch).sort()).toEqual(["repository", "tmp"]);
    expect(readdirSync(temporary)).toEqual([]);
    expect(git("status", "--porcelain").trim()).toBe("");
  }) as never,
  () => judged,
);
