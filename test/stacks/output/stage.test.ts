import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { OutputError } from "../../../stacks/output/output-error";
import { Stage } from "../../../stacks/output/stage";

const folder = () => mkdtempSync(join(tmpdir(), "berth-stage-"));
const read = (...path: string[]) => readFileSync(join(...path), "utf8");

describe("Stage", () => {
  it("shows nothing of what was staged until it is committed", () => {
    const output = folder();
    const stage = Stage.open(output);
    stage.write("stacks/a/cdk.tf.json", "new");
    expect(existsSync(join(output, "stacks/a/cdk.tf.json"))).toBe(false);
    stage.commit([]);
    stage.close();
    expect(read(output, "stacks/a/cdk.tf.json")).toBe("new");
    expect(existsSync(join(output, ".stage"))).toBe(false);
  });

  it("drops the stage of a run that ended before its journal was written", () => {
    const output = folder();
    mkdirSync(join(output, ".stage/files"), { recursive: true });
    writeFileSync(join(output, ".stage/files/stacks+a+cdk.tf.json"), "half");
    Stage.open(output).close();
    expect(existsSync(join(output, "stacks/a"))).toBe(false);
  });

  it("finishes the switch of a run that ended after its journal was written", () => {
    const output = folder();
    const stage = Stage.open(output);
    stage.write("stacks/a/cdk.tf.json", "a");
    stage.write("stacks/b/cdk.tf.json", "b");
    mkdirSync(join(output, "stacks/a"), { recursive: true });
    writeFileSync(
      join(output, ".stage/journal.json"),
      JSON.stringify({ moves: ["stacks/a/cdk.tf.json", "stacks/b/cdk.tf.json"], drops: [] }),
    );
    renameSync(join(output, ".stage/files/stacks+a+cdk.tf.json"), join(output, "stacks/a/cdk.tf.json"));
    writeFileSync(join(output, ".synth.lock"), "999999999");
    Stage.open(output).close();
    expect([read(output, "stacks/a/cdk.tf.json"), read(output, "stacks/b/cdk.tf.json")]).toEqual(["a", "b"]);
  });

  it("removes the folders of stacks that no longer exist, but no file that others put there", () => {
    const output = folder();
    mkdirSync(join(output, "stacks/old"), { recursive: true });
    for (const name of ["cdk.tf.json", "notes.md"]) writeFileSync(join(output, "stacks/old", name), "");
    const stage = Stage.open(output);
    stage.commit(["stacks/old"]);
    stage.close();
    expect(readdirSync(join(output, "stacks/old"))).toEqual(["notes.md"]);
  });

  it("removes the folders of stacks that no longer exist", () => {
    const output = folder();
    mkdirSync(join(output, "stacks/old/.terraform"), { recursive: true });
    const stage = Stage.open(output);
    stage.commit(["stacks/old"]);
    stage.close();
    expect(existsSync(join(output, "stacks/old"))).toBe(false);
  });

  it.each<[string, unknown]>([
    ["moves a file out of the folder", { moves: ["../../elsewhere/file"], drops: [] }],
    ["moves a file that Berth does not write", { moves: ["stacks/a/main.tf"], drops: [] }],
    ["moves to a stack whose name leads away", { moves: ["stacks/../cdk.tf.json"], drops: [] }],
    ["drops a folder elsewhere", { moves: [], drops: ["../victim"] }],
    ["drops all stacks", { moves: [], drops: ["stacks"] }],
    ["is null", null],
    ["is no JSON", undefined],
  ])("refuses a journal that %s, and touches nothing", (_what, journal) => {
    const parent = folder();
    const output = join(parent, "out");
    const victim = join(parent, "victim");
    mkdirSync(join(output, ".stage/files"), { recursive: true });
    mkdirSync(victim);
    writeFileSync(join(output, ".stage/journal.json"), journal === undefined ? "{" : JSON.stringify(journal));
    writeFileSync(join(output, ".stage/files/..+..+elsewhere+file"), "x");
    expect(() => Stage.open(output)).toThrow(expect.objectContaining({ code: "B6105", fix: expect.stringContaining("delete") }));
    expect(readdirSync(parent).sort()).toEqual(["out", "victim"]);
  });

  it.each(["stacks", "stacks/a", "stacks/a/cdk.tf.json", "manifest.json", ".stage"])("follows no link at %s", (path) => {
    const output = folder();
    const elsewhere = folder();
    const stage = Stage.open(output);
    stage.write("stacks/a/cdk.tf.json", "{}");
    stage.write("manifest.json", "{}");
    if (path === ".stage") stage.close();
    mkdirSync(join(output, path, ".."), { recursive: true });
    symlinkSync(elsewhere, join(output, path));
    const work = () => (path === ".stage" ? Stage.open(output) : stage.commit(["stacks/b"]));
    expect(work).toThrow(expect.objectContaining({ code: "B6105", path: join(output, path) }));
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it("refuses a folder that a running process holds", () => {
    const output = folder();
    const stage = Stage.open(output);
    expect(() => Stage.open(output)).toThrow(OutputError);
    stage.close();
    expect(() => Stage.open(output).close()).not.toThrow();
  });

  it("says what to do if a file is in place of the folder", () => {
    const file = join(folder(), "taken");
    writeFileSync(file, "");
    expect(() => Stage.open(file)).toThrow(expect.objectContaining({ code: "B6101", fix: expect.stringContaining("-o") }));
  });
});
