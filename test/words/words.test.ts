import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { insteadOf, usesIn } from "./dialect";
import { allowed, unreviewed } from "./exceptions";
import { root, sources } from "./sources";

const isUnreviewed = (file: string): boolean => unreviewed.some((prefix) => file.startsWith(prefix));
const found = new Map(sources().map((file) => [file, usesIn(readFileSync(join(root, file), "utf8"))]));

describe("Words of sources and documents", () => {
  it("are the field's own: no file uses an avoided word", () => {
    const lines = [...found].flatMap(([file, uses]) => {
      if (isUnreviewed(file)) return [];
      const left = [...(allowed[file] ?? [])];
      return uses.flatMap(({ line, words }) => {
        const index = left.indexOf(words);
        if (index >= 0) left.splice(index, 1);
        return index >= 0 ? [] : [`${file}:${line}: "${words}", say: ${insteadOf(words)}`];
      });
    });
    expect(lines).toEqual([]);
  });

  it.each(Object.entries(allowed))("still occur where they are allowed: %s", (file, words) => {
    expect((found.get(file) ?? []).map((use) => use.words)).toEqual(expect.arrayContaining([...words]));
  });

  it.each(unreviewed)("%s is listed as unreviewed only as long as it uses avoided words", (prefix) => {
    const uses = [...found].filter(([file]) => file.startsWith(prefix)).flatMap(([, each]) => each);
    expect(uses).not.toEqual([]);
  });

  it("covers every folder of sources", () => {
    const folders = new Set([...found.keys()].map((file) => file.split("/")[0]));
    for (const folder of ["bench", "cli", "constructs", "docs", "emulator", "examples", "review", "scripts", "stacks", "test", "README.md"])
      expect(folders).toContain(folder);
  });
});

describe("The search for avoided words", () => {
  it("finds a phrase over two lines of a comment, at its first line", () => {
    expect(usesIn("/**\n * What is made\n * anew here.\n */")).toEqual([{ line: 2, words: "made anew" }]);
  });

  it("finds words in any case, and names as well", () => {
    expect(usesIn("class Surroundings {}").map(({ words }) => words)).toEqual(["surroundings"]);
  });

  it.each(["something", "understands in part", "recommended", "stand-in", "besides", "takes around 3 MB"])("ignores %s", (text) => {
    expect(usesIn(text)).toEqual([]);
  });

  it("says what to write instead", () => {
    expect(insteadOf("mended")).toBe("fix");
    expect(insteadOf("stands in")).toContain("is located");
  });
});
