import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { expect, it } from "vitest";
import { configuration } from "./tree";

const root = join(__dirname, "../..");
const rooms = ["constructs", "stacks", "cli", "emulator", "review"];

/** Imports that vanish when compiled: the check of compiled output cannot see them. */
const typeImport = /^(?:import|export) (?:type [^;]*?|\{[^;]*?\}) from "([^"]+)";/gms;

interface Edge {
  readonly from: string;
  readonly to: string;
}

function edges(): Edge[] {
  const files = readdirSync(root)
    .filter((name) => rooms.includes(name))
    .flatMap((room) => sources(join(root, room)));
  return files.flatMap((file) => {
    const from = relative(root, file);
    const targets = [...readFileSync(file, "utf8").matchAll(typeImport)].map(([, target]) => target!);
    return targets.map((target) => ({
      from: compiled(from),
      to: target.startsWith(".") ? compiled(`${posix.join(dirname(from), target)}.ts`) : target,
    }));
  });
}

const compiled = (source: string): string => `dist/${source.replace(/\.ts$/, ".js")}`;

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));

const patterns = (path: string | string[] | undefined): RegExp[] =>
  path === undefined ? [] : [path].flat().map((each) => new RegExp(each));
const hits = (path: string | string[] | undefined, text: string): boolean => patterns(path).some((pattern) => pattern.test(text));

interface Where {
  readonly path?: string | string[];
  readonly pathNot?: string | string[];
  readonly reachable?: boolean;
}
interface Rule {
  readonly name: string;
  readonly from: Where;
  readonly to: Where;
}
const fits = ({ path, pathNot }: Where, text: string): boolean => hits(path, text) && !hits(pathNot, text);

/** Rules that tell rooms apart by their paths; a type may come from cdktf, which is then not loaded. */
const rules = (configuration.forbidden as unknown as Rule[]).filter(({ to }) => to.path !== undefined && !to.reachable);

const broken = ({ from, to }: Edge): string[] =>
  rules.filter((rule) => fits(rule.from, from) && fits(rule.to, to)).map(({ name }) => `${name} ${from} → ${to}`);

it("types go one way too", () => {
  const all = edges();
  expect(all.length).toBeGreaterThan(100);
  expect([...new Set(all.flatMap(broken))]).toEqual([]);
});

it("a type that goes the other way is found", () => {
  expect(broken({ from: "dist/constructs/language/a.js", to: "dist/constructs/platform/b.js" })).toEqual([
    "language-imports dist/constructs/language/a.js → dist/constructs/platform/b.js",
  ]);
});

it("no circle of files, types included", () => {
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of edges()) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  expect(circleIn(targets)).toBeNull();
});

it("a circle of types is found", () => {
  const circle = new Map([
    ["a", new Set(["b"])],
    ["b", new Set(["c"])],
    ["c", new Set(["b"])],
  ]);
  expect(circleIn(circle)).toEqual(["b", "c", "b"]);
});

/** The first circle, as its files in order; null if there is none. */
function circleIn(targets: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | null => {
    const start = path.indexOf(file);
    if (start >= 0) return [...path.slice(start), file];
    if (done.has(file)) return null;
    for (const target of targets.get(file) ?? []) {
      const circle = visit(target, [...path, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of targets.keys()) {
    const circle = visit(file, []);
    if (circle !== null) return circle;
  }
  return null;
}
