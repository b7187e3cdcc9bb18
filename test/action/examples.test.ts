import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const root = join(__dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[]; readonly permissions?: object }>>;
}

const workflows = readdirSync(join(root, "examples/ci/github")).map((name) => {
  const text = read(`examples/ci/github/${name}`);
  const workflow = parse(text) as Workflow;
  return { name, text, workflow, steps: Object.values(workflow.jobs).flatMap(({ steps }) => steps) };
});
const writes = ({ permissions }: Workflow): boolean => Object.values(permissions).includes("write");

/** Everything that runs in CI: files of examples, the action and its scripts. */
const scripts = ["examples/ci", "action"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
);

describe("examples for CI", () => {
  it("have files to look at", () => {
    expect(workflows.length).toBeGreaterThan(2);
    expect(scripts.length).toBeGreaterThan(8);
  });

  it.each([...scripts, "action.yml"])("install packages without their scripts, and run no Berth of the checkout, in %s", (path) => {
    const lines = read(path)
      .split("\n")
      .filter((line) => !/^\s*#/.test(line));
    for (const line of lines.filter((each) => /\bnpm (?:ci|install)\b/.test(each))) expect(line).toContain("--ignore-scripts");
    expect(lines.filter((line) => /\bnpx\b/.test(line))).toEqual([]);
  });

  it("take every action by commit", () => {
    const used = workflows.flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    expect(used.length).toBeGreaterThan(3);
    for (const uses of used) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  });

  it("let checkov read nothing from its maker", () => {
    const calls = workflows.flatMap(({ text }) => text.split("\n").filter((line) => /\bcheckov -d\b/.test(line)));
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) expect(call).toContain("--skip-download");
  });
});

describe("examples for GitHub", () => {
  it("give the right to write only to a workflow of the default branch that checks nothing out", () => {
    const writing = workflows.filter(({ workflow }) => writes(workflow));
    expect(writing.map(({ name }) => name)).toEqual(["review-comment.yml"]);
    for (const { workflow, steps } of writing) {
      expect(Object.keys(workflow.on as object)).toEqual(["workflow_run"]);
      expect(steps.filter(({ uses }) => uses?.startsWith("actions/checkout"))).toEqual([]);
    }
  });

  it("comment on the reviews of every workflow that reviews", () => {
    const { on } = workflows.find(({ name }) => name === "review-comment.yml")!.workflow;
    const reviewing = workflows
      .filter(({ workflow }) => !writes(workflow))
      .map(({ workflow }) => (workflow as unknown as { name: string }).name);
    expect((on as { workflow_run: { workflows: string[] } }).workflow_run.workflows.sort()).toEqual(reviewing.sort());
  });

  it("keep no credential in the checkout of a pull request, and run the version that they name", () => {
    for (const { steps } of workflows)
      for (const step of steps) {
        if (step.uses?.startsWith("actions/checkout")) expect(step.with).toMatchObject({ "persist-credentials": false });
        if (step.uses?.includes("/berth@")) expect(step.with).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
      }
  });

  it("put no text of a pull request into a command", () => {
    for (const { steps } of workflows) for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });
});

interface GitlabJob {
  readonly script?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
}

describe("examples for GitLab", () => {
  const jobs = (path: string) =>
    Object.entries(parse(read(path)) as Record<string, GitlabJob>).filter(([name]) => !["stages", "variables"].includes(name));

  it("give no token to a pipeline that a merge request can change", () => {
    const text = read("examples/ci/gitlab/.gitlab-ci.yml").replaceAll(/^#.*$/gm, "");
    expect(text).not.toMatch(/TOKEN/);
    expect(text).not.toMatch(/berth comment/);
  });

  it("write the note in a project of its own, which checks nothing out", () => {
    for (const [, job] of jobs("examples/ci/gitlab/comment/.gitlab-ci.yml")) {
      expect(job.variables).toMatchObject({ GIT_STRATEGY: "none" });
      expect(job.script?.at(-1)).toContain("/opt/berth/node_modules/.bin/berth comment");
    }
  });
});

describe("examples for Atlantis", () => {
  it("run scripts and Berth of the server's image only", () => {
    const { repos } = parse(read("examples/ci/atlantis/repos.yaml")) as {
      repos: { pre_workflow_hooks: { run: string }[]; post_workflow_hooks: { run: string }[] }[];
    };
    const hooks = repos.flatMap(({ pre_workflow_hooks: pre, post_workflow_hooks: post }) => [...pre, ...post].map(({ run }) => run));
    expect(hooks.length).toBeGreaterThan(1);
    for (const hook of hooks) for (const [, script] of hook.matchAll(/(?:node|bash|sh) (\S+)/g)) expect(script).toMatch(/^\/opt\/berth\//);
    expect(read("examples/ci/atlantis/Dockerfile")).toContain("COPY --chmod=0555 atlantis-projects.mjs atlantis-review.sh /opt/berth/");
  });

  it("write reports outside of the checkout, and no file through a link of the pull request", () => {
    expect(read("examples/ci/atlantis/atlantis-review.sh")).not.toMatch(/--output review\.md/);
    expect(read("examples/ci/atlantis/repos.yaml")).toContain("rm -f atlantis.yaml && berth synth");
  });
});

describe("Python packages of the emulator", () => {
  it("are installed by version and hash", () => {
    const entries = read("emulator/moto/requirements.txt")
      .replaceAll("\\\n", " ")
      .split("\n")
      .filter((line) => line.trim() !== "" && !line.startsWith("#"));
    expect(entries.length).toBeGreaterThan(20);
    for (const entry of entries) expect(entry).toMatch(/^[A-Za-z0-9_.-]+==\S+(?:\s+;[^-]*)?(?:\s+--hash=sha256:[0-9a-f]{64})+$/);
    expect(read("emulator/moto/python-environment.ts")).toContain('"--require-hashes"');
  });
});
