import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const program = join(__dirname, "../../dist/cli/berth.js");
const scratch = mkdtempSync(join(tmpdir(), "berth-refs-"));
const repository = join(scratch, "repository");
/** The spec stands below the top of the repository, and everything is run from there. */
const folder = join(repository, "platform");
/** Where commits are exported to: empty after each run. */
const temporary = join(scratch, "tmp");
const identity = ["-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"];

const git = (...args: string[]): string =>
  execFileSync("git", [...identity, ...args], { cwd: repository, encoding: "utf8", stdio: "pipe" }).trim();

function berth(...args: string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const env = { ...process.env, TMPDIR: temporary, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8", env });
  return { code: status, out: stdout, err: stderr };
}

const spec = (cluster: string, version = ""): string => `apiVersion: berth/v1
name: shop
locations: { use1: { cloud: aws, region: us-east-1, account: "123456789012" } }
networks: { main: { egress: nat, zones: 2 } }
clusters:
  # those who sell
  ${cluster}: { orchestrator: eks, network: main, deletionProtection: false,${version} pools: { work: { count: 2 } } }
`;
const write = (text: string): void => writeFileSync(join(folder, "berth.yaml"), text);

function commit(text: string, message: string): void {
  write(text);
  const locked = berth("lock");
  if (locked.code !== 0) throw new Error(locked.err);
  git("add", "-A");
  git("commit", "-qm", message);
}

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  mkdirSync(temporary);
  git("init", "-q", "-b", "main");
  commit(spec("apps"), "first");
  git("checkout", "-q", "-b", "change");
  commit(spec("apps").replace("count: 2", "count: 4"), "scaled");
}, 60_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const leftovers = (): readonly string[] => [...readdirSync(temporary), ...git("worktree", "list").split("\n").slice(1)];

