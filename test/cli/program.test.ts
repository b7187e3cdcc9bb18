import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { berthProgram } from "../../cli/program";
import { root, runProgram } from "../support/emulated-programs";

const quickStart = join(root, "examples/quick-start");
const berth = (...args: string[]) => runProgram([join(root, "dist/cli/berth.js"), ...args], { cwd: quickStart });

describe("the berth command", () => {
  const names = berthProgram().commands.map((command) => command.name());

  it.each(names)("%s says what it does, with examples", async (name) => {
    const { exitCode, stdout } = await berth(name, "--help");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/\n\nExamples:\n {2}\$ (npx --package berth-iac berth|berth|source)/);
    expect(stdout).toMatch(/^Usage: berth .*\n\n[A-Z]/);
  });

  it("documents its exit codes", async () => {
    const { stdout } = await berth("--help");
    expect(stdout).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 /);
  });

  it.each([
    [["plan", "--nope"], 2, "unknown option"],
    [["plan", "--nope", "--detailed-exitcode"], 1, "unknown option"],
    [["review"], 1, "required option"],
    [["plan"], 2, "stacks: location-euw1, location-sea, network-main"],
    [["plan", "--detailed-exitcode"], 1, "name a stack or use --all"],
    [["plan", "cluster-app"], 2, "did you mean cluster-apps, "],
    [["explain", "B9999"], 1, "there is no code"],
    [["check", "--today", "2027-02-30"], 2, "Write a day as YYYY-MM-DD"],
    [["review", "--base", "a", "--head", "b", "--today", "soon"], 1, "Write a day as YYYY-MM-DD"],
    [["review", "--base", "a", "--head", "b", "--also", "pdf=x"], 1, "FORMAT is one of text, md, html, json, sarif"],
    [["review", "--base", "a", "--head", "b", "--plan", "x"], 1, "Write STACK=FILE."],
    [["review", "--base", "a", "--head", "b", "--plan", "x=none.json"], 1, "none.json"],
    [["synth", "--jobs", "0"], 2, "Write a number from 1 to 64."],
    [["synth", "--jobs", "two"], 2, "Write a number from 1 to 64."],
    [["comment", "--file", "x", "--pull", "0"], 2, "Write a number from 1."],
    [["comment", "--file", "x", "--name", "a b"], 2, "letters, digits, dots"],
  ] as const)("%j ends with %i", async (args, exitCode, said) => {
    expect(await berth(...args)).toMatchObject({ exitCode, stdout: "", stderr: expect.stringContaining(said) });
  });

  it.each([
    ["plan", "cluster-", ["cluster-apps\tclusters.apps", "cluster-jobs\tclusters.jobs"]],
    ["plan --mock", "", ["missing\t", "always\t", "never\t"]],
    ["explain", "B701", ["B7010\tA stack cannot be planned before its cluster is deployed"]],
  ] as const)("completes %s %s", async (before, word, offered) => {
    const { stdout } = await berth("complete", "--", ...before.split(" "), word);
    expect(stdout.split("\n")).toEqual(expect.arrayContaining([...offered]));
  });

  const endedWaivers = ["check", "-f", join(root, "examples/azure/berth.yaml"), "--today", "2099-01-01"];
  it.each([[["explain"]], [["resolve"]], [["check"]], [endedWaivers]])("%j prints one JSON value for machines", async (args) => {
    const { stdout } = await berth(...args, "--format", "json");
    expect(() => JSON.parse(stdout)).not.toThrow();
  });
});
