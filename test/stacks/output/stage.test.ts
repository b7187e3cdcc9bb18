import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
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

  it("removes the folders of stacks that are no more", () => {
    const output = folder();
    mkdirSync(join(output, "stacks/old/.terraform"), { recursive: true });
    const stage = Stage.open(output);
    stage.commit(["stacks/old"]);
    stage.close();
    expect(existsSync(join(output, "stacks/old"))).toBe(false);
  });

  it("refuses a folder that a running process holds", () => {
    const output = folder();
    const stage = Stage.open(output);
    expect(() => Stage.open(output)).toThrow(OutputError);
    stage.close();
    expect(() => Stage.open(output).close()).not.toThrow();
  });

  it("says what to do where a file stands in place of the folder", () => {
    const file = join(folder(), "taken");
    writeFileSync(file, "");
    expect(() => Stage.open(file)).toThrow(expect.objectContaining({ code: "B6101", fix: expect.stringContaining("-o") }));
  });
});
