/** The kinds of tests in vitest.config.mts: each file has one, and a file that starts programs is not among those that share a process. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, matchesGlob, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";

const root = join(__dirname, "../..");

interface Project {
  readonly test: { readonly name: string; readonly include: readonly string[]; readonly exclude: readonly string[] };
}

const inProcess = ["pure", "constructs", "property"];

/** Starts programs for all kinds alike, once a run. */
const shared: Readonly<Record<string, string>> = {
  "test/support/examples.ts": "synthesizes the examples once, in whichever kind asks first",
};

async function projects(): Promise<readonly Project[]> {
  const path = pathToFileURL(join(root, "vitest.config.mts")).href;
  const config = (await import(/* @vite-ignore */ path)) as { default: { test: { projects: readonly Project[] } } };
  return config.default.test.projects;
}

const testFiles = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(?:test|forecast|fuzz|policy|package)\.ts$/.test(path) && !path.includes("node_modules"))
  .map((path) => `test/${path}`);

const kindsOf = (file: string, all: readonly Project[]): string[] =>
  all
    .filter(
      ({ test: { include, exclude } }) =>
        [include, exclude].map((globs) => globs.some((glob) => matchesGlob(file, glob))).join() === "true,false",
    )
    .map(({ test: { name } }) => name);

const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

/** Files that a file imports for their values, from this tree. */
function importsOf(file: string): string[] {
  const imports = textOf(file).matchAll(/^(?:import|export) (?!type\b)[^;]*?from "(\.[^"]+)"/gm);
  return [...imports].flatMap(([, path]) => {
    const target = relative(root, join(root, dirname(file), path!));
    return [`${target}.ts`, `${target}/index.ts`].filter((each) => isFile(each)).slice(0, 1);
  });
}

const files = new Set(
  ["test", "cli", "emulator", "review", "stacks", "constructs"].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: "utf8" }).map((path) => `${room}/${path}`),
  ),
);
const isFile = (path: string): boolean => files.has(path);

const opensProcesses = (file: string): boolean => /from "(?:node:child_process|playwright-core)"/.test(textOf(file));

/** The file by which a test starts programs: itself, a file of tests that it imports, or a file of the product that one of these imports. */
function starter(file: string, seen = new Set<string>()): string | undefined {
  if (seen.has(file) || file in shared) return undefined;
  seen.add(file);
  if (opensProcesses(file)) return file;
  if (!file.startsWith("test/")) return undefined;
  for (const each of importsOf(file)) {
    const found = starter(each, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

it("every test file has exactly one kind", async () => {
  const all = await projects();
  expect(testFiles.length).toBeGreaterThan(300);
  expect(testFiles.map((file) => [file, kindsOf(file, all)] as const).filter(([, kinds]) => kinds.length !== 1)).toEqual([]);
});

it("no test that starts programs has a kind that shares a process", async () => {
  const all = await projects();
  const starting = testFiles.flatMap((file) => {
    const by = starter(file);
    return by === undefined ? [] : [{ file, by, kinds: kindsOf(file, all) }];
  });
  expect(starting.length).toBeGreaterThan(10);
  expect(starting.filter(({ kinds }) => kinds.some((kind) => inProcess.includes(kind)))).toEqual([]);
});

it("every pattern of a kind matches a file", async () => {
  const all = await projects();
  const unmatched = all.flatMap(({ test: { include, exclude } }) =>
    [...include, ...exclude].filter((glob) => !glob.includes("node_modules") && !testFiles.some((file) => matchesGlob(file, glob))),
  );
  expect([...new Set(unmatched)]).toEqual([]);
});
