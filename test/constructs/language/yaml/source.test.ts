import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { built } from "../../../../constructs/assembly/tables";
import { readSpec } from "../../../../constructs/language/read";
import { brief, readTexts, twoLocations } from "../read-text";

const environmentOf = (texts: Record<string, string>, names?: string[]) => {
  const { spec, problems, files } = readTexts(texts, names);
  expect(problems).toEqual([]);
  return [spec?.environment, files];
};
const env = (name: string, base = "") => `${base}environment: ${name}\n`;

describe("files of a spec", () => {
  it.each([
    [
      "extended ones first",
      { "berth.yaml": env("top", "extends: base.yaml\n"), "base.yaml": env("base", twoLocations) },
      undefined,
      "top",
      ["base.yaml", "berth.yaml"],
    ],
    [
      "bases of bases, relative to the file that names them",
      { "berth.yaml": "extends: a/b.yaml\n", "a/b.yaml": "extends: ../c.yaml\n", "c.yaml": env("deep", twoLocations) },
      undefined,
      "deep",
      ["c.yaml", "a/b.yaml", "berth.yaml"],
    ],
    [
      "several bases in their order",
      { "berth.yaml": "extends: [a.yaml, b.yaml]\n", "a.yaml": env("a", twoLocations), "b.yaml": env("b") },
      undefined,
      "b",
      ["a.yaml", "b.yaml", "berth.yaml"],
    ],
    [
      "several named files in their order",
      { "a.yaml": env("a", twoLocations), "b.yaml": env("b") },
      ["a.yaml", "b.yaml"],
      "b",
      ["a.yaml", "b.yaml"],
    ],
    [
      "a base of two files once, first",
      { "a.yaml": env("a", "extends: base.yaml\n"), "b.yaml": "extends: base.yaml\n", "base.yaml": env("base", twoLocations) },
      ["a.yaml", "b.yaml"],
      "a",
      ["base.yaml", "a.yaml", "b.yaml"],
    ],
    [
      "JSON",
      {
        "berth.yaml": "extends: base.json\n",
        "base.json":
          '{\n\t"apiVersion": "berth/v1", "name": "shop", "environment": "json",\n\t"locations": { "a": { "cloud": "aws", "region": "us-east-1", "account": "123456789012" } }\n}\n',
      },
      undefined,
      "json",
      ["base.json", "berth.yaml"],
    ],
  ] as [string, Record<string, string>, string[] | undefined, string, string[]][])(
    "are merged: %s",
    (_what, texts, names, environment, files) => {
      expect(environmentOf(texts, names)).toEqual([environment, files]);
    },
  );

  it("are refused together, each for its own faults", () => {
    const texts = { "berth.yaml": "extends: [a.yaml, b.yaml, c.yaml]\nnmae: x\n", "a.yaml": "a: [\n", "b.yaml": "b: 1\nb: 2\n" };
    expect(brief(readTexts(texts))).toEqual(["a.yaml:2:1 B1002 ", "b.yaml:2:1 B1003 ", "1:27 B1001 extends.2", "2:1 B2001 nmae"]);
  });

  it("are asked nothing that a base which cannot be read may have said", () => {
    expect(brief(readTexts({ "berth.yaml": "extends: base.yaml\nclusters: { a: { network: main } }\n" }))).toEqual(["1:10 B1001 extends"]);
  });

  it("say who extends whom in a circle", () => {
    const { problems } = readTexts({ "berth.yaml": "extends: berth.yaml\n" });
    expect(problems).toMatchObject([{ code: "B1006", message: "Files extend each other in a circle: berth.yaml → berth.yaml" }]);
  });

  it("are refused where aliases multiply without end", () => {
    const levels = Array.from({ length: 9 }, (_, n) => `x-${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`).join(", ")}]\n`).join("");
    expect(brief(readTexts({ "berth.yaml": `${twoLocations}x-0: &l0 [1]\n${levels}` }))).toEqual(["1:1 B1009 "]);
  });

  it("may share values by anchors", () => {
    const { spec } = readTexts({
      "berth.yaml": `${twoLocations}x-keep: &keep { tagged: 5 }\nregistries:\n  a: { location: use1, keep: *keep }\n  b: { location: use1, keep: *keep }\n`,
    });
    expect([spec?.registries.a?.keep, spec?.registries.b?.keep]).toEqual([{ tagged: 5 }, { tagged: 5 }]);
  });

  it.each(["berth.ts", "berth.mjs", "berth.cjs"])("are no programs: %s is refused by what it is, not as broken YAML", (file) => {
    expect(brief(readTexts({ [file]: "export default { name: 1 };" }, [file]))).toEqual([`${file}:1:1 B1001 `]);
  });

  it("begin with a byte order mark, or hold comments alone", () => {
    expect(brief(readTexts({ "berth.yaml": `\uFEFF${twoLocations}` }))).toEqual([]);
    expect(brief(readTexts({ "berth.yaml": "# later\n" }))).toEqual(["1:1 B2002 apiVersion", "1:1 B2002 locations", "1:1 B2002 name"]);
  });
});

describe("files on the disk", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "berth-"));
    mkdirSync(join(folder, "folder.yaml"));
    symlinkSync("/dev/zero", join(folder, "device.yaml"));
    symlinkSync("/proc/self/environ", join(folder, "process.yaml"));
    writeFileSync(join(folder, "latin1.yaml"), Buffer.from("name: caf\u00e9\n", "latin1"));
    writeFileSync(join(folder, "large.yaml"), "");
    truncateSync(join(folder, "large.yaml"), 17 * 1024 * 1024);
    writeFileSync(join(folder, "berth.yaml"), "extends: base.yaml\nnmae: x\n");
    writeFileSync(join(folder, "base.yaml"), twoLocations);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are named as the caller named them", () => {
    const file = relative(process.cwd(), join(folder, "berth.yaml"));
    const { problems, files } = readSpec([file], built);
    expect(problems).toMatchObject([{ place: { file, line: 2 } }]);
    expect(files).toEqual([file.replace("berth.yaml", "base.yaml"), file]);
  });

  it.each([
    ["folder.yaml", "it is a folder"],
    ["missing.yaml", "the file does not exist"],
    ["device.yaml", "it is not a regular file"],
    ["process.yaml", "it is not a regular file"],
    ["latin1.yaml", "it is not text in UTF-8"],
    ["large.yaml", "it is larger than 16 MiB"],
  ])("that cannot be read are named with the reason: %s", (name, reason) => {
    const file = join(folder, name);
    expect(readSpec([file], built).problems).toMatchObject([{ code: "B1001", message: `${file} cannot be read: ${reason}` }]);
  });
});
