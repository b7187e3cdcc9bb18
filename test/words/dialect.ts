/** Words that this project does not use, with what it says instead (docs/glossary.md), and the search for them. */

interface Avoided {
  /** A regular expression for whole words; a space also matches a line break within a comment. */
  readonly pattern: string;
  readonly instead: string;
}

export const avoided: readonly Avoided[] = [
  { pattern: "made anew", instead: "replaced" },
  { pattern: "made again", instead: "recreated" },
  { pattern: "surroundings?", instead: "context" },
  { pattern: "keepers?", instead: "pinned choices" },
  { pattern: "mend(?:s|ed|ing)?", instead: "fix" },
  { pattern: "at fault", instead: "invalid" },
  { pattern: "things?", instead: "resource, entry, item" },
  { pattern: "stands? (?:in|on|as|at|under|by|for|alone|beside)", instead: "is, is located, represents, replaces" },
  { pattern: "(?:as it|what) stands", instead: "the current state" },
  { pattern: "ways? out", instead: "egress" },
  { pattern: "unsaid", instead: "not set, not reported" },
  { pattern: "standing", instead: "existing, deployed, remaining" },
  { pattern: "stood", instead: "was" },
  { pattern: "holds? (?:no|nothing|what|all|both|an?|the)", instead: "contains" },
  { pattern: "beside", instead: "next to, in addition to" },
  { pattern: "whence|wherefrom|therein|thereof", instead: "from where, in it, of it" },
  { pattern: "of which nothing", instead: "which is never" },
  { pattern: "in the way", instead: "blocks, affects" },
  { pattern: "wants? a look", instead: "requires a review" },
  { pattern: "t(?:ell|ells|old) apart", instead: "distinguish" },
  { pattern: "at (?:its|their) most", instead: "at its maximum" },
  { pattern: "the roads?", instead: "the pipeline" },
  { pattern: "doors?", instead: "command line, library" },
  { pattern: "wish(?:es)?", instead: "request" },
  { pattern: "brought along", instead: "existing" },
  { pattern: "nobody knows", instead: "is unknown" },
  { pattern: "where nothing (?:is|does|was)", instead: "if nothing …" },
];

/** Between two words of a phrase: blanks, or a line break with the sign that begins a line of a comment. */
const GAP = String.raw`(?:[ \t]+|[ \t]*\r?\n[ \t]*(?:\*|//|#)?[ \t]*)`;

const search = new RegExp(avoided.map(({ pattern }) => String.raw`(?<![\w-])(?:${pattern.replaceAll(" ", GAP)})(?![\w-])`).join("|"), "gi");

export interface Use {
  /** From 1. */
  readonly line: number;
  /** In lower case, with single blanks. */
  readonly words: string;
}

export function usesIn(text: string): Use[] {
  return [...text.matchAll(search)].map(({ 0: found, index }) => ({
    line: text.slice(0, index).split("\n").length,
    words: found.toLowerCase().replaceAll(/\s+(?:\*|\/\/|#)?\s*/g, " "),
  }));
}

export const insteadOf = (words: string): string =>
  avoided.find(({ pattern }) => new RegExp(`^(?:${pattern})$`, "i").test(words))?.instead ?? "see docs/glossary.md";
