import { expect, it } from "vitest";
import { type Edge, edges, typeImport } from "./source-imports";
import { configuration } from "./tree";

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
  const all = edges(typeImport);
  expect(all.length).toBeGreaterThan(100);
  expect([...new Set(all.flatMap(broken))]).toEqual([]);
});

it("a type that goes the other way is found", () => {
  expect(broken({ from: "dist/constructs/language/a.js", to: "dist/constructs/platform/b.js" })).toEqual([
    "language-imports dist/constructs/language/a.js → dist/constructs/platform/b.js",
  ]);
});
