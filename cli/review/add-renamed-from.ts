/** Adds `renamedFrom` to the text of a spec, and keeps its comments and layout. */
import type { Node, YAMLMap } from "yaml";

/**
 * @param text YAML or JSON
 * @param path of the map that gets `renamedFrom`: `networks`, `main`, `per`, `use1`; maps below the entry that are missing are added
 * @throws Error if the entry is not a map of its own at that path
 */
export function withRenamedFrom(text: string, path: readonly string[], from: string): string {
  const yaml = require("yaml") as typeof import("yaml");
  const document = yaml.parseDocument(text, { version: "1.2", schema: "core", merge: false });
  let map: Node | null = document.contents;
  let depth = 0;
  for (const step of path) {
    const inner: unknown = yaml.isMap(map) ? map.get(step, true) : undefined;
    if (!yaml.isMap(inner)) break;
    map = inner;
    depth += 1;
  }
  const rest = path.slice(depth);
  const isEntry = depth >= path.length || (depth >= 2 && rest.length > 0 && !(map as YAMLMap).has(rest[0]));
  if (!yaml.isMap(map) || !isEntry) throw new Error(`${path.join(".")} of the spec is not a map that renamedFrom can be added to`);
  const isJson = /^\s*\{/.test(text);
  const key = (name: string): string => (isJson ? JSON.stringify(name) : name);
  const added = rest.reduceRight(
    (inner, step) => `${key(step)}: { ${inner} }`,
    `${key("renamedFrom")}: ${isJson ? JSON.stringify(from) : from}`,
  );
  return insert(text, map, added);
}

/** As the first entry: a later one could be below a comment, or on a line with the closing brace. */
function insert(text: string, map: YAMLMap, added: string): string {
  const [start = 0] = map.range ?? [];
  if (map.flow === true) {
    const rest = text.slice(start + 1);
    const space = rest.startsWith('"') ? "" : " ";
    const isEmpty = /^\s*\}/.test(rest);
    return `${text.slice(0, start)}{${space}${added}${isEmpty ? " " : ", "}${rest.trimStart()}`;
  }
  const first = (map.items[0]?.key as Node | undefined)?.range?.[0] ?? start;
  const line = text.lastIndexOf("\n", first - 1) + 1;
  return `${text.slice(0, first)}${added}\n${text.slice(line, first)}${text.slice(first)}`;
}
