/** YAML and JSON text → values, fast; and places of values, found only when one is asked for. */
import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Path, Place } from "./problem";

export interface SyntaxFault {
  readonly message: string;
  readonly place: Place;
}

export type YamlRead = { readonly value: unknown } | { readonly faults: readonly SyntaxFault[] };

/** YAML 1.2, core schema: dates stay text, no merge keys, no key twice, one document. */
export function readYaml(text: string, file: string): YamlRead {
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) ?? {} };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const faults = faultsOf(text, file);
    return {
      faults:
        faults.length > 0
          ? faults
          : [{ message: error.reason, place: pointAt(file, (error.mark?.line ?? 0) + 1, (error.mark?.column ?? 0) + 1) }],
    };
  }
}

function faultsOf(text: string, file: string): SyntaxFault[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: "1.2" });
  return [...document.errors, ...document.warnings].map(({ message, pos: [offset] }) => {
    const { line, col } = lines.linePos(offset);
    return { message, place: pointAt(file, line, col) };
  });
}

const pointAt = (file: string, line: number, column: number): Place => ({ file, line, column, endLine: line, endColumn: column });

/** What stands where in one file. */
export class PlaceFinder {
  private readonly lines = new LineCounter();
  private readonly root: Node | null;

  constructor(
    private readonly text: string,
    private readonly file: string,
  ) {
    this.root = parseDocument(text, { lineCounter: this.lines, prettyErrors: false, logLevel: "silent" }).contents;
  }

  /** Where the value at `path` stands, or its nearest parent that is there. A map or a list is shown at its key. */
  find(path: Path, shows: "value" | "key" = "value"): Place {
    let at: Node | null = this.root;
    let range = this.root?.range ?? [0, 0, 0];
    for (const [index, step] of path.entries()) {
      const next: { key: Node | null; value: Node | null } | undefined = child(at, step);
      if (next === undefined) break;
      at = next.value;
      const isBlock = isMap(at) || isSeq(at) || at === null;
      const shown: Node | null = index === path.length - 1 && (isBlock || shows === "key") ? next.key : at;
      range = (shown ?? next.key)?.range ?? range;
    }
    return this.placeOf(range[0], range[1]);
  }

  /** The text of the scalar at `path` as it is written: `1.30`, where its value is 1.3. */
  source(path: Path): string | undefined {
    const node = path.reduce<Node | null | undefined>((at, step) => child(at ?? null, step)?.value, this.root);
    return isScalar(node) ? node.source : undefined;
  }

  private placeOf(from: number, to: number): Place {
    const start = this.lines.linePos(from);
    const end = this.lines.linePos(Math.max(from, Math.min(to, this.text.length)));
    return { file: this.file, line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
  }
}

function child(node: Node | null, step: string | number): { key: Node | null; value: Node | null } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return isNode(item) ? { key: item, value: item } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair === undefined ? undefined : { key: isNode(pair.key) ? pair.key : null, value: isNode(pair.value) ? pair.value : null };
}
