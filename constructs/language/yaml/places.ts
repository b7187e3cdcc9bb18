/** Places of values in YAML or JSON text. The parser is slow, so it runs only when a place is needed. */
import type { Document, LineCounter, Node, Pair, YAMLError, YAMLMap } from "yaml";
import type { SpecCode } from "../codes";
import type { Path, Place } from "../problems/problem";
import type { TextError } from "./text-error";

/** Loaded only on demand: it has seventy modules, which a valid spec never needs. */
const yaml = () => require("yaml") as typeof import("yaml");

type Range = readonly [start: number, end: number];

/** Places of the values of one text. */
export interface Places {
  /** The place of the value at `path`; of its key if the value is a block of several lines; of the nearest parent if the path does not exist. */
  value(path: Path): Omit<Place, "file">;
  /** The place of the key at the end of `path`. */
  key(path: Path): Omit<Place, "file">;
  /** A scalar as it is written, so that `1.30` keeps its zero; undefined for anything else. */
  source(path: Path): string | undefined;
}

const parseText = (text: string, lineCounter: LineCounter): Document.Parsed =>
  yaml().parseDocument(text, {
    lineCounter,
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: "error",
  });

/** Errors that follow from one bracket can be thousands. */
const MOST_ERRORS = 20;

/** The first syntax errors of the text; none if it is nested so deep that this parser, which calls itself for each level, exhausts the stack. */
export function textErrorsIn(text: string): TextError[] {
  const lines = new (yaml().LineCounter)();
  let document: Document.Parsed;
  try {
    document = parseText(text, lines);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
  return [...document.errors, ...document.warnings].slice(0, MOST_ERRORS).map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { ...describe(error, text), line, column: col };
  });
}

const errorCodes: Readonly<Record<string, SpecCode>> = { DUPLICATE_KEY: "B1003", MULTIPLE_DOCS: "B1004", TAG_RESOLVE_FAILED: "B1005" };

function describe({ code, message, pos }: YAMLError, text: string): Pick<TextError, "code" | "message"> {
  const known = errorCodes[code];
  const written = text.slice(pos[0], pos[1]);
  if (known === "B1003") {
    const key = /^\s*("[^"]*"|'[^']*'|[^\s:,{}[\]]+)/.exec(text.slice(pos[0]))?.[1] ?? written.trim();
    return { code: known, message: `The key ${key} is duplicated in this map` };
  }
  if (known === "B1004") return { code: known, message: "A spec file must contain one document, and a second one begins here" };
  if (known === "B1005") return { code: known, message: `The tag ${written} is not part of YAML's core schema` };
  return { code: "B1002", message: `The text is not valid YAML: ${message.replace(/\.$/, "")}` };
}

/** Parses `text` for places. */
export function placesIn(text: string): Places {
  const lines = new (yaml().LineCounter)();
  const document = parseText(text, lines);
  const place = ([start, end]: Range): Omit<Place, "file"> => {
    const from = lines.linePos(start);
    const to = lines.linePos(end);
    return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
  };
  const find = finder(document);
  return {
    value(path) {
      const { key, value } = find(path);
      if (value === document.contents) return place([rangeOf(value)[0], rangeOf(value)[0]]);
      const inLine = value?.range && (yaml().isScalar(value) || yaml().isAlias(value) || !key || onOneLine(value, lines));
      return place(rangeOf(inLine ? value : (key ?? value)));
    },
    key(path) {
      const { key, value } = find(path);
      return place(rangeOf(key ?? value));
    },
    source(path) {
      const { value, whole } = find(path);
      const scalar = resolve(value, document);
      return whole && yaml().isScalar(scalar) ? scalar.source : undefined;
    },
  };
}

const rangeOf = (node: Node | null): Range => (node?.range ? [node.range[0], node.range[1]] : [0, 0]);

/** Whether a list or map is written on one line; its place is then its beginning, not its key. */
function onOneLine(node: Node, lines: LineCounter): boolean {
  const [start, end] = rangeOf(node);
  return lines.linePos(start).line === lines.linePos(Math.max(start, end - 1)).line && "flow" in node && node.flow === true;
}

/** The value that an alias refers to. */
const resolve = (node: Node | null, document: Document.Parsed): Node | null =>
  yaml().isAlias(node) ? (node.resolve(document) ?? null) : node;

interface Found {
  readonly key: Node | null;
  readonly value: Node | null;
  /** Whether the path was followed to its end. */
  readonly whole: boolean;
}

function finder(document: Document.Parsed): (path: Path) => Found {
  const indexes = new WeakMap<YAMLMap, Map<string, Pair>>();
  const pairIn = (map: YAMLMap, key: string): Pair | undefined => {
    let index = indexes.get(map);
    if (index === undefined) {
      index = new Map(map.items.map((pair) => [yaml().isScalar(pair.key) ? String(pair.key.value) : String(pair.key), pair]));
      indexes.set(map, index);
    }
    return index.get(key);
  };
  return (path) => {
    let key: Node | null = null;
    let value: Node | null = document.contents;
    for (const step of path) {
      const context = resolve(value, document);
      if (yaml().isMap(context)) {
        const pair = pairIn(context, String(step));
        if (!pair) return { key, value, whole: false };
        key = pair.key as Node;
        value = (pair.value as Node | null) ?? key;
      } else if (yaml().isSeq(context) && context.items[Number(step)]) {
        key = null;
        value = context.items[Number(step)] as Node;
      } else return { key, value, whole: false };
    }
    return { key, value, whole: true };
  };
}