describe("1. Inputs: git refs", () => {
  it("are synthesized each with its own lock, in a folder below the top, without touching what is there", () => {
    write("not even YAML: [");
    writeFileSync(join(folder, "notes.txt"), "mine");
    const before = git("status", "--porcelain=v1");
    const { code, out, err } = berth("review", "--base", "main", "--head", "HEAD", "--format", "json");
    expect(err).toBe("");
    expect(code).toBe(2);
    const review = JSON.parse(out) as { readonly verdict: string; readonly counts: unknown };
    expect(review).toMatchObject({ verdict: "safe", counts: { update: 1, replace: 0, delete: 0 } });
    expect(out).not.toContain(scratch);
    expect(git("status", "--porcelain=v1")).toBe(before);
    expect(readFileSync(join(folder, "berth.yaml"), "utf8")).toBe("not even YAML: [");
    expect(leftovers()).toEqual([]);
    git("checkout", "-q", "--", ".");
    rmSync(join(folder, "notes.txt"));
  });

  it("are exported without a hook of the repository", () => {
    const hooks = join(scratch, "hooks");
    mkdirSync(hooks);
    for (const hook of ["post-checkout", "post-index-change"])
      writeFileSync(join(hooks, hook), `#!/bin/sh\ntouch ${join(scratch, hook)}-ran\n`, { mode: 0o755 });
    git("config", "core.hooksPath", hooks);
    git("checkout", "-q", "change");
    expect(existsSync(join(scratch, "post-checkout-ran"))).toBe(true);
    for (const hook of ["post-checkout", "post-index-change"]) rmSync(join(scratch, `${hook}-ran`), { force: true });
    expect(berth("review", "--base", "main", "--head", "change").code).toBe(2);
    expect(readdirSync(scratch).filter((name) => name.endsWith("-ran"))).toEqual([]);
    git("config", "--unset", "core.hooksPath");
  });

  it("of one commit are no change", () => {
    expect(berth("review", "--base", "main", "--head", "main")).toMatchObject({ code: 0, out: expect.stringContaining("NO CHANGE") });
  });

  it.each([
    ["a ref that is none", ["--base", "main", "--head", "nothing-like-it"], "neither an existing folder or file nor a commit"],
    ["a spec that is not there", ["--base", "main", "--head", "HEAD", "-f", "other.yaml"], "has no other.yaml"],
    ["an option in place of a ref", ["--base", "main", "--head", "--upload-pack=x"], ""],
  ])("are distinguished from %s, and nothing is left", (_, options, message) => {
    const { code, err } = berth("review", ...options);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(leftovers()).toEqual([]);
  });

  it("win over folders of the same name, so that a change cannot replace the side that is reviewed", () => {
    git("checkout", "-q", "-b", "shadowed", "main");
    commit(spec("apps").replace("count: 2", "count: 9"), "scaled more");
    for (const name of ["HEAD", "main"]) {
      mkdirSync(join(folder, name));
      for (const file of ["berth.yaml", "berth.lock.json"]) writeFileSync(join(folder, name, file), git("show", `main:platform/${file}`));
    }
    git("add", "-A");
    git("commit", "-qm", "folders named like refs");
    expect(berth("review", "--base", "main", "--head", "HEAD")).toMatchObject({ code: 2, out: expect.stringContaining("9") });
    expect(berth("review", "--base", "main", "--head", "./HEAD")).toMatchObject({ code: 0, out: expect.stringContaining("NO CHANGE") });
    git("checkout", "-q", "change");
  });

  it("are each read with their own cdktf.json, so that a change of the configured spec is reviewed as what it deploys", () => {
    const configure = (file: string): void =>
      writeFileSync(join(folder, "cdktf.json"), JSON.stringify({ context: { berth: { spec: file } } }));
    git("checkout", "-q", "-b", "configured", "main");
    writeFileSync(join(folder, "other.yaml"), spec("batch"));
    configure("berth.yaml");
    git("add", "-A");
    git("commit", "-qm", "two specs");
    configure("other.yaml");
    git("commit", "-qam", "the other spec");
    const { code, out } = berth("review", "--base", "HEAD~1", "--head", "HEAD");
    expect(code).toBe(3);
    expect(out).toContain("cluster-batch");
    git("checkout", "-q", "change");
  });

  it.each(["../../outside.yaml", "link.yaml"])("are not left by the path of a spec (%s)", (path) => {
    writeFileSync(join(scratch, "outside.yaml"), spec("apps"));
    git("checkout", "-q", "-b", `leaves-${path.replace(/\W/g, "")}`, "main");
    symlinkSync(join(scratch, "outside.yaml"), join(folder, "link.yaml"));
    writeFileSync(join(folder, "cdktf.json"), JSON.stringify({ context: { berth: { spec: path } } }));
    git("add", "-A");
    git("commit", "-qm", "a spec elsewhere");
    const { code, err } = berth("review", "--base", "main", "--head", "HEAD");
    expect(code).toBe(1);
    expect(err).toMatch(/outside the commit|has no \.\.\/\.\.\/outside\.yaml/);
    expect(leftovers()).toEqual([]);
    git("checkout", "-q", "change");
  });

  it.each<[string, (target: string) => void]>([
    ["an absolute path in extends", (target) => write(`extends: ${target}\n${spec("apps")}`)],
    ["a path in extends that leaves the tree", (target) => write(`extends: ../../${basename(target)}\n${spec("apps")}`)],
    [
      "a link that leaves the tree, named in extends",
      (target) => {
        symlinkSync(target, join(folder, "base.yaml"));
        write(`extends: base.yaml\n${spec("apps")}`);
      },
    ],
    [
      "a lock file that is a link which leaves the tree",
      (target) => {
        rmSync(join(folder, "berth.lock.json"));
        symlinkSync(target, join(folder, "berth.lock.json"));
      },
    ],
  ])("read no file of the machine by %s", (name, change) => {
    const target = join(scratch, "runner.yaml");
    writeFileSync(target, "root: CANARY\nenvironment: CANARY-3\n");
    git("checkout", "-q", "-b", `reads-${name.replace(/\W/g, "")}`, "main");
    change(target);
    git("add", "-A");
    git("commit", "-qm", name);
    const { code, out, err } = berth("review", "--base", "main", "--head", "HEAD");
    expect(code).toBe(1);
    expect(err).toContain("it is outside the commit");
    expect(out + err).not.toContain("CANARY");
    expect(leftovers()).toEqual([]);
    git("checkout", "-q", "change");
  });

  it("read files that extends names within the tree, also above the folder of the spec", () => {
    git("checkout", "-q", "-b", "extends", "main");
    writeFileSync(join(repository, "base.yaml"), "labels: { team: payments }\n");
    symlinkSync("../base.yaml", join(folder, "base.yaml"));
    commit(`extends: [base.yaml, ../base.yaml]\n${spec("apps")}`, "extended");
    expect(berth("review", "--base", "main", "--head", "HEAD")).toMatchObject({ err: "", out: expect.stringContaining("payments") });
    git("checkout", "-q", "change");
  });

  it("whose spec is wrong end with its errors, and nothing is left", () => {
    git("checkout", "-q", "-b", "wrong", "main");
    write(spec("apps").replace("count: 2", "count: many"));
    git("commit", "-qam", "wrong");
    const { code, err } = berth("review", "--base", "main", "--head", "HEAD");
    expect(code).toBe(1);
    expect(err).toContain("the spec of HEAD has errors");
    expect(err).toMatch(/^platform\/berth\.yaml:7/m);
    expect(err).not.toContain(temporary);
    expect(leftovers()).toEqual([]);
    git("checkout", "-q", "change");
  });
});

describe("7. Renames: --fix", () => {
  it("adds renamedFrom to the spec that is there, keeps its comments, and finds nothing more to do", () => {
    write(spec("web"));
    const first = berth("review", "--base", "main", "--head", "berth.yaml", "--fix");
    expect(first).toMatchObject({ code: 3, err: expect.stringContaining("berth.yaml: added renamedFrom: apps") });
    const fixed = readFileSync(join(folder, "berth.yaml"), "utf8");
    expect(fixed).toBe(spec("web").replace("web: { ", "web: { renamedFrom: apps, "));
    expect(berth("review", "--base", "main", "--head", "berth.yaml", "--fix")).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(join(folder, "berth.yaml"), "utf8")).toBe(fixed);
    git("checkout", "-q", "--", ".");
  });

  it("refuses to write into a commit", () => {
    git("checkout", "-q", "-b", "renamed", "main");
    write(spec("web"));
    git("commit", "-qam", "renamed");
    git("checkout", "-q", "change");
    expect(berth("review", "--base", "main", "--head", "renamed", "--fix")).toMatchObject({
      code: 1,
      err: expect.stringContaining("renamed: is a commit"),
    });
    expect(git("status", "--porcelain=v1")).toBe("");
    expect(existsSync(join(folder, "stacks"))).toBe(false);
  });
});
