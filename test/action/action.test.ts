import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { head } from "../review/reviewed";

const root = join(__dirname, "../..");

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}
const text = readFileSync(join(root, "action.yml"), "utf8");
const action = parse(text) as Action;

describe("15. Delivery: the action", () => {
  it("uses each input that it declares, and declares each that it uses", () => {
    const used = new Set([...text.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  it("puts no text of a pull request into a command: values come by the environment", () => {
    for (const { run, shell, uses } of action.runs.steps) {
      if (uses !== undefined) continue;
      expect(shell).toBe("bash");
      expect(run).not.toContain("${{");
    }
  });

  it("takes the actions of others by commit", () => {
    for (const { uses } of action.runs.steps) if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  });
});

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null" },
    stdio: ["ignore", "pipe", "pipe"],
  });

/** A repository whose last commit merges a change into main, as GitHub checks it out. */
function merged(base: string, next: string): string {
  const folder = mkdtempSync(join(tmpdir(), "berth-action-"));
  const git = (...args: string[]): string => run("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], folder);
  const commit = (spec: string, message: string): void => {
    writeFileSync(join(folder, "berth.yaml"), `${head}${spec}`);
    git("add", ".");
    git("commit", "-qm", message);
  };
  git("init", "-q", "-b", "main");
  commit(base, "base");
  git("checkout", "-qb", "feature");
  commit(next, "next");
  git("checkout", "-q", "main");
  git("merge", "-q", "--no-ff", "-m", "merge", "feature");
  return folder;
}

function reviewIn(folder: string, env: Readonly<Record<string, string>> = {}) {
  const temporary = mkdtempSync(join(tmpdir(), "berth-runner-"));
  const berth = join(temporary, "berth");
  writeFileSync(berth, `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist/cli/berth.js")}" "$@"\n`);
  chmodSync(berth, 0o755);
  const output = join(temporary, "output");
  writeFileSync(output, "");
  const { status, stdout, stderr } = spawnSync("bash", [join(root, "action/review.sh")], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH, BERTH: berth, RUNNER_TEMP: temporary, GITHUB_OUTPUT: output, ...env },
  });
  const outputs = Object.fromEntries(
    readFileSync(output, "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split("=") as [string, string]),
  );
  return { status, stdout, stderr, outputs: outputs as Partial<Record<string, string>> };
}

const registry = (tags: string): string => `registries:\n  images: { location: use1, repositories: [api], tags: ${tags} }\n`;

describe("15. Delivery: the action's review", () => {
  it("compares what is merged with what it is merged into, and hands on reports and verdict", () => {
    const { status, outputs, stderr } = reviewIn(merged(registry("immutable"), registry("mutable")));
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(outputs.verdict).toBe("review");
    expect(readFileSync(outputs.markdown ?? "", "utf8")).toMatch(/^<!-- berth-review:v1 -->/);
    expect(readFileSync(outputs.html ?? "", "utf8")).toContain("<html");
    expect(JSON.parse(readFileSync(outputs.json ?? "", "utf8"))).toMatchObject({ verdict: "review" });
  });

  it("takes plans and spec by lines and by name, and fails with a word where one of them is wrong", () => {
    const folder = merged(registry("immutable"), registry("mutable"));
    const { status, stdout } = reviewIn(folder, { INPUT_PLANS: "\n  registry-images=no-such.json\n" });
    expect(status).toBe(1);
    expect(stdout).toContain("::error title=Berth review::");
  });

  it("runs no command that an input contains", () => {
    const folder = merged(registry("immutable"), registry("mutable"));
    const trap = join(folder, "pwned");
    const { status } = reviewIn(folder, {
      INPUT_FILE: `$(touch ${trap})`,
      INPUT_PLANS: `a=b; touch ${trap}`,
      INPUT_BASE: `main; touch ${trap}`,
    });
    expect(status).toBe(1);
    expect(() => readFileSync(trap)).toThrow();
  });
});

describe("15. Delivery: the action's end", () => {
  it.each([
    ["blocked", "blocked", 1],
    ["review", "blocked", 0],
    ["review", "review", 1],
    ["safe", "review", 0],
    ["safe", "changes", 1],
    ["no change", "changes", 0],
    ["blocked", "never", 0],
    ["safe", "whatever", 1],
  ])("of the verdict %s with fail-on %s is %i", (verdict, failOn, expected) => {
    const { status } = spawnSync("bash", [join(root, "action/verdict.sh")], {
      env: { PATH: process.env.PATH, VERDICT: verdict, FAIL_ON: failOn },
    });
    expect(status).toBe(expected);
  });
});

describe("15. Delivery: the action's Berth", () => {
  const install = (folder: string, env: Readonly<Record<string, string>> = {}) => {
    const output = join(folder, "output");
    writeFileSync(output, "");
    const { status, stdout } = spawnSync("bash", [join(root, "action/install.sh")], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env.PATH, GITHUB_OUTPUT: output, ...env },
    });
    return { status, stdout, output: readFileSync(output, "utf8") };
  };

  it("is the project's own where it is installed", () => {
    const folder = mkdtempSync(join(tmpdir(), "berth-action-"));
    mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
    const own = join(folder, "node_modules/.bin/berth");
    writeFileSync(own, "#!/bin/sh\n");
    chmodSync(own, 0o755);
    expect(install(folder)).toMatchObject({ status: 0, output: `berth=${own}\n` });
  });

  it.each([
    ["by the Berth of the checkout", {}],
    ["after the Berth of each side ran", { INPUT_VERSION: "0.1.0", INPUT_UPGRADE: "true" }],
  ])("writes no comment %s, which would have the token", (_when, env) => {
    const { status, stdout, output } = install(mkdtempSync(join(tmpdir(), "berth-action-")), { INPUT_COMMENT: "true", ...env });
    expect(status).toBe(1);
    expect(stdout).toContain("would run code of the pull request with a token");
    expect(output).toBe("");
  });

  it("is asked for where there is none", () => {
    const { status, stdout } = install(mkdtempSync(join(tmpdir(), "berth-action-")));
    expect(status).toBe(1);
    expect(stdout).toContain("Set the input version");
  });
});

describe("15. Delivery: Atlantis", () => {
  it("gets a project a stack, each after those that it needs", () => {
    const folder = mkdtempSync(join(tmpdir(), "berth-atlantis-"));
    mkdirSync(join(folder, "cdktf.out"));
    const stack = (name: string, ...dependencies: string[]) => ({ name, dependencies, workingDirectory: `stacks/${name}` });
    writeFileSync(
      join(folder, "cdktf.out/manifest.json"),
      JSON.stringify({ stacks: { "network-main": stack("network-main"), "cluster-apps": stack("cluster-apps", "network-main") } }),
    );
    const printed = run(process.execPath, [join(root, "examples/ci/atlantis/atlantis-projects.mjs")], folder);
    expect(parse(printed)).toMatchObject({
      version: 3,
      projects: [
        { name: "network-main", dir: "cdktf.out/stacks/network-main", depends_on: [] },
        { name: "cluster-apps", dir: "cdktf.out/stacks/cluster-apps", depends_on: ["network-main"] },
      ],
    });
  });
});
