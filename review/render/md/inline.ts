/** Sentences and values as parts of Markdown, with values escaped. */
import type { PhrasingContent } from "mdast";
import { inert, shortened } from "../inert";

const LONGEST_VALUE = 200;
const LONGEST_SENTENCE = 600;

/** A value, word for word. */
export function code(value: string, limit = LONGEST_VALUE): PhrasingContent {
  const text = shortened(inert(value), limit);
  return { type: "inlineCode", value: text.trim() === "" ? `"${text}"` : text };
}

/** Only texts of this project, never values. */
export const text = (value: string): PhrasingContent => ({ type: "text", value });

export const bold = (value: string): PhrasingContent => ({ type: "strong", children: [text(value)] });

/** A word that Markdown, and a forge after it, takes for nothing but a word. */
const plainWord = /^(?:[\p{L}\p{N}]+(?:['’/-][\p{L}\p{N}]+)*%?|[→±+=–-])$/u;
/** Words that a forge makes links of: commits, and numbers of its own and of other trackers. */
const linkedWord = /^(?:[0-9a-f]{7,40}|[a-z][a-z0-9]*-\d.*)$/i;
const inBrackets = /^(["'(“]*)(.*?)([)"'”.,;:!?…]*)$/u;

/**
 * A sentence that can contain values: everything except plain words becomes code, in which no forge detects links, mentions, numbers of
 * issues, formulas or pictures.
 */
export function prose(sentence: string, limit = LONGEST_SENTENCE): PhrasingContent[] {
  const parts: { kind: "text" | "inlineCode"; value: string }[] = [];
  const add = (kind: "text" | "inlineCode", value: string): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.value += value;
    else if (value !== "") parts.push({ kind, value });
  };
  for (const word of shortened(inert(sentence), limit).trim().split(/ +/)) {
    const [, before = "", core = "", after = ""] = inBrackets.exec(word) ?? [];
    const isPlain = core === "" || (plainWord.test(core) && !linkedWord.test(core));
    // Two such words in a row are one value.
    const goesOn = !isPlain && before === "" && parts.at(-1)?.kind === "inlineCode";
    if (parts.length > 0) add(goesOn ? "inlineCode" : "text", " ");
    if (isPlain) add("text", word);
    else {
      add("text", before);
      add("inlineCode", core);
      add("text", after);
    }
  }
  // An empty item or cell would be read together with the next line.
  return parts.length === 0 ? [code("")] : parts.map(({ kind, value }) => ({ type: kind, value }));
}

/** `1 change`, `2 changes` */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const FEW = 3;

/** The first few as code, and how many more there are. */
export function some(values: readonly string[], limit = FEW): PhrasingContent[] {
  const named = values.slice(0, values.length === limit + 1 ? limit + 1 : limit);
  const rest = values.length - named.length;
  const parts = named.flatMap((value, index): PhrasingContent[] => (index === 0 ? [code(value)] : [text(", "), code(value)]));
  return rest > 0 ? [...parts, text(` and ${rest} more`)] : parts;
}
