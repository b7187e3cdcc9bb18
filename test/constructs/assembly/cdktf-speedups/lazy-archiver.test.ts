import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const root = join(__dirname, "../../../..");
const scratch = mkdtempSync(join(tmpdir(), "berth-archiver-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const program = `
const { deferArchiver } = require(${JSON.stringify(join(root, "dist/constructs/assembly/cdktf-speedups/lazy-archiver.js"))});
deferArchiver();
const cdktf = require("cdktf");
const isLoaded = () => Object.keys(require.cache).some((file) => file.includes("archiver-utils"));
const app = new cdktf.App({ outdir: process.argv[1] });
const stack = new cdktf.TerraformStack(app, "one");
const asset = new cdktf.TerraformAsset(stack, "asset", { path: process.argv[2], type: cdktf.AssetType.ARCHIVE });
app.synth();
const { createRequire } = require("node:module");
const deferred = isLoaded();
const archive = createRequire(require.resolve("cdktf"))("archiver")("zip");
console.log(JSON.stringify({ deferred, loaded: isLoaded(), pipe: typeof archive.pipe, file: asset.path }));
`;

it("leaves archiver out until something is archived, and CDKTF can still archive an asset", () => {
  const args = ["-e", program, join(scratch, "out"), join(root, "schema")];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: root });
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout.trim().split("\n").at(-1) ?? "")).toEqual({
    deferred: false,
    loaded: true,
    pipe: "function",
    file: expect.stringMatching(/archive\.zip$/),
  });
});
